import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { keepInside } from "../../../src/machine/keep.ts";

const made: string[] = [];
const root = () => {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-keep-"));
  made.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const PATH = ".ecarts/actualiser/a/b.json";

describe("a file that is kept", () => {
  test("is written, written over, and taken away, were it not there", async () => {
    const folder = root();
    await keepInside(folder, PATH, "un");
    await keepInside(folder, PATH, "deux");
    expect(readFileSync(join(folder, PATH), "utf8")).toBe("deux");
    await keepInside(folder, PATH, undefined);
    await keepInside(folder, PATH, undefined);
    expect(existsSync(join(folder, PATH))).toBe(false);
  });

  test("is not hindered by what a killed writing has left", async () => {
    const folder = root();
    mkdirSync(join(folder, ".ecarts/actualiser/a"), { recursive: true });
    writeFileSync(join(folder, `${PATH}.part`), "moitié");
    await keepInside(folder, PATH, "entier");
    expect(readFileSync(join(folder, PATH), "utf8")).toBe("entier");
    expect(existsSync(join(folder, `${PATH}.part`))).toBe(false);
  });

  test("does not go through a link, nor out of its folder", async () => {
    const [folder, outside] = [root(), root()];
    symlinkSync(outside, join(folder, ".ecarts"));
    await expect(keepInside(folder, PATH, "x")).rejects.toThrow("lien");
    await expect(keepInside(folder, "datasets/a.csv", "x")).rejects.toThrow("is not in");
    await expect(keepInside(folder, ".ecarts/../a.csv", "x")).rejects.toThrow();
    expect(existsSync(join(outside, "actualiser"))).toBe(false);
  });
});
