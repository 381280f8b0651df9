import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { QUADRANT_WORDS } from "../../../src/compare/change-names.ts";
import { geographyWords } from "../../../src/french/gaps.ts";
import { REASON_WORDS } from "../../../src/kernel/unknown.ts";
import { QPV_OUTCOMES, STATUSES } from "../../../src/referentiel/rules/rule.ts";

describe.each([
  ["reasons", REASON_WORDS],
  ["statuses", STATUSES],
  ["outcomes", QPV_OUTCOMES],
  ["quadrants", QUADRANT_WORDS],
])("the words of the %s", (_, words) => {
  test("are written, and no two are the same", () => {
    const texts = Object.values(words);
    expect(texts.every((text) => text.trim().length > 0)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test("every zoning of QPV in the embedded data has its words", () => {
  const used = ["anct/qpv2015", "anct/qpv2024"].map(
    (set) => readFileSync(`datasets/${set}/territoires.csv`, "utf8").split("\n")[1]?.split(";")[3] ?? "",
  );
  expect(used).toEqual(["qpv2015", "qpv2024"]);
  for (const zoning of used) expect(geographyWords(zoning)).toMatch(/^QPV \d{4}$/);
});

test("a zoning named as something every object has is written as it is", () => {
  expect(geographyWords("constructor")).toBe("constructor");
});
