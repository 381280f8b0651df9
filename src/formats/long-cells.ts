import type { FormatIndicator, LongColumns } from "./format.ts";
import { cellOf, type TableContext } from "./plan.ts";
import type { ScaleWatch } from "./scale-watch.ts";

/** The cells of a long table. */
export interface LongCells {
  readonly long: LongColumns;
  readonly code: number;
  readonly label: number;
  readonly value: number;
  readonly measure: number;
  readonly period: number;
  readonly absence: number;
  readonly geography: number;
  readonly level: number;
  /** By the word of the measure column: one, one for each part of the population, or one for each column of figures. */
  readonly indicators: ReadonlyMap<string, readonly FormatIndicator[]>;
  /** Cells of the indicators that have a column of their own; the others stand in `value`. */
  readonly own: ReadonlyMap<FormatIndicator, number>;
  /** Series already made: a row makes none of its own. */
  readonly series: Map<FormatIndicator, Map<string, number>>;
  readonly dimensions: readonly { readonly name: string; readonly cell: number }[];
  readonly power: number;
  readonly secret: number;
  readonly aside: number;
  readonly watches: Map<FormatIndicator, ScaleWatch>;
}

/** Where each part of a long table is; undefined for a table that is not one. */
export function longCells({ format, plan, header }: TableContext): LongCells | undefined {
  const { long, period } = format;
  if (!long) return undefined;
  const at = (patterns: Parameters<typeof cellOf>[0]) => cellOf(patterns, header.cells);
  return {
    long,
    code: plan.territories[0]?.code ?? -1,
    label: plan.territories[0]?.label ?? -1,
    value: at(long.value),
    measure: at(long.measure),
    period: period.kind === "column" ? at(period.columns) : -1,
    absence: at(long.absence),
    geography: at(long.geography),
    level: at(long.level),
    series: new Map(),
    watches: new Map(),
    power: at(long.power),
    secret: long.secret ? at(long.secret.columns) : -1,
    aside: long.aside ? at(long.aside.columns) : -1,
    dimensions: header.cells.flatMap((name, cell) =>
      long.dimensions.some((pattern) => pattern.match(name) !== undefined) ? [{ name, cell }] : [],
    ),
    indicators: byMeasure(format.indicators),
    own: new Map(
      format.indicators.flatMap((one) =>
        one.columns.length === 0 ? [] : [[one, cellOf(one.columns, header.cells)] as const],
      ),
    ),
  };
}

function byMeasure(indicators: readonly FormatIndicator[]): Map<string, FormatIndicator[]> {
  const found = new Map<string, FormatIndicator[]>();
  for (const one of indicators)
    for (const word of one.measures) found.set(word, [...(found.get(word) ?? []), one]);
  return found;
}
