import type { MeasuredFigure } from "../data/figure.ts";
import { type Aggregate, aggregateOver, type Measure } from "./aggregate-over.ts";

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
  return aggregateOver([figures], measure, factor)[0] as Aggregate;
}
