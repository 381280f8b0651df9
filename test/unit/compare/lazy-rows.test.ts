import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import { factsAt, figuresShown, levelAt } from "../../../src/compare/table-facts.ts";
import { nearestKnown } from "../../../src/data/near-count.ts";
import { EPCI, epci, observation, observations, qpv, share, workspace } from "../../build.ts";

const RATE = share("taux", { counts: { total: "gens" } });
const at = (indicator: string, code: string, period: string, value: number | undefined) =>
  observation(code, period, value, { indicator });
const figures = ["2014", "2019"].flatMap((period, rank) => [
  at("taux", "QP1", period, 40 + rank),
  at("taux", "QP2", period, rank === 0 ? 30 : undefined),
  at("taux", EPCI, period, 20),
  at("gens", "QP1", period, 1000),
]);

function compared(): Comparison {
  const space = workspace({
    territories: [epci(), qpv("QP1"), qpv("QP2")],
    indicators: [RATE],
    figures: [...figures, at("gens", EPCI, "2016", 90_000)],
  });
  const [table] = compareEpci(space, { epci: EPCI });
  if (!table) throw new Error("no table");
  return table;
}

/** The same table as a file holds it: every part of its rows is made. */
const written = (table: Comparison): Comparison => JSON.parse(JSON.stringify(table)) as Comparison;

describe("a row whose levels and trend are made when they are read", () => {
  test("is written, copied and compared as if they had always been there", () => {
    const [table, plain] = [compared(), written(compared())];
    expect(table.rows.map((row) => ({ ...row }))).toEqual(plain.rows.map((row) => ({ ...row })));
    expect(Object.keys(table.rows[0] ?? {})).toEqual([
      "territory",
      "reference",
      "levels",
      "change",
      "trend",
      "lag",
    ]);
    expect(table.rows[0]?.levels).toBe(table.rows[0]?.levels);
    expect(table.rows[0]?.trend).toBe(table.rows[0]?.trend);
  });

  test("says the same of a period as the level that it would make; nothing of a period that it does not hold", () => {
    const [row, plain] = [compared().rows[0], written(compared()).rows[0]];
    if (!row || !plain) throw new Error("no row");
    expect(factsAt(row, "2019")).toMatchObject({ value: 41, absolute: 21, ratio: 41 / 20, rules: [] });
    expect(factsAt(plain, "2019")).toMatchObject({ value: 41, absolute: 21, ratio: 41 / 20, rules: [] });
    expect(levelAt(row, "2019")).toEqual(levelAt(plain, "2019"));
    expect([factsAt(row, "2020"), levelAt(row, "2020")]).toEqual([undefined, undefined]);
  });

  test("names the figures that it shows, those of its intervals too, without making a level", () => {
    const found = figuresShown(compared());
    expect(figuresShown(written(compared()))).toEqual(found);
    expect(found.map(({ period }) => period).sort()).toEqual(["2014", "2016", "2019"]);
    expect(found.every(({ address }) => /^datasets\/essai\/observations\.csv:\d+$/.test(address))).toBe(true);
  });
});

test("the nearest year whose number is known, when the nearest of all is hidden", () => {
  const held = observations([
    at("gens", "QP1", "2018", undefined),
    at("gens", "QP1", "2016", 900),
    at("gens", "QP1", "2021", 950),
  ]);
  expect(nearestKnown("gens", "QP1", "2018", held)).toMatchObject({ period: "2016", value: 900 });
  expect(nearestKnown("gens", "QP1", "2018", held, 1)).toBeUndefined();
});
