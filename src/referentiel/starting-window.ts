import { parseWindow } from "../compare/asked-comparison.ts";
import {
  type ComparableWindow,
  comparableWindow,
  isTooShort,
  lastComparableYear,
  openingYear,
} from "../compare/comparable-window.ts";
import { inLeadingOrder, leadingSubjects } from "../compare/leading-indicators.ts";
import type { PublishedYears } from "../compare/published-years.ts";

/** Which years are asked for, and of which contract. */
export interface StartOptions {
  /** Two years (2014..2019), when the figures are not to say. */
  readonly window?: string | undefined;
  /** A single year will do, which shows levels and no change. */
  readonly orOneYear?: boolean | undefined;
  /** The years of a contract (« 2024-2030 »): its zoning goes before the one with the longest years. */
  readonly contract?: string | undefined;
  /** The one with the longest years goes first all the same: what has changed is asked for, and one year shows none. */
  readonly longest?: boolean | undefined;
}

/** Where an evaluation starts from: its zoning, its years, what they rest on; and what the other zoning would allow. */
export interface StartingWindow extends ComparableWindow {
  /**
   * Why this zoning: `contrat`, that of its dates; `periode`, that of the years asked for; `sans_ecart`, the other has none;
   * `annees`, it has more years.
   */
  readonly why?: "contrat" | "periode" | "sans_ecart" | "annees" | undefined;
  readonly other?: ComparableWindow | undefined;
}

/**
 * The zoning in force when a contract begins.
 *
 * @source Décret n° 2023-1314 du 28 décembre 2023 : les QPV de 2024 valent depuis le 1er janvier 2024
 * @example
 * zoningOfContract("2024-2030")
 * // => "qpv2024"
 * @example
 * zoningOfContract("2015-2022")
 * // => "qpv2015"
 */
export const zoningOfContract = (contract: string): string =>
  contract.slice(0, 4) >= "2024" ? "qpv2024" : "qpv2015";

/** The zoning and the years asked for, or those that the figures allow. Undefined when they allow none. */
export function startingWindow(
  published: readonly PublishedYears[],
  { window, orOneYear, contract, longest }: StartOptions,
): StartingWindow | undefined {
  const found = windowOf(published, window, orOneYear);
  if (contract === undefined) return found;
  const wanted = zoningOfContract(contract);
  if (window !== undefined) return found && ofAsked(published, found, wanted);
  const own = ofZoning(published.filter(({ geography }) => geography === wanted));
  if (found?.geography === wanted && longest) return { ...found, why: "contrat" };
  if (!own) return found && { ...found, why: "sans_ecart" };
  if (found && longest) return { ...found, why: "annees", other: own };
  return { ...own, why: "contrat", ...(found && found.geography !== wanted && { other: found }) };
}

/** The years asked for, on the zoning of the contract where it has figures in both, else on one that has. */
function ofAsked(
  published: readonly PublishedYears[],
  found: ComparableWindow,
  wanted: string,
): StartingWindow {
  const { start, end } = found;
  const having = published.filter(({ periods }) => periods.includes(start) && periods.includes(end));
  const zonings = having.map(({ geography }) => geography);
  const geography = zonings.includes(wanted) ? wanted : (zonings[0] ?? found.geography);
  const own = having.filter((one) => one.geography === geography).map(({ indicator }) => indicator);
  const indicators = own.length > 0 ? inLeadingOrder(own) : found.indicators;
  return { start, end, geography, indicators, why: geography === wanted ? "contrat" : "periode" };
}

/** Two years where a subject with which an evaluation opens has them, else the year in which most have a figure. */
function ofZoning(published: readonly PublishedYears[]): ComparableWindow | undefined {
  const longest = comparableWindow(published);
  const isEnough = longest && !isTooShort(longest) && leadingSubjects(longest.indicators) > 0;
  return isEnough ? longest : openingYear(published);
}

function windowOf(
  published: readonly PublishedYears[],
  window: string | undefined,
  orOneYear: boolean | undefined,
): ComparableWindow | undefined {
  const longest = comparableWindow(published);
  const found = longest && isTooShort(longest) ? oneYear(published) : longest;
  const asked = window === undefined ? undefined : parseWindow(window);
  if (!asked) return found ?? (orOneYear ? oneYear(published) : undefined);
  const last = published.at(-1);
  const known = found ?? (last && { geography: last.geography, indicators: [last.indicator] });
  return known && { geography: known.geography, indicators: known.indicators, ...asked };
}

function oneYear(published: readonly PublishedYears[]): ComparableWindow | undefined {
  const last = lastComparableYear(published);
  if (!last) return undefined;
  const { geography, year } = last;
  const indicators = published.filter((one) => one.geography === geography).map(({ indicator }) => indicator);
  return { geography, start: year, end: year, indicators };
}
