import { describe, expect, test } from "vitest";
import { countedFigure } from "../../../src/data/figure.ts";
import {
  effectOfSizes,
  HOUSEHOLD_SIZES,
  householdEffect,
  MEDIAN_EFFECT,
} from "../../../src/data/household-effect.ts";
import { seriesPoints } from "../../../src/data/series.ts";
import { indicator, observation, observations } from "../../build.ts";

/** QN06225M, recensement de 2020: shares of households of 1, 2, 3, 4-5, 6 and more. */
const LENS = [43.3, 24.1, 13.2, 15.6, 3.7];
const sizes = (values: readonly number[], period = "2020") =>
  values.map((value, rank) =>
    observation("Q", period, value, { indicator: HOUSEHOLD_SIZES[rank]?.[0] ?? "" }),
  );
const poverty = indicator("pauvrete", { unit: "%", cluster: "menage", counts: { total: "population" } });

describe("the effect of households", () => {
  test("of QN06225M is 3.22 (METHODS, addendum A)", () => {
    const found = householdEffect(poverty, "Q", "2021", observations(sizes(LENS)));
    expect(found).toMatchObject({ origin: "tailles_publiees", period: "2020" });
    expect(found?.value.toFixed(2)).toBe("3.22");
    expect(found?.addresses).toHaveLength(5);
  });

  test("is 1 where everybody lives alone, and unknown where nobody lives", () => {
    expect(effectOfSizes([[100, 1]])).toBe(1);
    expect(effectOfSizes([])).toBeUndefined();
  });

  test("is the median of the QPV of France where sizes are missing, or do not make a whole", () => {
    const median = { value: MEDIAN_EFFECT, origin: "mediane_nationale", addresses: [] };
    expect(householdEffect(poverty, "Q", "2021", observations([]))).toEqual(median);
    expect(householdEffect(poverty, "Q", "2021", observations(sizes(LENS.slice(1))))).toEqual(median);
    expect(householdEffect(poverty, "Q", "2021", observations(sizes(LENS.map((one) => one / 2))))).toEqual(
      median,
    );
  });

  test("comes from the nearest period in which all sizes are published", () => {
    const rows = [...sizes([100, 0, 0, 0, 0], "2010"), ...sizes(LENS), ...sizes(LENS.slice(0, 2), "2021")];
    expect(householdEffect(poverty, "Q", "2021", observations(rows))?.period).toBe("2020");
    expect(householdEffect(poverty, "Q", "2011", observations(rows))?.value).toBe(1);
  });

  test("is for indicators of persons in households only: shares of foyers have none", () => {
    const foyers = indicator("rsa", { unit: "%", counts: { count: "cas", total: "population" } });
    expect(householdEffect(foyers, "Q", "2021", observations(sizes(LENS)))).toBeUndefined();
  });

  test("goes with the people of a figure, and into its series", () => {
    const rows = [
      ...sizes(LENS),
      observation("Q", "2020", 49, { indicator: "pauvrete" }),
      observation("Q", "2020", 4643, { indicator: "population" }),
    ];
    const { figure, cluster } = countedFigure(poverty, "Q", "2020", observations(rows));
    expect(figure.effect).toBe(cluster?.value);
    const width = (effect?: number) => {
      const exact = { ...figure, effect, precision: undefined };
      const [point] = seriesPoints([{ year: 2020, figure: exact }], "%");
      return (point?.upper ?? 0) - (point?.lower ?? 0);
    };
    expect(width(figure.effect) / width()).toBeCloseTo(Math.sqrt(figure.effect ?? 0), 2);
    expect(
      seriesPoints([{ year: 2020, figure: { value: 40, count: 40, total: 100, effect: 4 } }], "%"),
    ).toEqual([{ year: 2020, value: 40, count: 10, total: 25 }]);
  });
});
