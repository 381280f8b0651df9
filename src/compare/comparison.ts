import type { ComparabilityRule } from "../data/comparability.ts";
import type { FigureCount, MadeFigure } from "../data/figure.ts";
import type { Quantity, Unknown } from "../kernel/unknown.ts";
import type { Detectable } from "../statistics/change.ts";
import type { Estimate, Interval } from "../statistics/counts.ts";
import type { Trend } from "../statistics/trend.ts";
import type { GapMethod } from "./columns/gap-columns.ts";
import type { GapDecomposition } from "./gap-estimate.ts";
import type { ReferenceKind } from "./gap-reference.ts";
import type { GroupConvergence } from "./group-convergence.ts";
import type { SaidChange } from "./read-change.ts";

/** A figure with where it was read, or the reason why there is none. */
export interface Sourced {
  readonly value: Quantity;
  /** `file:line` of the figure; absent when there is none. */
  readonly address?: string | undefined;
  /** How it was made, when it is no published figure: of several territories, or of one without others. */
  readonly made?: MadeFigure | undefined;
  /** The cases and people that it is the quotient of, when it is. */
  readonly counts?: readonly FigureCount[] | undefined;
}

/** What the interval of a gap rests on: cases and people of the territory and of the reference, with their addresses. */
export interface GapPrecision {
  /** 95 % interval of the absolute gap and of the ratio, roundings and floors included; or why there is none. */
  readonly interval: Interval | Unknown;
  readonly ratioInterval: Interval | Unknown;
  readonly method: GapMethod;
  /** All that roundings and floors alone allow the gap to be; null when none is declared. */
  readonly rounding: Interval | null;
  /** `file:line` of each count used, with its period; empty when none is. */
  readonly counts: readonly CountSource[];
  /** In what the populations of an interval differ from each other, or from the figures; absent when they do not. */
  readonly cautions?: readonly CountCaution[] | undefined;
}

/** Two sides counted by two indicators (people of tax households, residents); people of another year than the figure. */
export type CountCaution = "populations_de_bases_differentes" | "population_d_une_autre_annee";

/** A number of cases or of people that an interval rests on. */
export interface CountSource extends FigureCount {
  readonly of: "territoire" | "reference";
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
  readonly precision?: GapPrecision | undefined;
  /** Rules of comparability that apply, by id: those that refuse, those that warn. */
  readonly rules?: readonly string[] | undefined;
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
  /** 95 % interval of the change of the absolute gap, or why there is none. */
  readonly interval?: Interval | Unknown | undefined;
  /** What the comparison could have seen; unknown without an interval. */
  readonly detectable?: Detectable | Unknown | undefined;
  /** What the territory did and what the reference did; unknown when a figure is, or for a neutral indicator. */
  readonly decomposition?: GapDecomposition | Unknown | undefined;
  /**
   * The reference at both dates, where several territories make it: those that have a figure at both, and no other. Its
   * values are not those of the levels when these rest on other territories.
   */
  readonly against?: { readonly start: Sourced; readonly end: Sourced } | undefined;
  readonly rules?: readonly string[] | undefined;
}

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

export interface ComparisonRow {
  readonly territory: string;
  readonly levels: readonly GapLevel[];
  readonly change: GapChange | null;
  /** Code of its own reference, where it is not the table's. */
  readonly reference?: string | undefined;
  readonly trend?: RowTrend | undefined;
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
  /** How many territories are better placed than their reference at either date: their gap is an advantage. */
  readonly ahead?: number | undefined;
  /** How many changes are called what. */
  readonly readings?: Readonly<Partial<Record<SaidChange, number>>> | undefined;
}

/** The QPV of a table together in a period: an exact share, or a mean that is named as such. */
export interface TogetherLevel {
  readonly period: string;
  readonly value: Quantity;
  readonly made: MadeFigure;
}

/** The QPV of a table together at two dates: those that have a figure at both, and no other. */
export interface TogetherChange {
  readonly start: Quantity;
  readonly end: Quantity;
  /** End − start, in the indicator's unit; unknown when the producers forbid it (`comparaison_interdite`). */
  readonly change: Quantity;
  readonly made: MadeFigure;
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
  readonly together?: readonly TogetherLevel[] | undefined;
  /** The same between the two dates of the summary. */
  readonly togetherChange?: TogetherChange | undefined;
  /** By code of reference: the territories that make it, where several do. */
  readonly members?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Whether the QPV draw together between the two dates; null without two dates or two complete QPV. */
  readonly convergence?: GroupConvergence | null | undefined;
  /** Every rule of comparability that applies to a number of the table, with its sentence, source and date. */
  readonly rules?: readonly ComparabilityRule[] | undefined;
  /** Rules that may apply and that nothing lets one check: they ask for a number of people that no file read holds. */
  readonly unchecked?: readonly ComparabilityRule[] | undefined;
}
