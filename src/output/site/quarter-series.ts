import type { Comparison } from "../../compare/comparison.ts";
import { printedWith, tableDigits } from "../../compare/printed-digits.ts";
import { rowLines } from "../../compare/row-table.ts";
import { seriesBreaks } from "../../compare/series-breaks.ts";
import { formatLevel } from "../../data/unit.ts";
import { gapUnit } from "../../french/opening-charts.ts";
import { periodWords } from "../../french/periods.ts";
import { quarterSeriesWords } from "../../french/quarter-series.ts";
import { bands, place, ticks } from "../report/charts/series.ts";
import type { QuarterTable } from "../report/quarter/quarter-tables.ts";
import type { LineId, QuarterSeries } from "./quarter-part.ts";

/** The lines of a quarter, of its agglomeration and of the country, each where it is known; null under two dates of its own. */
export function quarterSeries(
  { table, own, indicator, code, last }: QuarterTable,
  names: Readonly<Record<LineId, string>>,
): QuarterSeries | null {
  const lines = rowLines(table, code, last);
  const periods = [
    ...new Set([...lines.own, ...lines.reference, ...lines.above].map(({ period }) => period)),
  ].toSorted();
  const printed = printedWith(indicator, tableDigits(own, periods, indicator).value);
  const [start = "", end = ""] = [periods[0], periods.at(-1)];
  const breaks = seriesBreaks(table, start, end);
  const euros = indicator.unit === "EUR" ? gapUnit(table, indicator) : "";
  const words = quarterSeriesWords({ lines, indicator: printed, euros, breaks });
  if (!words) return null;
  const drawn = { quartier: lines.own, agglomeration: lines.reference, pays: lines.above };
  const { title, unit, legend, aloud } = words;
  return {
    ...{ title, unit, legend, aloud },
    lines: (["quartier", "agglomeration", "pays"] as const).flatMap((id) =>
      drawn[id].length === 0
        ? []
        : [
            {
              id,
              label: names[id],
              points: drawn[id].map(({ period, value }) => ({
                period,
                at: place(period),
                value,
                text: formatLevel(value, printed),
              })),
            },
          ],
    ),
    ticks: ticks(periods),
    bands: bands(table, periods),
    breaks: breakLines(table, start, end),
  };
}

/** Each break of a series, with what says so where a producer does. */
function breakLines(table: Comparison, start: string, end: string): string[] {
  return seriesBreaks(table, start, end).flatMap(({ year, label }) =>
    label === "" ? [] : [`${periodWords(String(year))} : ${label}.`],
  );
}
