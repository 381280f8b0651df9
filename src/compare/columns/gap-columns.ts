import { codesOf } from "../../kernel/closed-list.ts";
import { REASONS, type UnknownReason } from "../../kernel/unknown.ts";

/** Published figures of many territories as typed columns: row r of each column describes figure r, in any order. */
export interface FigureColumns {
  /** Number of the territory, of the indicator, rank of the year: from 0, as the plan numbers them. */
  readonly territory: Int32Array;
  readonly indicator: Int32Array;
  readonly period: Int32Array;
  /** In the indicator's unit; NaN when not published. */
  readonly value: Float64Array;
  /** Cases and people; NaN when not published. */
  readonly count: Float64Array;
  readonly total: Float64Array;
  /** Why there is no value: rank in `ABSENCES`. Read only where there is none. */
  readonly absence: Uint8Array;
  /** Persons who count for one, by their households: cases and people of an interval are divided by it; absent: 1. */
  readonly effect?: Float64Array | undefined;
  /** To what each value was rounded, in its unit; NaN, or absent: exact. */
  readonly step?: Float64Array | undefined;
  /** The value at or under which its producer publishes this one; NaN, or absent: none. */
  readonly floor?: Float64Array | undefined;
}

/** What to compare with what. A QPV shared by two EPCI makes two pairs: one row per reference. */
export interface GapPlan {
  readonly territories: number;
  readonly indicators: number;
  /** Years in order; a period is its rank here. */
  readonly years: readonly number[];
  readonly pairTerritory: Int32Array;
  readonly pairReference: Int32Array;
  /** By pair, how the territory lies in its reference: a rank in `INCLUSIONS`. */
  readonly nested: Uint8Array;
  /** By indicator: what a share of 1 is in its unit (100 for a %); NaN when it is not a share (euros). */
  readonly factor: Float64Array;
  /** By indicator: the fewest years between two figures that may be compared (5 for the census). */
  readonly spacing: Int32Array;
  /** By indicator: 1 for a number of people, which has no gap to that of a territory of another size; absent: none is. */
  readonly isCount?: Uint8Array | undefined;
  /** By indicator: 1 for amounts, whose changes are read in the euros of the last year; needs `prices`. */
  readonly isAmount?: Uint8Array | undefined;
  /** By year: the level of prices, in any base; NaN where it is not known: amounts are then those of each year. */
  readonly prices?: Float64Array | undefined;
  /** By row of the gaps: 1 where a producer forbids the comparison; absent: nowhere. */
  readonly forbidden?: Uint8Array | undefined;
  /** First and last period of every change; absent: those of each series that have a gap. */
  readonly ends?: readonly [start: number, end: number] | undefined;
}

/** How a territory lies in its reference: nobody in common, wholly inside, not known (no interval of counts). */
export const INCLUSIONS = ["disjoints", "imbriques", "inconnue"] as const;

/** The reasons of a cell, by number; 0 is none. */
export const CELL_REASONS: readonly (UnknownReason | undefined)[] = [undefined, ...codesOf(REASONS)];

const CODES: ReadonlyMap<UnknownReason | undefined, number> = new Map(
  CELL_REASONS.map((reason, code) => [reason, code]),
);

/** The number of a reason in a column. */
export const reasonCode = (reason: UnknownReason): number => CODES.get(reason) ?? 0;

/** One row per pair, indicator and year: row (pair · indicators + indicator) · years + period. NaN where unknown. */
export interface GapColumns {
  /** Value − reference, in the indicator's unit, with its 95 % interval. */
  readonly gap: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Value / reference, with its 95 % interval. */
  readonly ratio: Float64Array;
  readonly ratioLower: Float64Array;
  readonly ratioUpper: Float64Array;
  /** All that the roundings of the two figures allow the gap to be; NaN where both are exact. Empty when no step is given. */
  readonly roundingLower: Float64Array;
  readonly roundingUpper: Float64Array;
  /** Rank in `GAP_METHODS`. */
  readonly method: Uint8Array;
  /** Why there is no gap, no interval of the gap, no interval of the ratio (no ratio: `reference_nulle`): `CELL_REASONS`. */
  readonly reason: Uint8Array;
  readonly intervalReason: Uint8Array;
  readonly ratioReason: Uint8Array;
}

/** One row per pair and indicator: row pair · indicators + indicator. NaN where unknown, −1 for a period. */
export interface SeriesColumns {
  /** First and last period that have a gap. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /**
   * Change of the gap between them, with its 95 % interval and the smallest true change seen 4 times out of 5; why there is no
   * change, or no interval of it.
   */
  readonly change: Float64Array;
  readonly changeLower: Float64Array;
  readonly changeUpper: Float64Array;
  readonly detectable: Float64Array;
  readonly changeReason: Uint8Array;
  /** Trend of the gap over five years: χ², slope in unit per year, direction (`TREND_CODES`), why there is none. */
  readonly gapChiSquare: Float64Array;
  readonly gapSlope: Float64Array;
  readonly gapTrend: Int8Array;
  readonly gapTrendReason: Uint8Array;
  /** Trend of the territory's own figure over the same years; the slope is that of its logit where it has cases and people. */
  readonly valueChiSquare: Float64Array;
  readonly valueSlope: Float64Array;
  readonly valueTrend: Int8Array;
  readonly valueTrendReason: Uint8Array;
}

/** The directions of a trend in a column: significant fall, none, significant rise, made by one year alone, unknown. */
export const TREND_CODES = { baisse: -1, aucune: 0, hausse: 1, point_isole: 2, inconnue: 3 } as const;
