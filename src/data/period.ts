/** What a period is: a calendar one, an edition of which nobody has established the period, or several years. */
export type PeriodKind = "year" | "half" | "quarter" | "month" | "day" | "span" | "edition";

/** A period: its kind, and what makes two of them comparable beside the kind. */
export interface Period {
  readonly kind: PeriodKind;
  /** The part of the year (T4, 12-31), or the length of a span; empty for a year. */
  readonly season: string;
}

const WRITTEN: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^\d{4}()$/, "year"],
  [/^\d{4}-S([12])$/, "half"],
  [/^\d{4}-[TQ]([1-4])$/, "quarter"],
  [/^\d{4}-(0[1-9]|1[0-2])$/, "month"],
  [/^\d{4}-((?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/, "day"],
  [/^edition-\d{4}()$/, "edition"],
];

/**
 * The period that a text writes: 2021, 2020-S1, 2020-T4, 2020-04, 2019-12-31, edition-2023, 1968-1975; undefined for any
 * other text.
 *
 * @example
 * parsePeriod("2020-T4")
 * // => { kind: "quarter", season: "4" }
 * @example
 * parsePeriod("1968-1975")
 * // => { kind: "span", season: "7" }
 * @example
 * parsePeriod("2020-13")
 * // => undefined
 */
export function parsePeriod(text: string): Period | undefined {
  for (const [pattern, kind] of WRITTEN) {
    const season = pattern.exec(text)?.[1];
    if (season !== undefined) return { kind, season };
  }
  const [, first = "", last = ""] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return first < last ? { kind: "span", season: String(Number(last) - Number(first)) } : undefined;
}

/**
 * Whether a change may be read between two periods: both of one kind, and of the same part of their years. A first quarter
 * is not compared with a fourth, nor a year with a day of it.
 *
 * @example
 * isSameSeason("2018-T4", "2019-T4")
 * // => true
 * @example
 * isSameSeason("2018-T1", "2019-T4")
 * // => false
 */
export function isSameSeason(left: string, right: string): boolean {
  const [one, other] = [parsePeriod(left), parsePeriod(right)];
  return one !== undefined && one.kind === other?.kind && one.season === other.season;
}

/**
 * The earliest and the latest of some periods in order between which a change may be read, the latest first chosen;
 * undefined when no two are of one season.
 *
 * @example
 * comparableEnds(["2018-T1", "2018-T4", "2019-T1", "2019-T4"])
 * // => ["2018-T4", "2019-T4"]
 * @example
 * comparableEnds(["2019", "edition-2021"])
 * // => undefined
 */
export function comparableEnds(periods: readonly string[]): readonly [string, string] | undefined {
  for (const last of periods.toReversed()) {
    const first = periods.find((period) => period !== last && isSameSeason(period, last));
    if (first !== undefined) return [first, last];
  }
  return undefined;
}

/** Two periods of one season, in order, both included. */
export interface PeriodWindow {
  readonly start: string;
  readonly end: string;
}

/**
 * Whether a period lies in a window. A window of years holds their quarters, months and days; any other holds the periods of
 * its own kind.
 *
 * @example
 * isInWindow("2019-12-31", { start: "2018", end: "2019" })
 * // => true
 * @example
 * isInWindow("2019", { start: "2018-T4", end: "2019-T4" })
 * // => false
 */
export function isInWindow(period: string, { start, end }: PeriodWindow): boolean {
  const found = parsePeriod(period);
  if (parsePeriod(start)?.kind !== "year")
    return found?.kind === parsePeriod(start)?.kind && period >= start && period <= end;
  if (found === undefined || found.kind === "edition") return false;
  return (
    period.slice(0, 4) >= start && (found.kind === "span" ? period.slice(-4) : period.slice(0, 4)) <= end
  );
}

/**
 * The two periods between which a window is read: its own bounds; for a window of years in which nothing is yearly, the
 * latest period of the last year that has its like in the first one.
 *
 * @example
 * windowEnds({ start: "2018", end: "2019" }, ["2018-T1", "2018-T4", "2019-T4"])
 * // => ["2018-T4", "2019-T4"]
 * @example
 * windowEnds({ start: "2018", end: "2019" }, ["2018"])
 * // => ["2018", "2019"]
 */
export function windowEnds(
  { start, end }: PeriodWindow,
  periods: readonly string[],
): readonly [string, string] {
  const isYearly = periods.some((period) => parsePeriod(period)?.kind === "year");
  if (isYearly || parsePeriod(start)?.kind !== "year") return [start, end];
  const edges = periods.filter((period) => period.startsWith(start) || period.startsWith(end));
  const found = comparableEnds(edges);
  return found?.[0].startsWith(start) && found[1].startsWith(end) ? found : [start, end];
}
