import type { Quantity, Unknown } from "./quantity.ts";

/** A figure with where it was read, or the reason why there is none. */
export interface Sourced {
  readonly value: Quantity;
  /** `file:line` of the figure; absent when there is none. */
  readonly address?: string | undefined;
}

/** A territory against its reference in one period. */
export interface GapLevel {
  readonly period: string;
  readonly value: Sourced;
  readonly reference: Sourced;
  /** value − reference, in points or in the indicator's unit (écart absolu). */
  readonly absolute: Quantity;
  /** value / reference (rapport): 0.8 is four fifths of the reference. */
  readonly ratio: Quantity;
  /** (value − reference) / reference (écart relatif): −0.2 is 20 % under. */
  readonly relative: Quantity;
}

/** Whether a gap between two dates got smaller, larger or neither: arithmetic on two published figures, no test. */
export type GapMove = "reduit" | "creuse" | "inchange";

/** Whether a value moved the good way between two dates, by the indicator's polarity. */
export type ValueMove = "amelioree" | "degradee" | "inchangee" | "en_hausse" | "en_baisse";

/** The contracts' reading of (value, gap): four quadrants, two for a neutral indicator. */
export type Quadrant =
  | "rattrapage"
  | "amelioration_insuffisante"
  | "resistance"
  | "decrochage"
  | "specialisation_accentuee"
  | "specialisation_attenuee";

/** What changed for a territory between the first and the last period. */
export interface GapChange {
  /** Change of the territory's own value, in the indicator's unit. */
  readonly value: Quantity;
  /** Change of the reference's value, in the indicator's unit. */
  readonly reference: Quantity;
  /** Change of the absolute gap, in the indicator's unit. */
  readonly absolute: Quantity;
  /** Change of the ratio. */
  readonly ratio: Quantity;
  readonly valueMove: ValueMove | Unknown;
  /** The absolute reading: does the disadvantage in points or units grow? */
  readonly absoluteMove: GapMove | Unknown;
  /** The relative reading: does the disadvantage as a share of the reference grow? */
  readonly relativeMove: GapMove | Unknown;
  readonly quadrant: Quadrant | Unknown;
}

export interface ComparisonRow {
  readonly territory: string;
  readonly levels: readonly GapLevel[];
  readonly change: GapChange | null;
}

/** k of the n territories that have both dates, out of the N of the perimeter. Never shown without n and the years. */
export interface Share {
  readonly k: number;
  readonly n: number;
  readonly total: number;
}

export interface ChangeSummary {
  readonly start: string;
  readonly end: string;
  readonly improved: Share;
  readonly widenedAbsolute: Share;
  readonly widenedRelative: Share;
  readonly quadrants: Readonly<Partial<Record<Quadrant, number>>>;
}

/** One indicator, one zoning of QPV, one reference: every territory over the periods. */
export interface Comparison {
  readonly indicator: string;
  readonly geography: string;
  readonly reference: string;
  readonly periods: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly summary: ChangeSummary | null;
  /** The reference against its own reference (EPCI against France), where both are known. */
  readonly secondOrder: ComparisonRow | null;
}
