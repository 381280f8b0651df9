import { describe, expect, test } from "vitest";
import { aggregateOver } from "../../../src/compare/aggregate.ts";
import { compareIndicator } from "../../../src/compare/compare-indicator.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import {
  changeDigits,
  gapDigits,
  printedWith,
  shownRoundings,
  tableDigits,
  valueDigits,
} from "../../../src/compare/printed-digits.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { roundingSentences } from "../../../src/french/roundings.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { observation, observations, qpv, share } from "../../build.ts";

const EPCI = "246200364";
const RATE = share("taux");
const rate = (code: string, period: string, value: number, changes: Partial<ObservationInput> = {}) =>
  observation(code, period, value, {
    indicator: "taux",
    geography: code === EPCI ? "cog" : "qpv2015",
    ...changes,
  });

/** Three QPV in whole points at the end, their EPCI in tenths; tenths for all at the start. */
const ROWS = [
  ...[55.1, 47.3, 40].map((value, index) => rate(`Q${index}`, "2016", value)),
  ...[57, 48, 41].map((value, index) => rate(`Q${index}`, "2021", value)),
  rate(EPCI, "2016", 44.4),
  rate(EPCI, "2021", 45.8),
];

function tableOf(rows: readonly ObservationInput[]): Comparison {
  const territories = ["Q0", "Q1", "Q2"].map((code) => qpv(code));
  const scope = { territories, geography: "qpv2015", reference: EPCI, above: undefined };
  const found = compareIndicator(RATE, scope, observations(rows));
  if (!found) throw new Error("no table");
  return found;
}

describe("no number has more digits than it was published with", () => {
  const table = tableOf(ROWS);
  const [row] = table.rows;
  const [start, end] = row?.levels ?? [];

  test("a whole point less a tenth is printed in whole points: 57 − 45.8 is +11, never +11.2", () => {
    expect(end?.absolute).toBeCloseTo(11.2, 9);
    expect([valueDigits(end?.value, RATE), valueDigits(end?.reference, RATE), gapDigits(end, RATE)]).toEqual([
      0, 1, 0,
    ]);
    expect(gapDigits(start, RATE)).toBe(1);
  });

  test("a change is printed with the digits of its coarsest figure, each side with its own", () => {
    expect(changeDigits(row?.change, RATE)).toEqual({ value: 0, reference: 1, gap: 0 });
    expect(changeDigits(null, RATE)).toEqual({ value: 1, reference: 1, gap: 1 });
    expect(changeDigits({}, { decimals: 0 })).toEqual({ value: 0, reference: 0, gap: 0 });
  });

  test("what sums up a table has those of its coarsest figure", () => {
    expect(tableDigits(table, ["2021"], RATE)).toEqual({ value: 0, reference: 1, gap: 0 });
    expect(tableDigits(table, ["2016"], RATE)).toEqual({ value: 1, reference: 1, gap: 1 });
    expect(tableDigits(table, [], RATE)).toEqual({ value: 1, reference: 1, gap: 1 });
    expect(printedWith(RATE, 0).decimals).toBe(0);
    expect(printedWith(RATE, 1)).toBe(RATE);
  });

  test("an indicator without digits gains none", () => {
    expect(valueDigits({ step: 0.1 }, { decimals: 0 })).toBe(0);
    expect(valueDigits(undefined, { decimals: 2 })).toBe(2);
  });

  test("the interval of a rate that nobody says is rounded holds what its rounding may make", () => {
    expect(end?.precision?.rounding?.lower).toBeCloseTo(11.2 - 0.5 - 0.05, 9);
    expect(end?.precision?.rounding?.upper).toBeCloseTo(11.2 + 0.5 + 0.05, 9);
  });

  test("how each side is rounded is said, once, and that it was read in the digits", () => {
    expect(shownRoundings(table)).toEqual([
      { of: "territoire", period: "2016", step: 0.1, isRead: true },
      { of: "territoire", period: "2021", step: 1, isRead: true },
      { of: "reference", period: "2016", step: 0.1, isRead: true },
      { of: "reference", period: "2021", step: 0.1, isRead: true },
    ]);
    expect(roundingSentences(table, RATE)).toEqual([
      "Arrondi publié : QPV, 2016 : 0,1 point* ; QPV, 2021 : 1 point* ; référence, 2016 et 2021 : 0,1 point* (* pas déclaré : lu dans les chiffres de toute la colonne). Un écart ou une évolution s’imprime avec les chiffres du moins précis des nombres comparés.",
    ]);
  });

  test("declared steps that take no digit away need no sentence", () => {
    const declared = tableOf(ROWS.map((one) => ({ ...one, rounding: 0.1 })));
    expect(roundingSentences(declared, RATE)).toEqual([]);
    const whole = tableOf(ROWS.map((one) => ({ ...one, rounding: 1 })));
    expect(roundingSentences(whole, RATE)[0]).toMatch(/^Arrondi publié : QPV, 2016 et 2021 : 1 point ; /);
    const none = { ...declared, rows: [] };
    expect(shownRoundings(none)).toEqual([]);
  });
});

test("a mean of rounded shares is known no finer than its coarsest; an exact share of counts is exact", () => {
  const figures = [
    { value: 57, precision: { step: 1, isStepRead: true } as const },
    { value: 48.5, precision: { step: 0.1 } },
    { value: unknown("secret") },
  ];
  expect(aggregateOver([figures], "part", 100)[0]?.precision).toEqual({ step: 1, isStepRead: true });
  const floors = [{ value: 5, precision: { step: 0, floor: 5 } }];
  expect(aggregateOver([floors], "part", 100)[0]).not.toHaveProperty("precision");
  const counted = [{ value: 40, count: 40, total: 100, precision: { step: 1 } }];
  expect(aggregateOver([counted], "part", 100)[0]).not.toHaveProperty("precision");
});
