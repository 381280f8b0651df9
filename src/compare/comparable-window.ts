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

function compareWindows(left: ComparableWindow, right: ComparableWindow): number {
  const span = ({ start, end }: ComparableWindow) => Number(end) - Number(start);
  // Of two vintages that follow each other, producers say that they do not suffice: only where there are no others.
  return (
    Number(span(left) === 1) - Number(span(right) === 1) ||
    leadingSubjects(right.indicators) - leadingSubjects(left.indicators) ||
    right.indicators.length - left.indicators.length ||
    span(right) - span(left) ||
    (right.geography > left.geography ? 1 : -1)
  );
}

/**
 * The longest two years of each indicator on a zoning, for those that have two at which an EPCI and one of its QPV can be
 * compared.
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
      return start !== undefined && end !== undefined && start < end ? [[indicator, { start, end }]] : [];
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
