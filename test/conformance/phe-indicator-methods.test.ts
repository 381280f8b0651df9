import { describe, expect, test } from "vitest";
import { unknown } from "../../src/kernel/unknown.ts";
import { proportionControlLimits, rateControlLimits, Z998 } from "../../src/statistics/control-limits.ts";
import { countInterval } from "../../src/statistics/count-interval.ts";
import { Z95 } from "../../src/statistics/counts.ts";
import { studentQuantile } from "../../src/statistics/distributions.ts";
import { meanInterval } from "../../src/statistics/mean-interval.ts";
import { rateInterval, type Stratum, standardisedRate } from "../../src/statistics/rates.ts";

/**
 * Control limits of a share, in per cent, printed to six decimals: population, limits at 95 % and at 99.8 %.
 *
 * @source PHEindicatormethods (UK Health Security Agency), tests/testthat/testdata_funnel_prop_outputs.csv, baseline 80.642448
 */
const FUNNEL_OF_SHARES = [
  [1, 3.204264, 100, 0, 100],
  [2, 25.885383, 100, 0, 100],
  [18, 62.390093, 98.894803, 51.864359, 100],
  [41, 68.548635, 92.73626, 61.574398, 99.710497],
  [102, 72.974925, 88.309971, 68.553233, 92.731663],
  [1008, 78.203374, 83.081521, 76.796814, 84.488082],
  [9998, 79.867989, 81.416907, 79.421375, 81.863521],
  [110000, 80.408963, 80.875933, 80.274317, 81.010578],
] as const;

/**
 * The populations, over three years, at which so many events are on a limit when the rate is that of the reference.
 *
 * @source PHEindicatormethods, tests/testthat/testdata_funnel_rate_outputs.csv, baseline 116.1720835 a year per 100,000:
 * events, then the population of the lower and of the upper limit at 95 %, then at 99.8 %
 */
const FUNNEL_OF_RATES = [
  [1, 1598.675694, 7.264481402, 2649.348525, 0.287087625],
  [2, 2072.984403, 69.49732367, 3221.906682, 13.02722321],
  [9, 4902.152951, 1180.827018, 6501.096999, 703.6760012],
  [10, 5276.757672, 1375.943768, 6924.776769, 849.4639547],
  [61, 22483.04178, 13388.23344, 25595.39627, 11385.19996],
  [257, 83329.80836, 65000.41486, 89091.53139, 60339.9203],
  [1360, 411529.9259, 369759.5622, 424043.2424, 358342.3275],
] as const;
const EVENTS_A_PERSON = (3 * 116.1720835) / 100_000;

describe("control limits, as PHEindicatormethods publishes them", () => {
  test.each(FUNNEL_OF_SHARES)("of a share, for %s people", (people, low, high, lowest, highest) => {
    const shown = (z: number) => {
      const found = proportionControlLimits(0.80642448, people, z);
      return "unknown" in found ? [] : [100 * found.lower, 100 * found.upper];
    };
    for (const [index, limit] of [low, high].entries()) expect(shown(Z95)[index]).toBeCloseTo(limit, 5);
    for (const [index, limit] of [lowest, highest].entries())
      expect(shown(Z998)[index]).toBeCloseTo(limit, 5);
  });

  test.each(FUNNEL_OF_RATES)("of a number of events: %s", (events, low, high, lowest, highest) => {
    const limit = (people: number, side: "lower" | "upper", z: number) => {
      const found = rateControlLimits(people * EVENTS_A_PERSON, z);
      return "unknown" in found ? Number.NaN : found[side];
    };
    // Their bisection stops at the fifth digit.
    const close = (found: number) => expect(found / events).toBeCloseTo(1, 3);
    close(limit(low, "lower", Z95));
    close(limit(high, "upper", Z95));
    close(limit(lowest, "lower", Z998));
    close(limit(highest, "upper", Z998));
  });

  test("the limits of counts below ten are the same exact ones, seen from the other side", () => {
    for (const [events, low, high] of FUNNEL_OF_RATES.slice(0, 3)) {
      const found = countInterval(events);
      if ("unknown" in found) throw new Error("known");
      expect(found.upper / (low * EVENTS_A_PERSON)).toBeCloseTo(1, 3);
      expect(found.lower / (high * EVENTS_A_PERSON)).toBeCloseTo(1, 3);
    }
  });

  test.each([
    [proportionControlLimits(1.2, 100), "nombre_invalide"],
    [proportionControlLimits(0.5, Number.NaN), "nombre_invalide"],
    [proportionControlLimits(0.5, 0), "denominateur_nul"],
    [proportionControlLimits(0.5, -1), "effectif_negatif"],
    [rateControlLimits(Number.POSITIVE_INFINITY), "nombre_invalide"],
    [rateControlLimits(-1), "effectif_negatif"],
  ] as const)("impossible: %j", (found, reason) => {
    expect(found).toEqual(unknown(reason));
  });

  test("nothing expected is nothing; of few expected, none is not few", () => {
    expect(rateControlLimits(0)).toEqual({ value: 0, lower: 0, upper: 0 });
    expect(rateControlLimits(2)).toMatchObject({ lower: 0 });
  });
});

describe("means", () => {
  // Any printed table of Student's distribution.
  test.each([
    [1, 12.706],
    [3, 3.182],
    [9, 2.262],
    [30, 2.042],
    [100, 1.984],
  ])("Student's quantile of %s degrees", (degrees, printed) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(printed, 3);
    expect(studentQuantile(0.025, degrees)).toBeCloseTo(-printed, 3);
  });

  test("with one degree it is Cauchy's, with two it has a formula", () => {
    expect(studentQuantile(0.999, 1)).toBeCloseTo(Math.tan(Math.PI * 0.499), 7);
    const p = 0.999;
    expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 8);
    expect(studentQuantile(0.5, 4)).toBeCloseTo(0, 7);
  });

  // The example of the documentation of phe_mean; by hand, 45 ± 3.182446 × 12.909944 / 2.
  test("30, 40, 50, 60", () => {
    const found = meanInterval([30, 40, 50, 60]);
    expect(found).toMatchObject({ value: 45, n: 4 });
    if ("unknown" in found) throw new Error("known");
    expect([found.deviation, found.lower, found.upper].map((one) => Number(one.toFixed(4)))).toEqual([
      12.9099, 24.4574, 65.5426,
    ]);
    const wider = meanInterval([30, 40, 50, 60], Z998);
    expect("lower" in wider && wider.lower).toBeLessThan(found.lower);
  });

  test.each([
    [studentQuantile(1, 3), "nombre_invalide"],
    [studentQuantile(0, 3), "nombre_invalide"],
    [studentQuantile(0.975, 0), "nombre_invalide"],
    [meanInterval([4]), "valeurs_manquantes"],
    [meanInterval([4, Number.NaN]), "nombre_invalide"],
    [meanInterval([4, 5], Number.POSITIVE_INFINITY), "nombre_invalide"],
  ] as const)("impossible: %j", (found, reason) => {
    expect(found).toEqual(unknown(reason));
  });
});

/**
 * Down's syndrome by age of the mother, Michigan 1950-1964, with the births of the United States in 1950.
 *
 * @source S. Selvin, Statistical Analysis of Epidemiologic Data, Oxford, 2004; rate of 92.3 per 100,000 in Fay & Feuer,
 * Statistics in Medicine 16, 1997; limits recomputed apart from Dobson's formula
 */
const DOWN: readonly Stratum[] = [
  { count: 107, total: 230_061, standard: 319_933 },
  { count: 141, total: 329_449, standard: 931_318 },
  { count: 60, total: 114_920, standard: 786_511 },
  { count: 40, total: 39_487, standard: 488_235 },
  { count: 39, total: 14_208, standard: 237_863 },
  { count: 25, total: 3_052, standard: 61_313 },
];

describe("rates", () => {
  test("a directly standardised rate, with Dobson's interval", () => {
    const found = standardisedRate(DOWN, 100_000);
    if ("unknown" in found) throw new Error("known");
    expect([found.value, found.lower, found.upper].map((one) => Number(one.toFixed(4)))).toEqual([
      92.3045, 80.3292, 105.1872,
    ]);
  });

  test("where the territory has the ages of the standard, it is the plain rate with Byar's interval", () => {
    const same = DOWN.map(({ count, total }) => ({ count, total, standard: total * 3 }));
    const sum = (key: "count" | "total") => DOWN.reduce((total, one) => total + one[key], 0);
    const [standard, plain] = [
      standardisedRate(same, 1000),
      rateInterval({ count: sum("count"), total: sum("total") }, 1000),
    ];
    if ("unknown" in standard || "unknown" in plain) throw new Error("known");
    expect(standard.value).toBeCloseTo(plain.value, 10);
    expect(standard.lower).toBeCloseTo(plain.lower, 10);
    expect(standard.upper).toBeCloseTo(plain.upper, 10);
  });

  test("below ten events the limits of a plain rate are exact, and there is no standardised rate", () => {
    expect(rateInterval({ count: 0, total: 10 })).toMatchObject({ value: 0, lower: 0 });
    const few = rateInterval({ count: 2, total: 1000 }, 1000);
    expect("lower" in few && few.lower).toBeCloseTo(0.2422, 4);
    expect(standardisedRate([{ count: 9, total: 10, standard: 1 }])).toEqual(unknown("points_insuffisants"));
  });

  test("a rate may exceed one: a person may have several events", () => {
    expect(rateInterval({ count: 30, total: 10 })).toMatchObject({ value: 3 });
  });

  test.each([
    [rateInterval({ count: -1, total: 10 }), "effectif_negatif"],
    [rateInterval({ count: 1, total: 0 }), "denominateur_nul"],
    [rateInterval({ count: 1, total: -1 }), "effectif_negatif"],
    [rateInterval({ count: 1, total: Number.NaN }), "nombre_invalide"],
    [standardisedRate([]), "valeurs_manquantes"],
    [standardisedRate([{ count: 10, total: 0, standard: 1 }]), "denominateur_nul"],
    [standardisedRate([{ count: 10, total: 10, standard: 0 }]), "denominateur_nul"],
    [standardisedRate([{ count: -1, total: 10, standard: 1 }]), "effectif_negatif"],
    [standardisedRate([{ count: Number.NaN, total: 10, standard: 1 }]), "nombre_invalide"],
    [standardisedRate(DOWN, 1, Number.NaN), "nombre_invalide"],
  ] as const)("impossible: %j", (found, reason) => {
    expect(found).toEqual(unknown(reason));
  });
});
