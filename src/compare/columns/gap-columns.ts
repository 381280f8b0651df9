import { ABSENCES, STATISTIC_REASONS, type UnknownReason } from "../../kernel/unknown.ts";

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
}

/** What to compare with what. A QPV shared by two EPCI makes two pairs: one row per reference. */
export interface GapPlan {
  readonly territories: number;
  readonly indicators: number;
  /** Years in order; a period is its rank here. */
  readonly years: readonly number[];
  readonly pairTerritory: Int32Array;
  readonly pairReference: Int32Array;
  /** 1 when the territory lies wholly inside its reference, 0 when the two have nobody in common. */
  readonly nested: Uint8Array;
  /** By indicator: what a share of 1 is in its unit (100 for a %); NaN when it is not a share (euros). */
  readonly factor: Float64Array;
  /** By indicator: the fewest years between two figures that may be compared (5 for the census). */
  readonly spacing: Int32Array;
}

/** The reasons of a cell, by number; 0 is none. */
export const CELL_REASONS: readonly (UnknownReason | undefined)[] = [
  undefined,
  ...ABSENCES,
  "absent_des_donnees",
  "reference_absente",
  "reference_non_publiee",
  ...STATISTIC_REASONS,
];

/** The number of a reason in a column. */
export const reasonCode = (reason: UnknownReason): number => CELL_REASONS.indexOf(reason);

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
  /** Rank in `GAP_METHODS`. */
  readonly method: Uint8Array;
  /** Why there is no gap, no interval of the gap, no ratio or interval of it: rank in `CELL_REASONS`. */
  readonly reason: Uint8Array;
  readonly intervalReason: Uint8Array;
  readonly ratioReason: Uint8Array;
}

/** One row per pair and indicator: row pair · indicators + indicator. NaN where unknown, −1 for a period. */
export interface SeriesColumns {
  /** First and last period that have a gap. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Change of the gap between them, with its 95 % interval and the smallest true change seen 4 times out of 5. */
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
  /** Trend of the territory's own share over five years; the slope is that of its logit. */
  readonly valueChiSquare: Float64Array;
  readonly valueSlope: Float64Array;
  readonly valueTrend: Int8Array;
  readonly valueTrendReason: Uint8Array;
}

/** The directions of a trend in a column: significant fall, none, significant rise, made by one year alone, unknown. */
export const TREND_CODES = { baisse: -1, aucune: 0, hausse: 1, point_isole: 2, inconnue: 3 } as const;
