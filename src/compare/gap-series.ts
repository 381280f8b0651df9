import { compareText } from "../kernel/text.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";
import { levelAt } from "./table-facts.ts";

/** A territory and its reference in one period, an amount in the euros of the series. */
export interface SeriesPoint {
  readonly period: string;
  readonly value: number;
  readonly reference: number;
  /** value − reference. */
  readonly gap: number;
  /** value / reference. */
  readonly ratio: number;
}

/** The gaps of a table from year to year, as a chart of lines draws them. */
export interface GapSeries {
  readonly rows: readonly { readonly territory: string; readonly points: readonly SeriesPoint[] }[];
  /** The simple mean over the territories, in the periods in which the same ones have a gap as in the last. */
  readonly mean: readonly SeriesPoint[];
  /** How many territories the mean is of. */
  readonly count: number;
  /** The year in whose euros amounts are; absent: no amounts, or the euros of each year. */
  readonly base?: string | undefined;
}

/**
 * The gaps of each territory of a table in every period up to its last date, and their simple mean. Amounts are brought to
 * the euros of the last date where prices are known. A period in which a gap is unknown has no point.
 */
export function gapSeries(table: Comparison, last: string | undefined = table.periods.at(-1)): GapSeries {
  const { euros } = table;
  const periods = table.periods.filter((period) => last !== undefined && period <= last);
  const rows = table.rows.flatMap((row) => {
    const points = periods.flatMap((period) => pointAt(row, period, euros?.factors[period] ?? 1));
    return points.length > 0 ? [{ territory: row.territory, points }] : [];
  });
  rows.sort((one, other) => compareText(one.territory, other.territory));
  const members = rows.filter(({ points }) => points.at(-1)?.period === last);
  const mean = periods.flatMap((period) => {
    const found = members.flatMap(({ points }) => points.find((point) => point.period === period) ?? []);
    return found.length > 0 && found.length === members.length ? [meanOf(period, found)] : [];
  });
  return { rows, mean, count: members.length, ...(euros && { base: euros.base }) };
}

function pointAt(row: ComparisonRow, period: string, factor: number): SeriesPoint[] {
  const level = levelAt(row, period);
  const [value, reference] = [level?.value.value, level?.reference.value];
  if (typeof value !== "number" || typeof reference !== "number" || typeof level?.absolute !== "number")
    return [];
  return [
    {
      period,
      value: value * factor,
      reference: reference * factor,
      gap: level.absolute * factor,
      ratio: value / reference,
    },
  ];
}

function meanOf(period: string, points: readonly SeriesPoint[]): SeriesPoint {
  const over = (read: (point: SeriesPoint) => number): number =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  const [value, reference] = [over((point) => point.value), over((point) => point.reference)];
  return { period, value, reference, gap: value - reference, ratio: value / reference };
}
