import { expect, test } from "vitest";
import type { Standing } from "../../../src/data/observation-table.ts";
import type { Format } from "../../../src/formats/format.ts";
import { COPY, precedence, readingOrder, standingOf } from "../../../src/workspace/precedence.ts";

const standing = (changes: Partial<Standing>): Standing => ({
  isCopy: false,
  family: "insee/a",
  edition: "",
  ...changes,
});

const OWN = standing({});
const BASE = standing({ isBase: true });
const BASE_COPY = standing({ isBase: true, isCopy: true });

test("what the workspace holds goes before the national base, and there a producer's file before a compilation", () => {
  const shuffled = [BASE_COPY, BASE, COPY, OWN];
  expect(readingOrder(shuffled)).toEqual([3, 2, 1, 0]);
  expect(precedence(COPY, BASE)).toBe(-1);
  expect(precedence(BASE_COPY, BASE)).toBe(1);
  expect(precedence(standing({ edition: "2019" }), standing({ edition: "2018" }))).toBe(-1);
  expect(precedence(OWN, standing({ family: "insee/b" }))).toBe(0);
});

test("a compilation and a table that a third party made again are copies, whatever their family", () => {
  const format = (isCompilation: boolean) =>
    ({ id: "f", layout: "large", isCompilation, editionNames: [] }) as unknown as Format;
  const of = (isCompilation: boolean, isRemade: boolean) =>
    standingOf(
      { families: ["f"], name: "f.csv", settings: {}, isRemade, isBase: true },
      new Map([["f", format(isCompilation)]]),
    );
  expect([of(false, false), of(true, false), of(false, true)].map(({ isCopy }) => isCopy)).toEqual([
    false,
    true,
    true,
  ]);
  expect(of(false, false).isBase).toBe(true);
});
