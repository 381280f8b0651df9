import type { AskedWindow } from "./compare-epci.ts";
import { inLeadingOrder, leadingSubjects } from "./leading-indicators.ts";
import type { PublishedYears } from "./published-years.ts";

/** Two years of one zoning between which an EPCI and its QPV can be compared, and the indicators that allow it. */
export interface ComparableWindow {
  readonly geography: string;
  readonly start: string;
  readonly end: string;
  readonly indicators: readonly string[];
}

/**
 * The zoning and the two years that most subjects, then most indicators, have for an EPCI and one of its QPV at least, the
 * indicators in the order in which an evaluation opens (poverty, income, employment…); of equals, the longest period, then the newest zoning. Undefined when none has two such years.
 *
 * @example
 * comparableWindow([])
 * // => undefined
 */
export function comparableWindow(published: readonly PublishedYears[]): ComparableWindow | undefined {
  const candidates = published.flatMap(({ geography, years }) =>
    years.flatMap((start) =>
      years
        .filter((end) => end > start)
        .map((end) => ({ geography, start, end, indicators: having(published, geography, [start, end]) })),
    ),
  );
  return candidates.sort(compareWindows)[0];
}

function having(
  published: readonly PublishedYears[],
  geography: string,
  wanted: readonly string[],
): string[] {
  const found = published
    .filter((one) => one.geography === geography && wanted.every((year) => one.years.includes(year)))
    .map(({ indicator }) => indicator);
  return [...inLeadingOrder(found)];
}

const yearsOf = ({ start, end }: AskedWindow): number => Number(end) - Number(start);

/** Two vintages closer than this, and that follow each other or nearly, do not suffice to read a change. */
const LEAST_YEARS = 3;

/**
 * Whether two years are too close for a change to be read between them unless somebody asks for it: nothing proposes them.
 *
 * @source Insee, Filosofi, avertissements des bases : « deux millésimes consécutifs ne suffisent pas à conclure »
 * @example
 * isTooShort({ start: "2015", end: "2016" })
 * // => true
 * @example
 * isTooShort({ start: "2016", end: "2019" })
 * // => false
 */
export const isTooShort = (window: AskedWindow): boolean => yearsOf(window) < LEAST_YEARS;

function compareWindows(left: ComparableWindow, right: ComparableWindow): number {
  return (
    Number(isTooShort(left)) - Number(isTooShort(right)) ||
    leadingSubjects(right.indicators) - leadingSubjects(left.indicators) ||
    right.indicators.length - left.indicators.length ||
    yearsOf(right) - yearsOf(left) ||
    (right.geography > left.geography ? 1 : -1)
  );
}

/**
 * The longest two years of each indicator on a zoning, for those that have two at which an EPCI and one of its QPV can be
 * compared; the last one alone where they are too close.
 *
 * @example
 * longestWindows([], "qpv2015")
 * // => {}
 */
export function longestWindows(
  published: readonly PublishedYears[],
  geography: string,
): Readonly<Record<string, AskedWindow>> {
  return Object.fromEntries(
    published
      .filter((one) => one.geography === geography)
      .flatMap(({ indicator, years }) => {
        const [start, end] = [years[0], years.at(-1)];
        if (start === undefined || end === undefined || start === end) return [];
        return [[indicator, isTooShort({ start, end }) ? { start: end, end } : { start, end }]];
      }),
  );
}

/** The zoning and the last year at which an EPCI and one of its QPV both have a figure, for an EPCI that has no two years. */
export function lastComparableYear(
  published: readonly PublishedYears[],
): { readonly geography: string; readonly year: string } | undefined {
  const known = published.flatMap(({ geography, years }) => {
    const year = years.at(-1);
    return year === undefined ? [] : [{ geography, year }];
  });
  return known.sort((left, right) => (left.year + left.geography < right.year + right.geography ? 1 : -1))[0];
}

/**
 * The year of one zoning that most leading subjects, then most indicators, have: where a contract starts from, when its zoning
 * has no two years. Of equals, the latest. Undefined when none has any.
 *
 * @example
 * openingYear([])
 * // => undefined
 */
export function openingYear(published: readonly PublishedYears[]): ComparableWindow | undefined {
  const candidates = published.flatMap(({ geography, years }) =>
    years.map((year) => ({
      geography,
      start: year,
      end: year,
      indicators: having(published, geography, [year]),
    })),
  );
  return candidates.sort(
    (left, right) =>
      leadingSubjects(right.indicators) - leadingSubjects(left.indicators) ||
      right.indicators.length - left.indicators.length ||
      Number(right.end) - Number(left.end),
  )[0];
}
