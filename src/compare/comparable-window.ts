import type { AskedWindow } from "./compare-epci.ts";
import type { Comparison } from "./comparison.ts";
import { inLeadingOrder, leadingSubjects } from "./leading-indicators.ts";

/** Two years of one zoning between which an EPCI and its QPV can be compared, and the indicators that allow it. */
export interface ComparableWindow {
  readonly geography: string;
  readonly start: string;
  readonly end: string;
  readonly indicators: readonly string[];
}

/**
 * The zoning and the two years that most subjects, then most indicators, have for an EPCI and one of its QPV at least, the
 * indicators in the order in which an evaluation opens (poverty, income, employment…); of equals, the longest period, then the newest zoning. Undefined when no table has two such years.
 *
 * @example
 * comparableWindow([])
 * // => undefined
 */
export function comparableWindow(tables: readonly Comparison[]): ComparableWindow | undefined {
  const dated = tables.map((table) => ({ table, years: comparableYears(table) }));
  const candidates = dated.flatMap(({ table: { geography }, years }) =>
    years.flatMap((start) =>
      years
        .filter((end) => end > start)
        .map((end) => ({ geography, start, end, indicators: having(dated, geography, [start, end]) })),
    ),
  );
  return candidates.sort(compareWindows)[0];
}

/** Years in which the reference and some territory both have a figure. Other periods than years are left out. */
function comparableYears({ rows }: Comparison): string[] {
  const levels = rows.flatMap((row) => row.levels);
  const known = levels.filter(
    ({ value, reference }) => typeof value.value === "number" && typeof reference.value === "number",
  );
  return [...new Set(known.map(({ period }) => period))].filter((period) => /^\d{4}$/.test(period)).sort();
}

function having(
  dated: readonly { readonly table: Comparison; readonly years: readonly string[] }[],
  geography: string,
  wanted: readonly string[],
): string[] {
  const found = dated
    .filter(
      ({ table, years }) => table.geography === geography && wanted.every((year) => years.includes(year)),
    )
    .map(({ table }) => table.indicator);
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
  tables: readonly Comparison[],
  geography: string,
): Readonly<Record<string, AskedWindow>> {
  const dated = tables
    .filter((table) => table.geography === geography)
    .map((table) => [table.indicator, comparableYears(table)] as const);
  return Object.fromEntries(
    dated.flatMap(([indicator, years]) => {
      const [start, end] = [years[0], years.at(-1)];
      if (start === undefined || end === undefined || start === end) return [];
      return [[indicator, isTooShort({ start, end }) ? { start: end, end } : { start, end }]];
    }),
  );
}

/** The zoning and the last year at which an EPCI and one of its QPV both have a figure, for an EPCI that has no two years. */
export function lastComparableYear(
  tables: readonly Comparison[],
): { readonly geography: string; readonly year: string } | undefined {
  const known = tables.flatMap((table) => {
    const year = comparableYears(table).at(-1);
    return year === undefined ? [] : [{ geography: table.geography, year }];
  });
  return known.sort((left, right) => (left.year + left.geography < right.year + right.geography ? 1 : -1))[0];
}

/**
 * The year of one zoning that most leading subjects, then most indicators, have: where a contract starts from, when its zoning
 * has no two years. Of equals, the latest. Undefined when no table has any.
 *
 * @example
 * openingYear([])
 * // => undefined
 */
export function openingYear(tables: readonly Comparison[]): ComparableWindow | undefined {
  const dated = tables.map((table) => ({ table, years: comparableYears(table) }));
  const candidates = dated.flatMap(({ table: { geography }, years }) =>
    years.map((year) => ({
      geography,
      start: year,
      end: year,
      indicators: having(dated, geography, [year]),
    })),
  );
  return candidates.sort(
    (left, right) =>
      leadingSubjects(right.indicators) - leadingSubjects(left.indicators) ||
      right.indicators.length - left.indicators.length ||
      Number(right.end) - Number(left.end),
  )[0];
}
