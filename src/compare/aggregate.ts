import type { MeasuredFigure } from "../model/gap-estimate.ts";
import { type Quantity, unknown } from "../model/quantity.ts";
import { countsProblem } from "../statistics/counts-problem.ts";
import type { Counts } from "../statistics/shapes.ts";

/** What a published figure is: a share of people, a mean, a median, another quantile. */
export type Measure = "part" | "moyenne" | "mediane" | "quantile";

/** One figure for a group of territories, with the name of what was really computed. */
export interface Aggregate {
  /**
   * `part_exacte`: cases of all over people of all. Otherwise an unweighted mean of the territories' figures, named as
   * such: a mean of medians is no median.
   */
  readonly kind:
    | "part_exacte"
    | "moyenne_simple_des_parts"
    | "moyenne_simple_des_moyennes"
    | "moyenne_simple_des_medianes"
    | "moyenne_simple_des_quantiles";
  readonly value: Quantity;
  /** Counts of the group, when the share is exact. */
  readonly counts: Counts | null;
  /** "sur n QPV disponibles sur N": never printed without. */
  readonly available: number;
  readonly total: number;
}

const SIMPLE = {
  part: "moyenne_simple_des_parts",
  moyenne: "moyenne_simple_des_moyennes",
  mediane: "moyenne_simple_des_medianes",
  quantile: "moyenne_simple_des_quantiles",
} as const;

/**
 * One figure for a group. From numerators and denominators when every available territory has both; else the simple mean
 * of the available figures, named as such. Hidden and missing territories are left out and counted. Unknown (`tout_masque`)
 * when none is available.
 *
 * @source Shares are summed by numerators and denominators, never averaged: akvo-rsr#2446, #2791; METHODS § 2.3
 * @example
 * aggregate([{ value: 40, numerator: 40, denominator: 100 }, { value: 10, numerator: 90, denominator: 900 }], "part", 100)
 * // => { kind: "part_exacte", value: 13, counts: { count: 130, total: 1000 }, available: 2, total: 2 }
 * @example
 * aggregate([{ value: 13220 }, { value: { unknown: "secret" } }, { value: 14020 }], "mediane", 1)
 * // => { kind: "moyenne_simple_des_medianes", value: 13620, counts: null, available: 2, total: 3 }
 */
export function aggregate(figures: readonly MeasuredFigure[], measure: Measure, factor: number): Aggregate {
  const total = figures.length;
  const usable = figures.filter(({ value }) => typeof value === "number" && Number.isFinite(value));
  const counts = usable.flatMap((figure) => countsOf(figure));
  if (measure === "part" && usable.length > 0 && counts.length === usable.length) {
    const group = counts.reduce((sum, one) => ({
      count: sum.count + one.count,
      total: sum.total + one.total,
    }));
    const value = (factor * group.count) / group.total;
    return { kind: "part_exacte", value, counts: group, available: counts.length, total };
  }
  return { kind: SIMPLE[measure], value: mean(usable), counts: null, available: usable.length, total };
}

function countsOf({ numerator, denominator }: MeasuredFigure): Counts[] {
  if (numerator === undefined || denominator === undefined) return [];
  const counts = { count: numerator, total: denominator };
  return countsProblem(counts) ? [] : [counts];
}

function mean(figures: readonly MeasuredFigure[]): Quantity {
  if (figures.length === 0) return unknown("tout_masque");
  return figures.reduce((sum, { value }) => sum + Number(value), 0) / figures.length;
}
