import { yearOf } from "../kernel/dates.ts";
import { nameWords } from "../kernel/names.ts";
import { compareText } from "../kernel/text.ts";
import type { ComparabilityScope } from "./comparability.ts";
import type { Polarity } from "./unit.ts";

/** A caveat that must be printed beside the number: on its level, or on its change over time. */
export interface Caveat {
  readonly scope: ComparabilityScope;
  readonly text: string;
  readonly source: string;
  /** The break it declares: `geographie`, whenever the zoning changes, or the year from which figures no longer follow on. */
  readonly break?: string | undefined;
}

/**
 * Whether a caveat declares a break between two periods: the year from which figures no longer follow on lies after the first
 * and not after the second; or every change of zoning breaks, and the zoning changed.
 *
 * @example
 * declaresBreak({ scope: "evolution", text: "", source: "", break: "2018" }, ["2017", "2018"], false)
 * // => true
 */
export function declaresBreak(
  { break: declared }: Caveat,
  [before, after]: readonly [string, string],
  isRezoned: boolean,
): boolean {
  if (declared === undefined) return false;
  if (declared === "geographie") return isRezoned;
  const [from, year, to] = [before, declared, after].map(yearOf);
  return from !== undefined && year !== undefined && to !== undefined && from < year && year <= to;
}

/** Where a definition comes from. */
export interface Reference {
  readonly title: string;
  readonly link?: string | undefined;
}

/** Identifiers of the indicators that count a share: its cases when published, the people it is a share of. */
export interface ShareCounts {
  readonly count?: string | undefined;
  /** Counts that are added to the first: the cases are all of them. */
  readonly addedCounts?: readonly string[] | undefined;
  readonly total: string;
  /** The people to take instead, in this order, for a territory of which the first are not published. */
  readonly otherTotals?: readonly string[] | undefined;
  /** Both are estimates of a survey: their quotient is the share, and they say nothing of how precise it is. */
  readonly areEstimates?: true | undefined;
}

/** Of a median: the quantiles and the people from which its ordinary variation is estimated, by preference. */
export interface MedianSpread {
  readonly quantiles: readonly {
    readonly low: string;
    readonly high: string;
    /** Share of the people between the two, from 0 to 1. */
    readonly held: number;
  }[];
  readonly people: Pick<ShareCounts, "total" | "otherTotals">;
}

/** What must hold between the figures of an indicator and others of the same territory and period. */
export interface Coherence {
  /** Indicators whose figures are at least as large: the whole of a part, the next quantile. */
  readonly atMost: readonly string[];
  /** It is the quotient of its published cases and people. */
  readonly isQuotient?: true | undefined;
}

/** Of whom the cases come together. */
export const CLUSTERS = ["menage"] as const;

/** What is measured. `unit` is "%", "EUR" or "hab"; shares are in per cent, from 0 to 100. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly unit: string;
  readonly polarity: Polarity;
  /** Digits after the comma when printed. */
  readonly decimals: number;
  readonly bounds: readonly [number | null, number | null];
  readonly definition: string;
  /** What exactly is measured (revenu_disponible, age_15_24…): two concepts do not compare. Left out when not said. */
  readonly concept?: string | undefined;
  /** Family of the source that the rules of comparability name (filosofi, recensement, caf…); left out when unknown. */
  readonly family?: string | undefined;
  /** The indicators whose figures are the cases and the people of this share; without them there is no interval. */
  readonly counts?: ShareCounts | undefined;
  /** Whose cases come together: the persons of a household are all poor, or none is; left out when each is by itself. */
  readonly cluster?: (typeof CLUSTERS)[number] | undefined;
  /** A count that adds up over communes: that of an EPCI is their sum where its producer publishes none. */
  readonly isSummed?: true | undefined;
  /** How its figures stand to those of others: what does not hold is said. Left out where nothing is declared. */
  readonly coherence?: Coherence | undefined;
  /** Left out for what is no median. */
  readonly spread?: MedianSpread | undefined;
  /** Below how many people the producer publishes nothing; left out when it is not declared. */
  readonly secrecy?: { readonly threshold: number; readonly source: string } | undefined;
  /** Of values that documents print: the published indicator beside which they are read, and what keeps the two apart. */
  readonly publishedAs?: { readonly indicator: string; readonly reserve: string } | undefined;
  /** Nobody publishes it by quarter: at which scale it is, and what there is instead. Left out where somebody does. */
  readonly notByQuarter?: string | undefined;
  readonly sources: readonly Reference[];
  readonly caveats: readonly Caveat[];
}

/**
 * The shares whose cases are a count, by their identifiers, in order: what may be compared of it.
 *
 * @example
 * sharesOf({ id: "pauvres" }, [{ id: "taux_pauvrete", counts: { count: "pauvres", total: "population" } }])
 * // => ["taux_pauvrete"]
 */
export function sharesOf({ id }: Indicator, indicators: Iterable<Indicator>): string[] {
  return [...indicators]
    .filter(({ counts }) => counts?.count === id)
    .map((share) => share.id)
    .sort(compareText);
}

/**
 * Under which words a user may ask for an indicator: its identifier and its two labels, folded.
 *
 * @example
 * indicatorWords({ id: "taux_emploi", label: "Taux d’emploi des 15-64 ans", shortLabel: "Emploi" })[0]
 * // => ["taux", "emploi"]
 */
export const indicatorWords = ({
  id,
  label,
  shortLabel,
}: Pick<Indicator, "id" | "label" | "shortLabel">): readonly (readonly string[])[] =>
  [id.replace(/[._]/g, " "), label, shortLabel].map(nameWords);
