import type { Comparison, ComparisonRow } from "./comparison.ts";
import { summarise } from "./summarise.ts";
import { levelAt } from "./table-facts.ts";

/**
 * A table of some of its rows alone, its counts made again: what is said of one territory is said by the same functions as of all.
 * What is of the others together is left out. Undefined without any of these rows.
 */
export function rowsTable(table: Comparison, territories: readonly string[]): Comparison | undefined {
  const rows = table.rows.filter(({ territory }) => territories.includes(territory));
  if (rows.length === 0) return undefined;
  const { summary } = table;
  return {
    ...table,
    rows,
    summary: summary && summarise(rows, summary.start, summary.end),
    otherReferences: undefined,
    pooled: undefined,
    pooledChange: undefined,
    convergence: null,
    baseYears: undefined,
  };
}

/** A figure in a period, an amount in the euros of the last one where prices are known. */
export interface LinePoint {
  readonly period: string;
  readonly value: number;
}

/** A territory and its reference from period to period: each where it is known, whether the other is or not. */
export interface RowLines {
  readonly own: readonly LinePoint[];
  readonly reference: readonly LinePoint[];
  /** What the reference is itself compared with: the country. */
  readonly above: readonly LinePoint[];
}

/** The lines of a row up to a period; of its own and its reference, empty without that row. */
export function rowLines(table: Comparison, territory: string, last: string): RowLines {
  return linesOf(
    table.rows.find((one) => one.territory === territory),
    table,
    last,
  );
}

/** The lines of one row of a table, up to a period. */
export function linesOf(
  row: ComparisonRow | undefined,
  table: Pick<Comparison, "periods" | "euros" | "secondOrder">,
  last: string,
): RowLines {
  const periods = table.periods.filter((period) => period <= last);
  const line = (of: ComparisonRow | null | undefined, side: "value" | "reference"): LinePoint[] =>
    periods.flatMap((period) => {
      const value = of ? levelAt(of, period)?.[side].value : undefined;
      return typeof value === "number"
        ? [{ period, value: value * (table.euros?.factors[period] ?? 1) }]
        : [];
    });
  return {
    own: line(row, "value"),
    reference: line(row, "reference"),
    above: line(table.secondOrder, "reference"),
  };
}
