import { describe, expect, test } from "vitest";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { orderObservations, pairKey } from "../../../src/data/observation-order.ts";
import { ObservationTable } from "../../../src/data/observation-table.ts";
import { observation } from "../../build.ts";

const ordered = (...figures: readonly ObservationInput[]) =>
  orderObservations(new ObservationTable(figures, []).columns);

test("rows are by code, then by indicator, then by period", () => {
  const { order, starts, pairs } = ordered(
    observation("QP1", "2019", 1),
    observation("QP2", "2014", 1),
    observation("QP1", "2014", 1),
    observation("QP1", "2019", 1, { indicator: "pauvrete" }),
  );
  expect([...order]).toEqual([3, 2, 0, 1]);
  expect([...starts]).toEqual([0, 3, 4]);
  expect(pairs.map(({ indicator, period }) => `${indicator} ${period}`)).toEqual([
    "pauvrete 2019",
    "revenu 2014",
    "revenu 2019",
  ]);
});

test("rows of the same key keep the order in which they were read, whatever their file", () => {
  const rows = [1, 0, 1].map((source) => observation("QP1", "2014", 1, { resource: source }));
  expect([...ordered(...rows).order]).toEqual([0, 1, 2]);
});

test("series of the same indicator and period have one rank: a geography or a file does not part them", () => {
  const { rankOf, ranks } = ordered(
    observation("QP1", "2014", 1),
    observation("QP1", "2014", 1, { geography: "cog" }),
    observation("QP1", "2013", 1),
  );
  expect([...rankOf]).toEqual([1, 1, 0]);
  expect(ranks.get("revenu")?.get("2014")).toBe(1);
  expect(ranks.get("revenu")?.get("2020")).toBeUndefined();
});

test("no row has an order: it is empty", () => {
  const { order, starts, pairs } = ordered();
  expect([[...order], [...starts], pairs]).toEqual([[], [0], []]);
});

describe("the key of a pair", () => {
  test.each([
    ["a|b", "c", "a", "b|c"],
    ["", "1|a", "1", "a"],
    ["a", "", "", "a"],
  ])("(%s, %s) is not (%s, %s)", (indicator, period, other, otherPeriod) => {
    expect(pairKey(indicator, period)).not.toBe(pairKey(other, otherPeriod));
  });
});
