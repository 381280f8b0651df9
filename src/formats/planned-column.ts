import type { FormatIndicator } from "./format.ts";

/** An indicator found in a header. */
export interface PlannedColumn {
  readonly cell: number;
  readonly name: string;
  readonly indicator: FormatIndicator;
  /** The year that its name carries; 0 when it carries none. */
  readonly year: number;
  /** The column that is taken away from it, for an indicator that is a difference of two columns of a row. */
  readonly minus?: number | undefined;
}

/**
 * The indicators that are the difference of two columns of the same year (employed people, of the active and the
 * unemployed), where the header has both.
 */
export function differenceColumns(
  indicators: readonly FormatIndicator[],
  header: readonly string[],
): PlannedColumn[] {
  const yearIn = (patterns: FormatIndicator["columns"], name: string) =>
    patterns.map((one) => one.match(name)).find((year) => year !== undefined);
  return indicators.flatMap((indicator) => {
    const { minus } = indicator;
    if (!minus) return [];
    return header.flatMap((name, cell) => {
      const year = yearIn(indicator.columns, name);
      const other = header.findIndex((one) => year !== undefined && yearIn(minus, one) === year);
      if (year === undefined || other === -1) return [];
      return [{ cell, name: `${name} − ${header[other]}`, indicator, year, minus: other }];
    });
  });
}
