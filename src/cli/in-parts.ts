import { HarmedError } from "../files/world.ts";
import type { Opening } from "../workspace/pack.ts";
import type { ExitCode } from "./output.ts";

/** Runs a command on the parts of the cache that it asks for; where one of them is harmed, again on all that is read anew. */
export async function inParts(run: (opening: Opening) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run("parts");
  } catch (error) {
    if (error instanceof HarmedError) return run("whole");
    throw error;
  }
}
