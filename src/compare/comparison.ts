import type { ComparabilityRule } from "../data/comparability.ts";
import type { Caveat } from "../data/indicator.ts";
import type { MadeFigure } from "../data/made-figure.ts";
import type { Passage } from "../data/passage.ts";
import type { PriceChange } from "../data/prices.ts";
import type { Quantity, Unknown } from "../kernel/unknown.ts";
import type { Detectable } from "../statistics/change.ts";
import type { Convergence } from "../statistics/convergence.ts";
import type { Estimate, Interval } from "../statistics/counts.ts";
import type { LevelYear } from "../statistics/time-lag.ts";
import type { Trend } from "../statistics/trend.ts";
import type { GapDecomposition, GapMove, Quadrant, SaidChange, ValueMove } from "./change-names.ts";
import type { LevelFacts, SeeSource, Sourced } from "./level-facts.ts";
import type { GapPrecision } from "./precision.ts";
import type { ReferenceKind } from "./reference-kinds.ts";

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
  readonly precision?: GapPrecision | undefined;
  /** Of a median: by how much that of a quarter of this size ordinarily varies, either way; an order of size, no interval. */
  readonly ordinary?: Quantity | undefined;
  /** Rules of comparability that apply, by id: those that refuse, those that warn. */
  readonly rules?: readonly string[] | undefined;
}

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
  /** 95 % interval of the change of the absolute gap, or why there is none. */
  readonly interval?: Interval | Unknown | undefined;
  /** What the comparison could have seen; unknown without an interval. */
  readonly detectable?: Detectable | Unknown | undefined;
  /** What the territory did and what the reference did; unknown when a figure is, or for a neutral indicator. */
  readonly decomposition?: GapDecomposition | Unknown | undefined;
  /**
   * The reference at both dates, where several territories make it: those that have a figure at both, and no other, as in
   * the levels of these dates; these have their own where fewer than two territories have both.
   */
  readonly against?: { readonly start: Sourced; readonly end: Sourced } | undefined;
  readonly rules?: readonly string[] | undefined;
  /** Of a median: the ordinary variation of its change, in a quarter of this size. */
  readonly ordinary?: Quantity | undefined;
  /** The prices with which amounts of the first date were brought to the euros of the last; absent: not amounts, or not known. */
  readonly prices?: PriceChange | undefined;
  /** The coarsest step of the figures of each side: no difference is printed with more digits. */
  readonly steps?:
    | { readonly value?: number | undefined; readonly reference?: number | undefined }
    | undefined;
  /** The same change in the euros of each date; where `prices` is. */
  readonly current?: CurrentChange | undefined;
}

/** What changed between two amounts as they were published, prices left aside. */
export type CurrentChange = Pick<
  GapChange,
  "value" | "reference" | "absolute" | "valueMove" | "absoluteMove"
>;

/** The last five years of a row. */
export interface RowTrend {
  /** Test of the gap, and of the territory's own share; why they cannot be computed. */
  readonly gap: Trend | Unknown;
  readonly value: Trend | Unknown;
  /** Theil-Sen slope of the gap, in unit per year: a companion, no test. */
  readonly theilSen: Quantity;
  /** Only asked for a year, and only known when the trend of the gap is significant. */
  readonly projection?: (Estimate & { readonly year: number }) | Unknown | undefined;
  /** How the reference was made, where several territories make it: those that have a figure in all five years. */
  readonly against?: MadeFigure | undefined;
  readonly rules: readonly string[];
}

/** A territory over the periods of a table. In a table just compared, levels and trend are made when they are read. */
export interface ComparisonRow {
  readonly territory: string;
  readonly levels: readonly GapLevel[];
  readonly change: GapChange | null;
  /** Code of its own reference, where it is not the table's. */
  readonly reference?: string | undefined;
  readonly trend?: RowTrend | undefined;
  /** When its reference had the level that it has now; absent for counts, neutral indicators, sets and rows without a gap. */
  readonly lag?: TimeLag | undefined;
  /** The level of one period, where the others need not be made for it; what it says, where it need not be made itself. */
  at?(period: string): GapLevel | undefined;
  facts?(period: string): LevelFacts | undefined;
  /** Shows the figures that a level rests on, where the level need not be made for it. */
  eachSource?(period: string, see: SeeSource): void;
}

/** When the reference of a row had the level that its territory has now. */
export interface TimeLag {
  /** The period of « now »: the last in which both have a figure. */
  readonly period: string;
  /** Why it cannot be told: no two years that compare, or prices that are not known. */
  readonly reached: LevelYear | Unknown;
  /** The years of the reference that were looked at, first and last. */
  readonly span: readonly [string, string];
  /** Whether amounts were brought to the euros of « now ». */
  readonly isConstant: boolean;
  /** Rules of comparability to read it with, by id. */
  readonly rules?: readonly string[] | undefined;
}

/** What is counted from a year to the last one of a table. */
export interface BaseYear {
  readonly start: string;
  readonly improved: OutOf;
  readonly narrowed: OutOf;
}

/** k of the n territories that have both dates, out of the N of the perimeter. Never shown without n and the years. */
export interface OutOf {
  readonly count: number;
  readonly known: number;
  readonly total: number;
}

export interface ChangeSummary {
  readonly start: string;
  readonly end: string;
  readonly improved: OutOf;
  readonly widenedAbsolute: OutOf;
  readonly widenedRelative: OutOf;
  readonly quadrants: Readonly<Partial<Record<Quadrant, number>>>;
  /** How many territories are better placed than their reference at either date: their gap is an advantage. */
  readonly ahead?: number | undefined;
  /** How many changes are called what. */
  readonly changeNames?: Readonly<Partial<Record<SaidChange, number>>> | undefined;
}

/** The QPV of a table together in a period: an exact share, or a mean that is named as such. */
export interface PooledLevel {
  readonly period: string;
  readonly value: Quantity;
  readonly made: MadeFigure;
  /** The coarsest step of the figures that it is the mean of. */
  readonly step?: number | undefined;
}

/** The QPV of a table together at two dates: those that have a figure at both, and no other. */
export interface PooledChange {
  readonly start: Quantity;
  readonly end: Quantity;
  /** End − start, in the indicator's unit, an amount in the euros of the end; unknown when the producers forbid it (`comparaison_interdite`). */
  readonly change: Quantity;
  readonly made: MadeFigure;
  /** The coarsest step of the figures that its means are made of. */
  readonly step?: number | undefined;
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
  /** What `reference` is: the EPCI when absent; `territoire` for one named by its code. */
  readonly referenceKind?: ReferenceKind | "territoire" | undefined;
  /** The QPV that lie in another reference of the same kind too: one row for each, not counted in the summary. */
  readonly otherReferences?: readonly ComparisonRow[] | undefined;
  /** The territories of the table together, by period; absent for counts and for a group, which is one already. */
  readonly pooled?: readonly PooledLevel[] | undefined;
  /** The same between the two dates of the summary. */
  readonly pooledChange?: PooledChange | undefined;
  /** By code of reference: the territories that make it, where several do. */
  readonly members?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Whether the QPV draw together between the two dates; null without two dates or two complete QPV. */
  readonly convergence?: GroupConvergence | null | undefined;
  /** Every rule of comparability that applies to a number of the table, with its sentence, source and date. */
  readonly rules?: readonly ComparabilityRule[] | undefined;
  /** Rules that may apply and that nothing lets one check: they ask for a number of people that no file read holds. */
  readonly unchecked?: readonly ComparabilityRule[] | undefined;
  /** Caveats of the indicator that declare a break between the two dates of the summary; absent without any. */
  readonly breaks?: readonly Caveat[] | undefined;
  /** Periods with figures outside the window asked for, when one of its ends has none; absent otherwise. */
  readonly otherPeriods?: readonly string[] | undefined;
  /** The passages by which figures of a former code stand under the code of today; absent without any. */
  readonly passages?: readonly Passage[] | undefined;
  /** The counts from other years, where they depend on the year from which one counts. */
  readonly baseYears?: readonly BaseYear[] | undefined;
  /** Of amounts: by period, what they are multiplied by to be read in the euros of the last date; absent when not known. */
  readonly euros?: EuroFactors | undefined;
}

/** How amounts of several years are brought to the euros of one. */
export interface EuroFactors {
  readonly base: string;
  readonly factors: Readonly<Record<string, number>>;
}

/** How a group of territories moves between two dates: description of published figures, no test. */
export interface GroupConvergence {
  readonly start: string;
  readonly end: string;
  /** Of the territories, those that have both dates: all that follows is about them. */
  readonly available: number;
  readonly total: number;
  /** Population standard deviation of the values at each date, in the indicator's unit. */
  readonly sigma: readonly [start: Quantity, end: Quantity];
  /** Slope of yearly growth on the logarithm of the start: negative when those that start low grow faster. */
  readonly beta: Quantity;
  /** Sum of the distances to the best territory at each date, in the indicator's unit; unknown for a neutral indicator. */
  readonly delta: readonly [start: Quantity, end: Quantity];
  /** Kendall's W between the two dates: 1 when nobody changes place. */
  readonly ranks: Quantity;
  readonly class: Convergence | Unknown;
}
