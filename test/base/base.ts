import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "../../src/files/world.ts";
import { withBase } from "../../src/machine/national-base.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { filesOnDisk } from "../../src/machine/read-disk.ts";
import { PROJECT } from "../world.ts";

/** The folder of someone who has nothing but the program, and the world over it: all other tests hide the base. */
export const EMPTY = mkdtempSync(join(tmpdir(), "ecarts-base-"));

export const worldWithBase: World = {
  ...nodeWorld(EMPTY),
  ...withBase(filesOnDisk(EMPTY), filesOnDisk(PROJECT), "oui"),
  today: () => "2026-11-29",
  progress: () => () => undefined,
  printer: () => undefined,
};

/** The world over the project itself and the national base, as a clone has it; the others see the embedded sets alone. */
export function projectWithBase(): World {
  const files = filesOnDisk(PROJECT);
  return { ...nodeWorld(PROJECT), ...withBase(files, files, "oui"), progress: () => () => undefined };
}
