import { describe, expect, test } from "vitest";
import { estimateGap } from "../../../src/compare/estimate-gap.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { nestedGap } from "../../../src/statistics/nested-gap.ts";
import { newcombe } from "../../../src/statistics/newcombe.ts";

const own = { value: 40, count: 400, total: 1000 };
const epci = { value: 30, count: 3000, total: 10000 };
const inside = { nested: true, factor: 100 };
const known = <T extends object>(result: T): Exclude<T, { readonly unknown: string }> => {
  if ("unknown" in result) throw new Error(String(result.unknown));
  return result as Exclude<T, { readonly unknown: string }>;
};

describe("the interval of a gap", () => {
  test("is nested inside its reference, Newcombe's apart", () => {
    const [nested, apart] = [
      estimateGap(own, epci, inside),
      estimateGap(own, epci, { nested: false, factor: 100 }),
    ];
    expect([nested.method, apart.method]).toEqual(["effectifs_imbriques", "effectifs_independants"]);
    const expected = known(nestedGap({ count: 400, total: 1000 }, { count: 3000, total: 10000 }));
    expect(known(nested.absoluteInterval).lower).toBeCloseTo(100 * expected.lower, 9);
    const far = known(newcombe({ count: 400, total: 1000 }, { count: 3000, total: 10000 }));
    expect(known(apart.absoluteInterval).upper).toBeCloseTo(100 * far.upper, 9);
    expect(nested).toMatchObject({ absolute: 10, ratio: 40 / 30, rounding: null });
    expect(known(nested.ratioInterval).lower).toBeGreaterThan(1);
  });

  test("comes from rates and populations when cases are not published, and says so", () => {
    const [exact, rates] = [
      estimateGap(own, epci, inside),
      estimateGap({ value: 40, total: 1000 }, { value: 30, total: 10000 }, inside),
    ];
    expect(rates.method).toBe("taux_et_populations_imbriques");
    expect(known(rates.absoluteInterval).lower).toBeCloseTo(known(exact.absoluteInterval).lower, 9);
    expect(estimateGap({ value: 40, total: 1000 }, epci, { nested: false, factor: 100 }).method).toBe(
      "taux_et_populations_independants",
    );
  });

  test("is wider when the rates are rounded, and holds that of the exact ones", () => {
    const round = { step: 1, floor: 5 };
    const [sharp, blurred] = [
      estimateGap({ value: 40, total: 1000 }, { value: 30, total: 10000 }, inside),
      estimateGap(
        { value: 40, total: 1000, precision: round },
        { value: 30, total: 10000, precision: round },
        inside,
      ),
    ];
    const [narrow, wide] = [known(sharp.absoluteInterval), known(blurred.absoluteInterval)];
    expect(wide.lower).toBeLessThan(narrow.lower - 0.9);
    expect(wide.upper).toBeGreaterThan(narrow.upper + 0.9);
    expect(blurred.rounding).toEqual({ lower: 9, upper: 11 });
  });

  test("5,0 is 5 or less, and a rounded 0 or 100 stays a share", () => {
    const floored = estimateGap(
      { value: 5, total: 1000, precision: { step: 0.1, floor: 5 } },
      { value: 30, total: 10000 },
      inside,
    );
    expect(floored.rounding).toEqual({ lower: -30, upper: expect.closeTo(-24.95, 9) });
    const full = { value: 100, total: 10, precision: { step: 1 } };
    const whole = { value: 99.6, total: 1000, precision: { step: 1 } };
    expect(known(estimateGap(full, whole, inside).absoluteInterval).upper).toBeLessThan(2);
    const outside = { value: 100, total: 90 };
    expect(estimateGap(outside, { value: 10, total: 100 }, inside).absoluteInterval).toEqual({
      unknown: "partie_hors_du_tout",
    });
  });

  test("impossible corners of the roundings are cut off, and not left out", () => {
    // METHODS, addendum of November 2026, G: {4/125 ±.5} in {0.2/2244 ±.05}: 1.277 to 9.120. The upper end there is that of
    // a grid of fifty steps (4.48 % of 125); at 5.61 cases out of 5.61, the last that is possible, it is 9.130.
    const part = { value: 4, total: 125, precision: { step: 1 } };
    const whole = { value: 0.2, total: 2244, precision: { step: 0.1 } };
    const found = known(estimateGap(part, whole, inside).absoluteInterval);
    expect(found.lower).toBeCloseTo(1.277, 3);
    expect(found.upper).toBeCloseTo(9.1302, 3);
    const mirror = known(
      estimateGap({ ...part, value: 96 }, { ...whole, value: 99.8 }, inside).absoluteInterval,
    );
    expect(mirror.upper).toBeCloseTo(-1.277, 3);
    expect(mirror.lower).toBeCloseTo(-9.1302, 3);
  });

  test("persons of one household count for less: cases and people are divided by the effect", () => {
    // METHODS, addendum of November 2026, A: QN06225M and Lens-Liévin, printed +23.2 to +27.2, is about +22.1 to +28.3.
    const lens = { value: 23.8, total: 238000, precision: { step: 0.1 } };
    const quarter = { value: 49, total: 4643, precision: { step: 1 } };
    const [alone, together] = [
      estimateGap(quarter, lens, inside),
      estimateGap({ ...quarter, effect: 3.22 }, { ...lens, effect: 3.36 }, inside),
    ].map(({ absoluteInterval }) => known(absoluteInterval));
    expect([alone?.lower.toFixed(1), alone?.upper.toFixed(1)]).toEqual(["23.2", "27.2"]);
    expect([together?.lower.toFixed(1), together?.upper.toFixed(1)]).toEqual(["22.1", "28.3"]);
  });

  test.each([
    [
      "a median",
      { value: 13220, total: 1000 },
      { value: 17980, total: 10000 },
      { nested: true, factor: null },
    ],
    ["no population", { value: 40 }, { value: 30 }, inside],
    ["no population of the reference", own, { value: 30 }, inside],
    ["cases without people", { value: 40, count: 4 }, epci, inside],
    ["a step that is none", { ...own, count: undefined, precision: { step: -1 } }, epci, inside],
  ])("does not exist for %s", (_, value, reference, context) => {
    const found = estimateGap(value, reference, context);
    expect(found).toMatchObject({
      method: "sans_intervalle",
      absoluteInterval: { unknown: "effectifs_absents" },
      ratioInterval: { unknown: "effectifs_absents" },
    });
    expect(typeof found.absolute).toBe("number");
  });

  test("keeps the reason of what is missing", () => {
    expect(estimateGap({ value: unknown("secret") }, epci, inside)).toMatchObject({
      absolute: { unknown: "secret" },
      absoluteInterval: { unknown: "secret" },
      ratioInterval: { unknown: "secret" },
      rounding: null,
    });
    const hidden = { value: unknown("secret"), precision: { step: 1 } };
    expect(estimateGap(hidden, epci, inside).rounding).toBeNull();
    expect(estimateGap({ ...own, precision: { step: -1 } }, epci, inside).rounding).toBeNull();
    expect(estimateGap({ ...own, count: 4000 }, epci, inside).absoluteInterval).toEqual({
      unknown: "numerateur_superieur",
    });
    expect(estimateGap(own, { ...epci, value: 0, count: 0 }, { nested: false, factor: 100 })).toMatchObject({
      ratio: { unknown: "reference_nulle" },
      ratioInterval: { unknown: "reference_nulle" },
    });
  });
});
