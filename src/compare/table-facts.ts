import type { MadeFigure } from "../data/figure.ts";
import type { Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";
import type { SaidChange } from "./change-names.ts";
import type { Comparison, ComparisonRow, GapChange, GapLevel, Sourced } from "./comparison.ts";

/**
 * What may be said of a change of gap: its reading; `pas_etabli` when its interval holds 0, for a word that tells what the
 * gap did would then say more than is known; undefined when a figure is missing. Every output takes it from here.
 */
export function changeName(change: GapChange | null | undefined): SaidChange | undefined {
  const { interval, decomposition } = change ?? {};
  if (!decomposition || !("name" in decomposition)) return undefined;
  const isChance = interval && "lower" in interval && interval.lower <= 0 && interval.upper >= 0;
  return isChance ? "pas_etabli" : decomposition.name;
}

/** Where a figure was read (`file:line`), and the period that it describes. */
export interface FigureSource {
  readonly address: string;
  readonly period: string;
}

/**
 * Where the figures of a level were read: value, reference, the counts that either is the quotient of, and those on which
 * its interval rests, which may be of another year.
 */
export function levelSources({ period, value, reference, precision }: GapLevel): FigureSource[] {
  const rests = precision && "lower" in precision.interval ? precision.counts : [];
  return [...figureSources(value, period), ...figureSources(reference, period), ...rests];
}

function figureSources({ address, counts = [] }: Sourced, period: string): FigureSource[] {
  return address === undefined ? [...counts] : [{ address, period }];
}

/**
 * Whether the change of a row rests on other territories than the gaps of its two dates: their difference is then not the
 * change. Never where the reference is one territory, nor where there is no change.
 */
export function isOtherSet(
  { levels, change }: ComparisonRow,
  { summary }: Pick<Comparison, "summary">,
): boolean {
  const made = change?.against?.start.made;
  if (!made || !summary || typeof change.absolute !== "number") return false;
  return [summary.start, summary.end].some((end) => {
    const level = levels.find(({ period }) => period === end);
    return level?.reference.made !== undefined && differs(level.reference.made, made);
  });
}

const differs = (one: MadeFigure, other: MadeFigure): boolean =>
  one.kind !== other.kind || one.available !== other.available;

/** The level of a row in a period; undefined when the table does not hold that period. */
export function levelAt(row: ComparisonRow, period: string): GapLevel | undefined {
  return row.levels.find((level) => level.period === period);
}

/** How many territories of a table have a figure in a period. */
export function knownIn({ rows }: Comparison, period: string): number {
  return rows.filter((row) => typeof levelAt(row, period)?.value.value === "number").length;
}

/**
 * The periods that a table prints: the two dates of its change when some territory has both, else the last period with
 * a figure. Empty when there is none at all.
 */
export function displayedPeriods(comparison: Comparison): readonly string[] {
  const { summary, rows, periods } = comparison;
  if (summary && rows.some(({ change }) => typeof change?.value === "number")) {
    return [summary.start, summary.end];
  }
  const last = periods.findLast((period) => knownIn(comparison, period) > 0);
  return last === undefined ? [] : [last];
}

/** Whether some territory has a known gap to the reference in one of these periods. */
export function hasGapDisplayedPeriods({ rows }: Comparison, periods: readonly string[]): boolean {
  return rows.some((row) => periods.some((period) => typeof levelAt(row, period)?.absolute === "number"));
}

/** Whether a table has at least one gap. */
export function hasGap({ rows, otherReferences = [] }: Comparison): boolean {
  return [...rows, ...otherReferences].some(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
}

/** Whether a number has an interval that can be shown. */
export function hasInterval(interval: Interval | Unknown | undefined): boolean {
  return interval !== undefined && "lower" in interval;
}

/**
 * The period that a table without a change shows: the latest in which a territory has a figure. A later one in which
 * nobody has any would hide those that are published.
 */
export function shownPeriod({ periods, rows }: Pick<Comparison, "periods" | "rows">): string | undefined {
  const known = new Set(
    rows.flatMap(({ levels }) =>
      levels.flatMap(({ period, value }) => (typeof value.value === "number" ? [period] : [])),
    ),
  );
  return [...periods].reverse().find((period) => known.has(period)) ?? periods.at(-1);
}

/** The periods whose figures a table prints: the two dates of its change, else the latest that has one. */
export function shownPeriods(table: Comparison): readonly string[] {
  const { summary } = table;
  if (summary) return [summary.start, summary.end];
  const last = shownPeriod(table);
  return last === undefined ? [] : [last];
}

/** All territories; where most have no figure at the dates shown, those that have one: the footer names the others. */
export function rowsWithFigures(table: Comparison): readonly ComparisonRow[] {
  const { rows } = table;
  const shown = shownPeriods(table);
  const known = rows.filter(({ levels }) =>
    levels.some(({ period, value }) => shown.includes(period) && typeof value.value === "number"),
  );
  return known.length * 2 < rows.length ? known : rows;
}

/** The gaps of the reference itself to the level above that a table prints: those known at its dates. */
export function secondOrderLevels(table: Comparison): readonly GapLevel[] {
  const shown = shownPeriods(table);
  return (table.secondOrder?.levels ?? []).filter(
    ({ period, absolute }) => typeof absolute === "number" && (!table.summary || shown.includes(period)),
  );
}

/**
 * The figures that a table prints, with where they were read: those of its dates, of the rows beside that have a gap, of the
 * reference's own gap; all the years where its tests of five years are shown.
 */
export function figuresShown(table: Comparison, detailed = false): readonly FigureSource[] {
  const { rows, otherReferences = [], periods } = table;
  const isTested = ({ trend }: ComparisonRow) => trend !== undefined && !("unknown" in trend.gap);
  const tested = detailed && [...rows, ...otherReferences].some(isTested);
  const shown = tested ? periods : shownPeriods(table);
  const beside = otherReferences.filter(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
  const levels = [...rows, ...beside].flatMap((row) =>
    row.levels.filter(({ period }) => shown.includes(period)),
  );
  return [...levels, ...secondOrderLevels(table)].flatMap(levelSources);
}
