import { describe, expect, test } from "vitest";
import type { Comparison, GapLevel } from "../../../../src/compare/comparison.ts";
import type { MadeFigure } from "../../../../src/data/made-figure.ts";
import { pooledSentences, referenceSentences } from "../../../../src/french/references.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { chartReferences } from "../../../../src/output/report/charts/rows.ts";
import { indicator, share } from "../../../build.ts";

const made = (available: number, dates?: number): MadeFigure => ({
  kind: "part_exacte",
  available,
  total: 91,
  ...(dates && { dates }),
});
const level = (period: string, figure: MadeFigure | undefined): GapLevel => ({
  period,
  value: { value: 30 },
  reference: { value: 20, made: figure },
  absolute: 10,
  ratio: 1.5,
  relative: 0.5,
});
const change = (absolute: number | ReturnType<typeof unknown>, available: number) => ({
  value: 1,
  reference: 1,
  absolute,
  ratio: 0,
  valueMove: "degradee" as const,
  absoluteMove: "inchange" as const,
  relativeMove: "inchange" as const,
  quadrant: unknown("sur_un_axe"),
  against: {
    start: { value: 20, made: made(available, 2) },
    end: { value: 20, made: made(available, 2) },
  },
});
const summary = {
  start: "2015",
  end: "2019",
  improved: { count: 0, known: 1, total: 1 },
  widenedAbsolute: { count: 0, known: 1, total: 1 },
  widenedRelative: { count: 0, known: 1, total: 1 },
  quadrants: {},
};
function table(changes: Partial<Comparison>): Comparison {
  return {
    indicator: "taux",
    geography: "qpv2015",
    reference: "DEP-59",
    periods: ["2015", "2019"],
    rows: [],
    summary,
    secondOrder: null,
    ...changes,
  };
}
const row = (start: number, end: number, of = change(0, end), reference?: string) => ({
  territory: "QP1",
  levels: [level("2015", made(start)), level("2019", made(end))],
  change: of,
  ...(reference && { reference }),
});
const voice = { shown: ["2015", "2019"], name: (code: string) => `la référence ${code}` };
const SUM = "part des cas et des populations additionnés";

describe("what a table says of its references", () => {
  test("one sentence where the gaps of both dates rest on the QPV of their change", () => {
    const one = { ...row(87, 87), levels: [level("2015", made(87, 2)), level("2019", made(87, 2))] };
    expect(referenceSentences(table({ rows: [one] }), voice)).toEqual([
      `Référence, 2015 et 2019 : ${SUM}, sur 87 QPV disponibles aux deux dates sur 91.`,
    ]);
  });

  test("each date by itself, where no change could be read on the same", () => {
    expect(referenceSentences(table({ rows: [row(91, 87, change(unknown("secret"), 0))] }), voice)).toEqual([
      `Référence, 2015 : ${SUM}, sur 91 QPV disponibles sur 91.`,
      `Référence, 2019 : ${SUM}, sur 87 QPV disponibles sur 91.`,
    ]);
  });

  test("another reference by its name; a row without change speaks only of its dates", () => {
    const none = row(91, 87, change(unknown("secret"), 87), "DEP-62");
    const [own, , other] = referenceSentences(table({ rows: [row(91, 87)], otherReferences: [none] }), voice);
    expect(own).toContain("Référence, 2015");
    expect(other).toBe(`Référence, la référence DEP-62, 2015 : ${SUM}, sur 91 QPV disponibles sur 91.`);
  });

  test("nothing of a published reference", () => {
    const published = { territory: "QP1", levels: [level("2015", undefined)], change: null };
    expect(referenceSentences(table({ rows: [published] }), voice)).toEqual([]);
    expect(referenceSentences(table({ rows: [] }), voice)).toEqual([]);
  });
});

describe("the QPV together", () => {
  const RATE = share("taux");
  const levels = (start: number, end: number) => [
    { period: "2015", value: 34.7, made: made(start) },
    { period: "2019", value: 27.8, made: made(end) },
  ];
  const both = { start: 34.6, end: 27.8, change: -6.8, made: made(87, 2) };
  const said = (changes: Partial<Comparison>, shown = ["2015", "2019"]) =>
    pooledSentences(table(changes), RATE, shown);

  test("at each date, of how many; between the two, where these are not the same", () => {
    expect(said({ pooled: levels(91, 87), pooledChange: both })).toEqual([
      `QPV ensemble, 2015 : 34,7\u00a0% (${SUM}, sur 91 QPV disponibles sur 91).`,
      `QPV ensemble, 2019 : 27,8\u00a0% (${SUM}, sur 87 QPV disponibles sur 91).`,
      `QPV ensemble, de 2015 à 2019 : de 34,6\u00a0% à 27,8\u00a0%, soit −6,8\u00a0points (${SUM}, sur 87 QPV disponibles aux deux dates sur 91).`,
    ]);
    expect(said({ pooled: levels(87, 87), pooledChange: both })).toHaveLength(2);
  });

  test("a change that the producers forbid has no number; one that nobody makes is not told", () => {
    const forbidden = { ...both, change: unknown("comparaison_interdite") };
    expect(said({ pooled: levels(87, 87), pooledChange: forbidden }).at(-1)).toBe(
      "QPV ensemble, de 2015 à 2019 : évolution non calculée (comparaison que le producteur exclut).",
    );
    const nobody = { ...both, change: unknown("territoires_insuffisants") };
    expect(said({ pooled: levels(91, 87), pooledChange: nobody })).toHaveLength(2);
    const half = { ...both, start: unknown("territoires_insuffisants") };
    expect(said({ pooled: levels(91, 87), pooledChange: half })).toHaveLength(2);
  });

  test("one date alone, an unknown figure, one QPV alone, none at all", () => {
    expect(said({ pooled: levels(91, 87), pooledChange: both }, ["2019"])).toHaveLength(1);
    const [first] = levels(91, 87);
    expect(said({ pooled: first ? [{ ...first, value: unknown("secret") }] : [] })).toEqual([]);
    expect(said({ pooled: first ? [{ ...first, made: { ...first.made, total: 1 } }] : [] })).toEqual([]);
    expect(said({})).toEqual([]);
    expect(said({ summary: null, pooled: levels(91, 87), pooledChange: both })).toHaveLength(2);
  });
});

test("the chart of a count bears no line of the agglomeration: the two do not compare", () => {
  const counted = table({ rows: [row(91, 91)] });
  const homes = indicator("taux", { unit: "foyers" });
  expect(chartReferences(counted, homes, [])).toEqual([]);
  expect(chartReferences(counted, share("taux"), []).map(({ valeur }) => valeur)).toEqual([20, 20]);
});
