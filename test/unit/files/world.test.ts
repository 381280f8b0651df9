import { expect, test } from "vitest";
import { PrintError } from "../../../src/files/printing.ts";
import { OutputError } from "../../../src/files/world.ts";

test.each([
  [OutputError, "OutputError"],
  [PrintError, "PrintError"],
] as const)("%o is an error that is told apart by its name and keeps its cause", (Failure, name) => {
  const cause = new Error("ENOSPC");
  const error = new Failure("disque plein", { cause });
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.cause]).toEqual([name, "disque plein", cause]);
});
