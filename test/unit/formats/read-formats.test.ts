import { expect, test } from "vitest";
import { readFormats } from "../../../src/formats/read-formats.ts";
import { memoryWorld } from "../../world.ts";

test("in the folder of the program itself, a faulty format is said once", async () => {
  const world = memoryWorld({ "datasets/formats/a/b.yaml": "" });
  const { diagnostics } = await readFormats({ ...world, own: { read: world.read, list: world.list } });
  expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
    "file/vide datasets/formats/a/b.yaml",
  ]);
});

test("a faulty format of the workspace is said beside those of the program, which are right", async () => {
  const { value, diagnostics } = await readFormats(memoryWorld({ "datasets/formats/a/b.yaml": "" }));
  expect(diagnostics.map(({ code }) => code)).toEqual(["file/vide"]);
  expect(value?.has("sdes/rpls-qpv")).toBe(true);
});
