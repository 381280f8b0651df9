import { expect, test } from "vitest";
import { withBase } from "../../../src/machine/national-base.ts";
import { memoryWorld } from "../../world.ts";

const PATH = "datasets/base-nationale/insee/cog/datapackage.json";
const PROGRAM = memoryWorld({ [PATH]: "du programme", "datasets/formats/a.yaml": "format" });
const world = (files: Record<string, string>, wanted?: string) =>
  withBase(memoryWorld(files), { ...PROGRAM, stamp: (path) => `marque ${path}` }, wanted);

const textOf = async (read: Promise<Uint8Array | undefined>) => {
  const bytes = await read;
  return bytes && new TextDecoder().decode(bytes);
};

test("a workspace is given the base of the program, and nothing else of it", async () => {
  const own = world({ "datasets/a.csv": "x" }, "");
  expect(await own.list("datasets")).toEqual(["a.csv", "base-nationale/insee/cog/datapackage.json"]);
  expect(await own.list("datasets/base-nationale/insee")).toEqual(["cog/datapackage.json"]);
  expect(await textOf(own.read(PATH))).toBe("du programme");
  expect(own.stamp?.(PATH)).toBe(`marque ${PATH}`);
  expect(own.stamp?.("datasets/a.csv")).toBeUndefined();
  expect(await own.read("datasets/formats/a.yaml")).toBeUndefined();
  expect(await own.list("referentiels")).toEqual([]);
});

test("a workspace that has the base keeps its own", async () => {
  const own = world({ [PATH]: "du clone" }, "");
  expect(await own.list("datasets")).toEqual(["base-nationale/insee/cog/datapackage.json"]);
  expect(await textOf(own.read(PATH))).toBe("du clone");
});

test("ECARTS_BASE=non leaves it out, that of the workspace too", async () => {
  const own = world({ [PATH]: "du clone", "datasets/a.csv": "x" }, "non");
  expect(await own.list("datasets")).toEqual(["a.csv"]);
  expect(await own.list("datasets/base-nationale")).toEqual([]);
  expect(await own.read(PATH)).toBeUndefined();
  expect(own.stamp?.(PATH)).toBeUndefined();
  expect(await textOf(own.read("datasets/a.csv"))).toBe("x");
});
