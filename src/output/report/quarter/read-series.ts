import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { type RowLines, rowLines } from "../../../compare/row-table.ts";
import { type SeriesBreak, seriesBreaks } from "../../../compare/series-breaks.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { gapUnit } from "../../../french/opening-charts.ts";
import { type LineWords, quarterSeriesWords } from "../../../french/quarter-series.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** The lines of a quarter up to its last date, and what a chart of them says. */
export interface ReadSeries {
  readonly lines: RowLines;
  /** All the dates of the lines that are drawn, in their order. */
  readonly periods: readonly string[];
  /** The indicator, printed with the digits of these dates. */
  readonly printed: Indicator;
  readonly breaks: readonly SeriesBreak[];
  readonly words: LineWords;
}

/** Undefined under two dates of its own; `drawn`: the lines whose dates are shown. */
export function readSeries(
  { table, own, indicator, code, last }: QuarterTable,
  drawn: readonly (keyof RowLines)[],
): ReadSeries | undefined {
  const lines = rowLines(table, code, last);
  const dates = drawn.flatMap((side) => lines[side].map(({ period }) => period));
  const periods = [...new Set(dates)].toSorted();
  const [start, end] = [periods[0], periods.at(-1)];
  if (start === undefined || end === undefined) return undefined;
  const printed = printedWith(indicator, tableDigits(own, periods, indicator).value);
  const breaks = seriesBreaks(table, start, end);
  const euros = indicator.unit === "EUR" ? gapUnit(table, indicator) : "";
  const words = quarterSeriesWords({ lines, indicator: printed, euros, breaks });
  return words && { lines, periods, printed, breaks, words };
}
