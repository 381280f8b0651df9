import { describe, expect, test } from "vitest";
import type { ChangeName } from "../../../src/compare/change-names.ts";
import type { ComparisonRow } from "../../../src/compare/comparison.ts";
import { gapChange } from "../../../src/compare/gap-change.ts";
import { summarise } from "../../../src/compare/summarise.ts";
import { type Quantity, unknown } from "../../../src/kernel/unknown.ts";
import type { Interval } from "../../../src/statistics/counts.ts";
import { gapLevel } from "../../build.ts";

const row = (territory: string, before: Quantity, after: Quantity): ComparisonRow => {
  const start = gapLevel("2014", { value: before }, { value: 16382.4 });
  const end = gapLevel("2019", { value: after }, { value: 17980 });
  return { territory, levels: [start, end], change: gapChange(start, end, "plus_haut_mieux") };
};

// QP062025, QP062026, QP062047 of figures/indicateurs.csv, one that gains more than the agglomeration, one that loses.
const ROWS = [
  row("QP062025", 11914, 13220),
  row("QP062026", 13117, 14020),
  row("QP062047", 12699, 13580),
  row("gains", 12000, 15000),
  row("loses", 12000, 11000),
];

describe("how many of how many", () => {
  test("k is counted in each reading, with the years", () => {
    expect(summarise(ROWS, "2014", "2019")).toEqual({
      start: "2014",
      end: "2019",
      improved: { count: 4, known: 5, total: 5 },
      widenedAbsolute: { count: 4, known: 5, total: 5 },
      widenedRelative: { count: 3, known: 5, total: 5 },
      quadrants: { amelioration_insuffisante: 3, rattrapage: 1, decrochage: 1 },
      ahead: 0,
      changeNames: {},
    });
  });

  test("n leaves out what lacks a date, the total does not", () => {
    const rows = [
      ...ROWS,
      row("secret", unknown("secret"), 13000),
      { territory: "none", levels: [], change: null },
    ];
    expect(summarise(rows, "2014", "2019").widenedAbsolute).toEqual({ count: 4, known: 5, total: 7 });
  });

  test("a gap that did not move is in n and not in k, and in no quadrant", () => {
    const summary = summarise([row("same", 12000, 13597.6)], "2014", "2019");
    expect(summary.widenedAbsolute).toEqual({ count: 0, known: 1, total: 1 });
    expect(summary.quadrants).toEqual({});
  });

  test("each change is counted once by what it is called; those that are ahead at either date apart", () => {
    const said = (name: ChangeName, interval?: Interval): ComparisonRow => {
      const one = row(name, 12000, 13597.6);
      const decomposition = { gap: 0, territory: 0, reference: 0, name };
      return { ...one, change: one.change && { ...one.change, decomposition, interval } };
    };
    const rows = [
      said("rattrapage"),
      said("rattrapage"),
      said("avantage_plus_petit", { lower: 1, upper: 2 }),
      said("decrochage", { lower: -1, upper: 2 }),
      row("ahead", 17000, 18000),
    ];
    const { changeNames, ahead } = summarise(rows, "2014", "2019");
    expect(changeNames).toEqual({ rattrapage: 2, avantage_plus_petit: 1, pas_etabli: 1 });
    expect(ahead).toBe(1);
  });

  test("nothing at all is none of none, never a share", () => {
    expect(summarise([], "2014", "2019").improved).toEqual({ count: 0, known: 0, total: 0 });
  });
});
