import { MOVE_WORDS } from "../../../compare/change-names.ts";
import type { Comparison } from "../../../compare/comparison.ts";
import { gapMove } from "../../../compare/gap-change.ts";
import { type GapSeries, gapSeries, type SeriesPoint } from "../../../compare/gap-series.ts";
import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { seriesBreaks } from "../../../compare/series-breaks.ts";
import { shownPeriods } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { formatGap, formatLevel } from "../../../data/unit.ts";
import { periodWords } from "../../../french/periods.ts";
import { yearOf } from "../../../kernel/dates.ts";
import type { BreakBand, ChartData, LevelPoint, YearTick } from "./data.ts";

/** Ticks that an axis of a column has room for, one a year. */
const MOST_TICKS = 8;

/** The lines of a table from year to year: gaps, their mean, levels of one QPV alone, and where the measure changes. */
export function seriesData(
  comparison: Comparison,
  indicator: Indicator,
): Pick<ChartData, "serie" | "moyenne" | "niveaux" | "annees" | "ruptures"> {
  const series = gapSeries(comparison, shownPeriods(comparison).at(-1));
  const periods = [
    ...new Set(series.rows.flatMap(({ points }) => points.map(({ period }) => period))),
  ].sort();
  const digits = tableDigits(comparison, periods, indicator);
  const gaps = printedWith(indicator, digits.gap);
  const [first, end] = [series.mean[0], series.mean.at(-1)];
  const move = first && end ? gapMove(first.gap, end.gap, indicator.polarity) : "inchange";
  const sens = typeof move === "string" ? MOVE_WORDS[move] : "";
  const momentOf = (points: readonly SeriesPoint[], index: number) =>
    index === points.length - 1 ? "fin" : index === 0 ? "debut" : "";
  return {
    serie: series.rows.flatMap(({ territory, points }) =>
      points.map(({ period, gap }) => ({ code: territory, annee: place(period), ecart: gap })),
    ),
    moyenne: series.mean.map(({ period, gap }, index) => {
      const moment = momentOf(series.mean, index);
      return {
        annee: place(period),
        ecart: gap,
        libelle: moment === "" ? "" : formatGap(gap, gaps),
        moment,
        sens,
      };
    }),
    niveaux: series.rows.length === 1 ? levels(series, printedWith(indicator, digits.value)) : [],
    annees: ticks(periods),
    ruptures: bands(comparison, periods),
  };
}

/** Where a period stands on the axis of years. */
export function place(period: string): number {
  const year = yearOf(period) ?? Number(/\d{4}/.exec(period)?.[0] ?? 0);
  const month = Number(/^\d{4}-(\d{2})/.exec(period)?.[1] ?? 1);
  return year + (month - 1) / 12;
}

function levels({ rows, mean }: GapSeries, indicator: Indicator): LevelPoint[] {
  const points = rows[0]?.points ?? mean;
  const side = (qui: LevelPoint["qui"], read: (point: SeriesPoint) => number) =>
    points.map((point, index): LevelPoint => {
      const moment = index === points.length - 1 ? "fin" : index === 0 ? "debut" : "";
      const libelle = moment === "" ? "" : formatLevel(read(point), indicator);
      return { annee: place(point.period), valeur: read(point), qui, libelle, moment };
    });
  return [...side("quartier", ({ value }) => value), ...side("agglomeration", ({ reference }) => reference)];
}

/** The years of an axis: all of them, or the first and the last where there is no room. */
export function ticks(periods: readonly string[]): YearTick[] {
  const all = periods.map((period) => ({ annee: place(period), libelle: periodWords(period) }));
  return all.length > MOST_TICKS ? all.filter((_, index) => index === 0 || index === all.length - 1) : all;
}

/** Whether something other than the years lies between two dates: the measure changed, and no line may lead from one to the other. */
export const crosses = (ruptures: readonly BreakBand[], start: string, end: string): boolean =>
  ruptures.some(({ debut, fin }) => place(start) < fin && place(end) > debut);

/** Between the last date before a break and the first after it; those that touch are one, and bear all their years. */
export function bands(comparison: Comparison, periods: readonly string[]): BreakBand[] {
  const [start, end] = [periods[0], periods.at(-1)];
  if (start === undefined || end === undefined) return [];
  const found = seriesBreaks(comparison, start, end).map(({ year }) => ({
    debut: Math.max(...periods.map(place).filter((at) => at < year)),
    fin: Math.min(...periods.map(place).filter((at) => at >= year)),
    libelle: String(year),
  }));
  const merged: BreakBand[] = [];
  for (const band of found) {
    const last = merged.at(-1);
    if (last && band.debut <= last.fin)
      merged[merged.length - 1] = {
        debut: last.debut,
        fin: Math.max(last.fin, band.fin),
        libelle: `${last.libelle}, ${band.libelle}`,
      };
    else merged.push(band);
  }
  return merged;
}
