import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import { readYaml } from "../../../src/files/yaml.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const NAME = "datasets/comparabilite/filosofi_2020_2021.yaml";
const text = readFileSync(join(PROJECT, NAME), "utf8");
const read = (path: string, content: string) =>
  readYaml<ComparabilityRule>(path, "comparabilite", memoryWorld({ [path]: content }));

it("the same text read again is the same value, its reader's own, with places of its own", async () => {
  const [first, second] = [await read("a.yaml", text), await read("b.yaml", text)];
  expect(first.diagnostics).toEqual([]);
  expect(second.value?.value).toEqual(first.value?.value);
  expect(second.value?.value).not.toBe(first.value?.value);
  expect(first.value?.placeOf([]).file).toBe("a.yaml");
  expect(second.value?.placeOf([]).file).toBe("b.yaml");
});

it("another text, or the same under another schema, is read for itself", async () => {
  await read("a.yaml", text);
  const other = await read("a.yaml", `${text}\nsurprise: 1\n`);
  expect(other.value).toBeUndefined();
  expect(other.diagnostics).not.toEqual([]);
  const schema = await readYaml("a.yaml", "cibles", memoryWorld({ "a.yaml": text }));
  expect(schema.value).toBeUndefined();
});
