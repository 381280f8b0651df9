import type { SeriesBreak } from "../../compare/series-breaks.ts";
import { formatLevel } from "../../data/unit.ts";
import { periodWords } from "../../french/periods.ts";
import { bands, crosses, place, ticks } from "../report/charts/series.ts";
import type { QuarterTable } from "../report/quarter/quarter-tables.ts";
import { readSeries } from "../report/quarter/read-series.ts";
import type { LineId, QuarterSeries } from "./quarter-part.ts";

/** The lines of a quarter, of its agglomeration and of the country, each where it is known; null under two dates of its own. */
export function quarterSeries(
  of: QuarterTable,
  names: Readonly<Record<LineId, string>>,
): QuarterSeries | null {
  const read = readSeries(of, ["own", "reference", "above"]);
  if (!read) return null;
  const { lines, periods, printed, breaks, words } = read;
  const drawn = { quartier: lines.own, agglomeration: lines.reference, pays: lines.above };
  const { title, unit, legend, aloud } = words;
  const ruptures = bands(of.table, periods);
  return {
    ...{ title, unit, legend, aloud },
    lines: (["quartier", "agglomeration", "pays"] as const).flatMap((id) =>
      drawn[id].length === 0
        ? []
        : [
            {
              id,
              label: names[id],
              points: drawn[id].map(({ period, value }, rank, all) => ({
                period,
                isLinked: rank > 0 && !crosses(ruptures, all[rank - 1]?.period ?? "", period),
                at: place(period),
                value,
                text: formatLevel(value, printed),
              })),
            },
          ],
    ),
    ticks: ticks(periods),
    bands: ruptures,
    breaks: breaks.flatMap(breakLine),
  };
}

/** A break of a series, with what says so where a producer does. */
const breakLine = ({ year, label }: SeriesBreak): string[] =>
  label === "" ? [] : [`${periodWords(String(year))} : ${label}.`];
