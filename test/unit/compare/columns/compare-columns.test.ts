import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ComparedColumns,
  compareColumns,
  compareCube,
} from "../../../../src/compare/columns/compare-columns.ts";
import { figureCube } from "../../../../src/compare/columns/figure-cube.ts";
import {
  CELL_REASONS,
  type FigureColumns,
  type GapPlan,
  TREND_CODES,
} from "../../../../src/compare/columns/gap-columns.ts";
import { estimateGap } from "../../../../src/compare/estimate-gap.ts";
import { GAP_METHODS } from "../../../../src/compare/precision.ts";
import { ABSENCES } from "../../../../src/kernel/unknown.ts";
import { minimumDetectableChange, moverChange } from "../../../../src/statistics/change.ts";
import { nestedGap } from "../../../../src/statistics/nested-gap.ts";
import { nestedRatio } from "../../../../src/statistics/nested-ratio.ts";
import { newcombe } from "../../../../src/statistics/newcombe.ts";
import { ratioInterval } from "../../../../src/statistics/ratio-interval.ts";
import { proportionTrend, valueTrend } from "../../../../src/statistics/trend-tests.ts";

const { NaN: NAN } = Number;

/** One figure: territory, period, value, count, total, rank of the absence. */
type Row = readonly [
  territory: number,
  period: number,
  value: number,
  c: number,
  d: number,
  absence?: number,
];

function columns(rows: readonly Row[]): FigureColumns {
  return {
    territory: Int32Array.from(rows, ([one]) => one),
    indicator: new Int32Array(rows.length),
    period: Int32Array.from(rows, ([, one]) => one),
    value: Float64Array.from(rows, ([, , one]) => one),
    count: Float64Array.from(rows, ([, , , one]) => one),
    total: Float64Array.from(rows, ([, , , , one]) => one),
    absence: Uint8Array.from(rows, ([, , , , , one]) => one ?? 4),
  };
}

/** Territory 0 against territory 1, one indicator in per cent. */
function plan(years: number, { nested = true, factor = 100, spacing = 1 } = {}): GapPlan {
  return {
    territories: 2,
    indicators: 1,
    years: Array.from({ length: years }, (_, year) => 2010 + year),
    pairTerritory: Int32Array.of(0),
    pairReference: Int32Array.of(1),
    nested: Uint8Array.of(nested ? 1 : 0),
    factor: Float64Array.of(factor),
    spacing: Int32Array.of(spacing),
  };
}

const one = (rows: readonly Row[], options?: Parameters<typeof plan>[1]) => {
  const { cells, reasons } = compareColumns(columns(rows), plan(1, options));
  return {
    gap: cells.gap[0],
    lower: cells.lower[0],
    upper: cells.upper[0],
    ratio: cells.ratio[0],
    ratioLower: cells.ratioLower[0],
    ratioUpper: cells.ratioUpper[0],
    method: GAP_METHODS[cells.method[0] ?? 0],
    reason: CELL_REASONS[cells.reason[0] ?? 0],
    intervalReason: CELL_REASONS[cells.intervalReason[0] ?? 0],
    ratioReason: CELL_REASONS[cells.ratioReason[0] ?? 0],
    reasons,
  };
};
const nothing = {
  gap: NAN,
  lower: NAN,
  upper: NAN,
  ratio: NAN,
  ratioLower: NAN,
  ratioUpper: NAN,
  method: "aucun",
};

test("one reference after another, from figures laid out once, gives the same", () => {
  const rows: Row[] = [
    [0, 0, NAN, 400, 1000],
    [1, 0, NAN, 3000, 10000],
  ];
  expect(compareCube(figureCube(columns(rows), plan(1)), plan(1))).toEqual(
    compareColumns(columns(rows), plan(1)),
  );
});

describe("one cell", () => {
  test.each([true, false])("with counts, nested: %s", (nested) => {
    const [own, against] = [
      { count: 400, total: 1000 },
      { count: 3000, total: 10000 },
    ];
    const gap = nested ? nestedGap(own, against) : newcombe(own, against);
    const ratio = nested ? nestedRatio(own, against) : ratioInterval(own, against);
    if ("unknown" in gap || "unknown" in ratio) throw new Error("unknown");
    expect(
      one(
        [
          [0, 0, 40, 400, 1000],
          [1, 0, 30, 3000, 10000],
        ],
        { nested },
      ),
    ).toMatchObject({
      gap: expect.closeTo(100 * gap.value, 9),
      lower: expect.closeTo(100 * gap.lower, 9),
      upper: expect.closeTo(100 * gap.upper, 9),
      ratio: expect.closeTo(ratio.value, 9),
      ratioLower: expect.closeTo(ratio.lower, 9),
      ratioUpper: expect.closeTo(ratio.upper, 9),
      method: nested ? "effectifs_imbriques" : "effectifs_independants",
      reason: undefined,
      reasons: {},
    });
  });

  test.each([true, false])(
    "with rates and populations: the same interval, and said so; nested: %s",
    (nested) => {
      const exact = one(
        [
          [0, 0, NAN, 400, 1000],
          [1, 0, NAN, 3000, 10000],
        ],
        { nested },
      );
      const rates = one(
        [
          [0, 0, 40, NAN, 1000],
          [1, 0, 30, NAN, 10000],
        ],
        { nested },
      );
      expect(rates.lower).toBeCloseTo(exact.lower ?? NAN, 9);
      expect(rates.method).toBe(
        nested ? "taux_et_populations_imbriques" : "taux_et_populations_independants",
      );
      expect(
        one(
          [
            [0, 0, 40, 400, 1000],
            [1, 0, 30, NAN, 10000],
          ],
          { nested },
        ).method,
      ).toBe(rates.method);
    },
  );

  test("a median has no interval, and says so", () => {
    expect(
      one(
        [
          [0, 0, 13220, NAN, NAN],
          [1, 0, 17980, NAN, NAN],
        ],
        { factor: NAN },
      ),
    ).toMatchObject({
      gap: -4760,
      ratio: 13220 / 17980,
      lower: NAN,
      ratioLower: NAN,
      method: "sans_intervalle",
      intervalReason: "effectifs_absents",
      ratioReason: "effectifs_absents",
    });
  });

  test("a reference of zero has a gap and no ratio", () => {
    const zero: Row = [1, 0, 0, NAN, NAN];
    expect(one([[0, 0, 3, NAN, NAN], zero])).toMatchObject({
      gap: 3,
      ratio: NAN,
      ratioReason: "reference_nulle",
    });
    expect(
      one([
        [0, 0, 0, 0, 10],
        [1, 0, 0, 0, 100],
      ]),
    ).toMatchObject({ gap: 0, ratioReason: "reference_nulle" });
    expect(
      one(
        [
          [0, 0, 50, 5, 10],
          [1, 0, 0, 0, 100],
        ],
        { nested: false },
      ),
    ).toMatchObject({
      gap: 50,
      ratio: NAN,
      ratioReason: "reference_nulle",
    });
  });

  test("no case: a ratio of zero without interval", () => {
    const rows: Row[] = [
      [0, 0, 0, 0, 10],
      [1, 0, 5, 5, 100],
    ];
    for (const nested of [true, false]) {
      expect(one(rows, { nested })).toMatchObject({
        gap: -5,
        ratio: 0,
        ratioLower: NAN,
        ratioReason: "effectif_nul",
      });
    }
  });

  test("a territory that is its whole reference", () => {
    const rows: Row[] = [
      [0, 0, 30, 30, 100],
      [1, 0, 30, 30, 100],
    ];
    expect(one(rows)).toMatchObject({ gap: 0, lower: 0, upper: 0, ratio: 1, ratioLower: 1, ratioUpper: 1 });
    const none: Row[] = [
      [0, 0, 0, 0, 100],
      [1, 0, 0, 0, 100],
    ];
    expect(one(none)).toMatchObject({
      gap: 0,
      lower: 0,
      ratio: NAN,
      ratioLower: NAN,
      ratioReason: "reference_nulle",
    });
  });

  const reference: Row = [1, 0, 30, 30, 100];
  test.each<[string, readonly Row[], string]>([
    ["no row", [reference], "absent_des_donnees"],
    ["no row at all", [], "absent_des_donnees"],
    ["hidden", [[0, 0, NAN, NAN, 10, ABSENCES.indexOf("secret")], reference], "secret"],
    ["no reference", [[0, 0, 40, 4, 10]], "reference_absente"],
    [
      "a hidden reference",
      [
        [0, 0, 40, 4, 10],
        [1, 0, NAN, NAN, 100, 0],
      ],
      "reference_non_publiee",
    ],
    ["two rows", [[0, 0, 40, 4, 10], [0, 0, 41, 4, 10], reference], "periodes_en_double"],
    ["two references", [[0, 0, 40, 4, 10], reference, reference], "periodes_en_double"],
    ["only wrong counts", [[0, 0, NAN, -4, 10], reference], "effectif_negatif"],
    ["an infinite value", [[0, 0, Number.POSITIVE_INFINITY, NAN, NAN], reference], "nombre_invalide"],
    ["cases without people or rate", [[0, 0, NAN, 4, NAN], reference], "valeurs_manquantes"],
  ])("%s: a reason, no number, and it is counted", (_, rows, reason) => {
    expect(one(rows)).toMatchObject({ ...nothing, reason, reasons: { [reason]: 1 } });
  });

  test.each<[string, Row, string]>([
    ["negative cases", [0, 0, 40, -4, 10], "effectif_negatif"],
    ["more cases than people", [0, 0, 40, 14, 10], "numerateur_superieur"],
    ["nobody", [0, 0, 40, 0, 0], "denominateur_nul"],
    ["an infinite number", [0, 0, 40, Number.POSITIVE_INFINITY, 10], "nombre_invalide"],
    ["an infinite population", [0, 0, 40, 4, Number.POSITIVE_INFINITY], "nombre_invalide"],
    ["outside its reference", [0, 0, 40, 31, 40], "partie_hors_du_tout"],
  ])("a published value with wrong counts (%s) has its gap, and no interval", (_, row, reason) => {
    expect(one([row, reference])).toMatchObject({
      gap: 10,
      ratio: 40 / 30,
      lower: NAN,
      ratioLower: NAN,
      reason: undefined,
      intervalReason: reason,
      ratioReason: reason,
      reasons: {},
    });
  });

  test("a rate above 100 % is its own value, and cannot be more than all", () => {
    expect(one([[0, 0, 140, NAN, 10], reference])).toMatchObject({ gap: 110, intervalReason: undefined });
  });

  test("rows outside the plan are left aside", () => {
    const outside: Row[] = [
      [-1, 0, 1, 1, 2],
      [2, 0, 1, 1, 2],
      [0, -1, 1, 1, 2],
      [0, 1, 1, 1, 2],
    ];
    expect(one(outside)).toMatchObject({ reason: "absent_des_donnees" });
  });
});

describe("a series", () => {
  const series = (years: readonly (readonly [c: number, d: number, whole: number, all: number] | null)[]) =>
    years.flatMap((year, period): Row[] =>
      year
        ? [
            [0, period, NAN, year[0], year[1]],
            [1, period, NAN, year[2], year[3]],
          ]
        : [],
    );
  const only = ({ series: found }: ComparedColumns) => ({
    start: found.start[0],
    end: found.end[0],
    change: found.change[0],
    changeReason: CELL_REASONS[found.changeReason[0] ?? 0],
    gapTrend: found.gapTrend[0],
    gapReason: CELL_REASONS[found.gapTrendReason[0] ?? 0],
    valueTrend: found.valueTrend[0],
    valueReason: CELL_REASONS[found.valueTrendReason[0] ?? 0],
  });
  const run = (years: Parameters<typeof series>[0], options?: Parameters<typeof plan>[1]) =>
    only(compareColumns(columns(series(years)), plan(years.length, options)));
  const rising = [300, 330, 370, 400, 450].map((c) => [c, 1000, 3000, 10000] as const);

  test("rises", () => {
    expect(run(rising)).toMatchObject({
      start: 0,
      end: 4,
      change: expect.closeTo(15, 9),
      gapTrend: TREND_CODES.hausse,
      valueTrend: TREND_CODES.hausse,
      changeReason: undefined,
    });
    expect(run([...rising].reverse())).toMatchObject({
      gapTrend: TREND_CODES.baisse,
      valueTrend: TREND_CODES.baisse,
    });
  });

  test("one odd year is no trend", () => {
    const odd = [1500, 1501, 1500, 1499, 1900].map((c) => [c, 5000, 30000, 100000] as const);
    expect(run(odd)).toMatchObject({
      gapTrend: TREND_CODES.point_isole,
      valueTrend: TREND_CODES.point_isole,
    });
  });

  test.each<[string, Parameters<typeof run>, object]>([
    [
      "nothing",
      [[null, null]],
      { start: -1, end: -1, changeReason: "points_insuffisants", gapReason: "points_insuffisants" },
    ],
    ["one year", [[null, rising[0] ?? null]], { start: 1, end: 1, changeReason: "points_insuffisants" }],
    [
      "four years",
      [rising.slice(1)],
      { gapReason: "points_insuffisants", valueReason: "points_insuffisants" },
    ],
    [
      "a hole",
      [[...rising, null, rising[0] ?? null]],
      { gapReason: "valeurs_manquantes", valueReason: "valeurs_manquantes" },
    ],
    ["no case", [[...rising, [0, 1000, 3000, 10000]]], { valueReason: "taux_extreme", gapReason: undefined }],
    ["nothing but cases", [[...rising, [1000, 1000, 3000, 10000]]], { valueReason: "taux_extreme" }],
    [
      "census vintages that overlap",
      [rising, { spacing: 5 }],
      {
        changeReason: "periodes_trop_proches",
        gapReason: "periodes_trop_proches",
        gapTrend: TREND_CODES.inconnue,
      },
    ],
  ])("%s: a reason", (_, input, expected) => {
    expect(run(...input)).toMatchObject(expected);
  });

  test("values without counts change, without interval or trend", () => {
    const rows = Array.from({ length: 5 }, (_, period): Row[] => [
      [0, period, 10 + period, NAN, NAN],
      [1, period, 20, NAN, NAN],
    ]).flat();
    expect(only(compareColumns(columns(rows), plan(5)))).toMatchObject({
      change: 4,
      changeReason: "effectifs_absents",
      gapReason: "intervalle_absent",
      valueReason: "intervalle_absent",
    });
  });
});

/** Counts of a part and of the rest around it, over several years. */
const years = fc.array(
  fc.record({
    c: fc.integer({ min: 0, max: 60 }),
    more: fc.integer({ min: 1, max: 60 }),
    rest: fc.integer({ min: 0, max: 900 }),
    others: fc.integer({ min: 1, max: 900 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test("property: the columns give what the functions of statistics/ give, whatever the order of rows", () => {
  fc.assert(
    fc.property(years, fc.boolean(), (points, backwards) => {
      const rows = points.flatMap(({ c, more, rest, others }, period): Row[] => [
        [0, period, NAN, c, c + more],
        [1, period, NAN, c + rest, c + more + rest + others],
      ]);
      const { cells, series } = compareColumns(
        columns(backwards ? rows.reverse() : rows),
        plan(points.length),
      );
      const counted = points.map(({ c, more, rest, others }, period) => ({
        year: 2010 + period,
        own: { count: c, total: c + more },
        whole: { count: c + rest, total: c + more + rest + others },
      }));
      const gaps = counted.map(({ year, own, whole }, period) => {
        const gap = nestedGap(own, whole);
        if ("unknown" in gap) throw new Error(gap.unknown);
        expect(cells.gap[period]).toBeCloseTo(100 * gap.value, 9);
        expect(cells.lower[period]).toBeCloseTo(100 * gap.lower, 9);
        expect(cells.upper[period]).toBeCloseTo(100 * gap.upper, 9);
        const ratio = nestedRatio(own, whole);
        if ("unknown" in ratio) expect(CELL_REASONS[cells.ratioReason[period] ?? 0]).toBe(ratio.unknown);
        else expect(cells.ratioUpper[period]).toBeCloseTo(ratio.upper, 9);
        return { year, value: 100 * gap.value, lower: 100 * gap.lower, upper: 100 * gap.upper };
      });
      checkChange(series, gaps);
      checkTrend(valueTrend(gaps), series.gapTrend, series.gapTrendReason, series.gapSlope);
      const shares = proportionTrend(counted.map(({ year, own }) => ({ year, ...own })));
      checkTrend(shares, series.valueTrend, series.valueTrendReason, series.valueSlope);
    }),
    { seed: 4, numRuns: 500 },
  );
});

function checkChange(
  series: ComparedColumns["series"],
  gaps: readonly { value: number; lower: number; upper: number }[],
) {
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (gaps.length < 2 || !first || !last) return;
  const change = moverChange(first, last);
  if ("unknown" in change) throw new Error(change.unknown);
  expect(series.changeLower[0]).toBeCloseTo(change.lower, 9);
  expect(series.changeUpper[0]).toBeCloseTo(change.upper, 9);
  const detectable = minimumDetectableChange(change);
  if ("unknown" in detectable) throw new Error(detectable.unknown);
  expect(series.detectable[0]).toBeCloseTo(detectable.smallestDetectable, 9);
}

function checkTrend(
  trend: ReturnType<typeof valueTrend>,
  code: Int8Array,
  reason: Uint8Array,
  slope: Float64Array,
) {
  if ("unknown" in trend) {
    expect([code[0], CELL_REASONS[reason[0] ?? 0], slope[0]]).toEqual([
      TREND_CODES.inconnue,
      trend.unknown,
      NAN,
    ]);
    return;
  }
  expect(code[0]).toBe(trend.outlier ? TREND_CODES.point_isole : TREND_CODES[trend.direction]);
  expect(slope[0]).toBeCloseTo(trend.slope, 9);
}

describe("what only some figures have", () => {
  const rates: Row[] = [
    [0, 0, 38, NAN, 1000],
    [1, 0, 24, NAN, 10000],
  ];
  const none = Float64Array.of(NAN, NAN);

  test.each([true, false])("roundings and households, as of one figure alone; nested: %s", (nested) => {
    const [step, floor, effect] = [Float64Array.of(1, 0.1), none, Float64Array.of(3.2, 1)];
    const { cells } = compareColumns({ ...columns(rates), step, floor, effect }, plan(1, { nested }));
    const expected = estimateGap(
      { value: 38, total: 1000, effect: 3.2, precision: { step: 1 } },
      { value: 24, total: 10000, precision: { step: 0.1 } },
      { nested, factor: 100 },
    );
    expect({ lower: cells.lower[0], upper: cells.upper[0] }).toEqual(expected.absoluteInterval);
    expect({ lower: cells.ratioLower[0], upper: cells.ratioUpper[0] }).toEqual(expected.ratioInterval);
    expect({ lower: cells.roundingLower[0], upper: cells.roundingUpper[0] }).toEqual(expected.rounding);
    expect(expected.rounding).toEqual({ lower: 13.45, upper: 14.55 });
  });

  test("a column of steps without any rounds nothing, and a step that is none gives no interval", () => {
    const of = (step: Float64Array) => compareColumns({ ...columns(rates), step }, plan(1)).cells;
    expect(of(none).roundingLower[0]).toBeNaN();
    expect(of(none).lower[0]).toBe(compareColumns(columns(rates), plan(1)).cells.lower[0]);
    const wrong = of(Float64Array.of(-1, 1));
    expect([wrong.roundingLower[0], CELL_REASONS[wrong.intervalReason[0] ?? 0]]).toEqual([
      NAN,
      "effectifs_absents",
    ]);
  });

  test("a territory of which nobody knows how far it lies in its reference has a gap and no interval", () => {
    const { cells } = compareColumns(columns(rates), { ...plan(1), nested: Uint8Array.of(2) });
    expect([cells.gap[0], GAP_METHODS[cells.method[0] ?? 0]]).toEqual([14, "sans_intervalle"]);
    expect(CELL_REASONS[cells.intervalReason[0] ?? 0]).toBe("inclusion_inconnue");
  });

  test("a count has no gap, whatever its reference; what a producer forbids has none", () => {
    const counted = compareColumns(columns(rates), { ...plan(1), isCount: Uint8Array.of(1) });
    expect(counted.reasons).toEqual({ effectif_sans_ecart: 1 });
    const forbidden = compareColumns(columns(rates), { ...plan(1), forbidden: Uint8Array.of(1) });
    expect(forbidden.reasons).toEqual({ comparaison_interdite: 1 });
    const missing = compareColumns(columns(rates.slice(0, 1)), { ...plan(1), forbidden: Uint8Array.of(1) });
    expect(missing.reasons).toEqual({ reference_absente: 1 });
  });

  const amounts = [
    [0, 0, 12000, NAN, NAN],
    [1, 0, 17000, NAN, NAN],
    [0, 1, 13000, NAN, NAN],
    [1, 1, 18000, NAN, NAN],
    [0, 2, 13500, NAN, NAN],
    [1, 2, 19500, NAN, NAN],
  ] as const;

  test("amounts change in the euros of the last year, between the years that are asked for", () => {
    const money = { ...plan(3, { factor: NAN }), isAmount: Uint8Array.of(1) };
    const change = (more: Partial<GapPlan>) =>
      compareColumns(columns(amounts), { ...money, ...more }).series.change[0];
    const prices = Float64Array.of(100, 102, 110);
    expect(change({ prices })).toBeCloseTo(-6000 - -5000 * 1.1, 9);
    expect(change({ prices, ends: [0, 1] })).toBeCloseTo(-5000 - -5000 * 1.02, 9);
    expect(change({ prices: Float64Array.of(NAN, 102, 110) })).toBe(-1000);
    expect(change({})).toBe(-1000);
  });

  test("five rates are weighed by the intervals that their people give", () => {
    const rising = [30, 33, 37, 40, 45].flatMap((value, period): Row[] => [
      [0, period, value, NAN, 1000],
      [1, period, 30, NAN, 10000],
    ]);
    const { series } = compareColumns(columns(rising), plan(5));
    expect(series.valueTrend[0]).toBe(TREND_CODES.hausse);
    const rounded = { step: new Float64Array(10).fill(5), floor: new Float64Array(10).fill(NAN) };
    const loose = compareColumns({ ...columns(rising), ...rounded }, plan(5)).series;
    expect(loose.valueChiSquare[0]).toBeLessThan(series.valueChiSquare[0] ?? 0);
    const alone = rising.map(([at, period, value, c]): Row => [at, period, value, c, NAN]);
    expect(CELL_REASONS[compareColumns(columns(alone), plan(5)).series.valueTrendReason[0] ?? 0]).toBe(
      "intervalle_absent",
    );
  });
});
