import type { FigurePrecision, MeasuredFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { MadeKind } from "../data/made-figure.ts";
import { coarsest } from "../data/rounding.ts";
import { type Quantity, unknown } from "../kernel/unknown.ts";
import { type Counts, countsProblem } from "../statistics/counts.ts";

/** What a published figure is: a share of people, a mean, a median, another quantile. */
export type Measure = "part" | "moyenne" | "mediane" | "quantile";

/** One figure for a group of territories, with the name of what was really computed. */
export interface Aggregate {
  /**
   * `part_exacte`: cases of all over people of all. Otherwise an unweighted mean of the territories' figures, named as
   * such: a mean of medians is no median.
   */
  readonly kind: Exclude<MadeKind, "part_des_effectifs" | "part_des_sommes" | "reste_de_l_epci">;
  readonly value: Quantity;
  /** Counts of the group, when the share is exact. */
  readonly counts: Counts | null;
  /** Persons who count for one in the group, where its territories have such an effect: their mean by people. */
  readonly effect?: number | undefined;
  /** "sur n QPV disponibles sur N": never printed without. */
  readonly available: number;
  readonly total: number;
  /** What the roundings of its figures may make of a mean: at most the half-step of the coarsest. */
  readonly precision?: FigurePrecision | undefined;
}

const SIMPLE = {
  part: "moyenne_simple_des_parts",
  moyenne: "moyenne_simple_des_moyennes",
  mediane: "moyenne_simple_des_medianes",
  quantile: "moyenne_simple_des_quantiles",
} as const;

/**
 * One figure for a group at each of several dates, on the same territories: those that have a figure at every date. Made
 * the same way at all: exact where all of them have cases and people at every date, else a simple mean at every date. Two
 * such figures differ by what the territories did, never by which of them were published. Each date lists the
 * territories in the same order.
 *
 * @example
 * aggregateOver([[{ value: 10 }, { value: 50 }], [{ value: 12 }, { value: { unknown: "secret" } }]], "part", 100).map(({ value }) => value)
 * // => [10, 12]
 */
export function aggregateOver(
  dates: readonly (readonly MeasuredFigure[])[],
  measure: Measure,
  factor: number,
): Aggregate[] {
  const total = dates[0]?.length ?? 0;
  const kept = keptAtAll(dates, total);
  const groups = dates.map((figures) => kept.map((index) => figures[index] as MeasuredFigure));
  const available = kept.length;
  const sums = measure === "part" && available > 0 ? groups.map(sumOf) : [];
  const isExact = sums.length > 0 && sums.every((sum) => sum !== undefined);
  return groups.map((figures, date) => {
    const sum = sums[date];
    if (!(isExact && sum)) {
      const isQuoted = dates.some((all) => all.some(({ extreme }) => extreme !== undefined));
      const value = meanOf(figures, dates.length, isQuoted);
      return { kind: SIMPLE[measure], value, counts: null, available, total, ...precisionOf(figures) };
    }
    const { effect, ...counts } = sum;
    const value = (factor * counts.count) / counts.total;
    return { kind: "part_exacte", value, counts, available, total, ...(effect !== 1 && { effect }) };
  });
}

/** The places of those that have a figure at every date: a country has thousands, at ten dates. */
function keptAtAll(dates: readonly (readonly MeasuredFigure[])[], total: number): number[] {
  const kept: number[] = [];
  for (let index = 0; index < total; index += 1)
    if (dates.every((figures) => isUsable(figures[index]))) kept.push(index);
  return kept;
}

/** The mean of rounded figures is off by the mean of their half-steps at most, and by their coarsest where they differ. */
function precisionOf(figures: readonly MeasuredFigure[]): Pick<Aggregate, "precision"> {
  let isStepRead = false;
  const steps = new Set<number>();
  for (const { precision } of figures) {
    if (!precision || precision.step <= 0) continue;
    steps.add(precision.step);
    isStepRead ||= precision.isStepRead === true;
  }
  const step = coarsest([...steps]);
  return step === undefined ? {} : { precision: { step, ...(isStepRead && { isStepRead }) } };
}

const isUsable = (figure: MeasuredFigure | undefined): boolean =>
  typeof figure?.value === "number" && Number.isFinite(figure.value) && figure.extreme === undefined;

type GroupCounts = Counts & { readonly effect: number };

/** The cases and people of all, with their effect by people; undefined as soon as one of them has no counts that hold. */
function sumOf(figures: readonly MeasuredFigure[]): GroupCounts | undefined {
  let [cases, people, effects] = [0, 0, 0];
  for (const { count, total, effect = 1 } of figures) {
    if (count === undefined || total === undefined || countsProblem({ count, total })) return undefined;
    cases += count;
    people += total;
    effects += effect * total;
  }
  return { count: cases, total: people, effect: effects / people };
}

/** Nobody is published at the one date, or nobody is at all of several; or only the two ends of their range are. */
function meanOf(figures: readonly MeasuredFigure[], dates: number, isQuoted: boolean): Quantity {
  if (figures.length === 0 && isQuoted) return unknown("extremes_seulement");
  if (figures.length === 0) return unknown(dates > 1 ? "territoires_insuffisants" : "tout_masque");
  return figures.reduce((sum, { value }) => sum + Number(value), 0) / figures.length;
}

/**
 * One figure for a group. From numerators and denominators when every available territory has both; else the simple mean
 * of the available figures, named as such. Hidden and missing territories are left out and counted. Unknown (`tout_masque`)
 * when none is available; `extremes_seulement` when all that is known are a minimum and a maximum.
 *
 * @source Shares are summed by numerators and denominators, never averaged: akvo-rsr#2446, #2791; METHODS § 2.3
 * @example
 * aggregate([{ value: 40, count: 40, total: 100 }, { value: 10, count: 90, total: 900 }], "part", 100)
 * // => { kind: "part_exacte", value: 13, counts: { count: 130, total: 1000 }, available: 2, total: 2 }
 * @example
 * aggregate([{ value: 13220 }, { value: { unknown: "secret" } }, { value: 14020 }], "mediane", 1)
 * // => { kind: "moyenne_simple_des_medianes", value: 13620, counts: null, available: 2, total: 3 }
 */
export function aggregate(figures: readonly MeasuredFigure[], measure: Measure, factor: number): Aggregate {
  return aggregateOver([figures], measure, factor)[0] as Aggregate;
}

/**
 * What an indicator measures, as far as a group may be made of it.
 *
 * @example
 * measureOf({ unit: "EUR", label: "Revenu médian" })
 * // => "mediane"
 */
export function measureOf({ unit, label }: Pick<Indicator, "unit" | "label">): Measure {
  if (unit === "%") return "part";
  if (/médian/i.test(label)) return "mediane";
  return /décile|quartile/i.test(label) ? "quantile" : "moyenne";
}
