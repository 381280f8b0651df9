import type { Caveat, Indicator } from "../data/indicator.ts";
import type { SaidChange } from "./change-names.ts";
import type { ChangeSummary, Comparison, ComparisonRow, GapChange, GapLevel } from "./comparison.ts";
import { isEstablished } from "./established.ts";
import type { FigureSource, LevelFacts, SeeSource, Sourced } from "./level-facts.ts";

/**
 * What may be said of a change of gap: its reading; `pas_etabli` when its interval holds 0, for a word that tells what the
 * gap did would then say more than is known; undefined when a figure is missing. Every output takes it from here.
 */
export function changeName(change: GapChange | null | undefined): SaidChange | undefined {
  const { decomposition } = change ?? {};
  if (!decomposition || !("name" in decomposition)) return undefined;
  return isEstablished(change) === false ? "pas_etabli" : decomposition.name;
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

/** The level of a row in a period; undefined when the table does not hold that period. */
export function levelAt(row: ComparisonRow, period: string): GapLevel | undefined {
  return row.at ? row.at(period) : row.levels.find((level) => level.period === period);
}

/** What the level of a row in a period says; undefined when the table does not hold that period. */
export function factsAt(row: ComparisonRow, period: string): LevelFacts | undefined {
  if (row.facts) return row.facts(period);
  const level = levelAt(row, period);
  return level && { ...level, value: level.value.value, rules: level.rules ?? [] };
}

/** The rows that are counted, then those of territories that lie in several references, one for each. */
export const everyRow = ({
  rows,
  otherReferences = [],
}: Pick<Comparison, "rows" | "otherReferences">): readonly ComparisonRow[] => [...rows, ...otherReferences];

/** How many territories of a table have a figure in a period. */
export function knownIn({ rows }: Comparison, period: string): number {
  return rows.filter((row) => hasFigure(row, period)).length;
}

const hasFigure = (row: ComparisonRow, period: string): boolean =>
  typeof factsAt(row, period)?.value === "number";

/** Whether some territory has a known gap to its reference in one of these periods. */
export function hasGapIn({ rows }: Comparison, periods: readonly string[]): boolean {
  return rows.some((row) => periods.some((period) => typeof factsAt(row, period)?.absolute === "number"));
}

/** Whether a row has at least one gap, in any period. */
export function isCompared({ levels }: ComparisonRow): boolean {
  return levels.some(({ absolute }) => typeof absolute === "number");
}

/** Whether a table has at least one gap, in any period, of the rows beside the counts too. */
export function hasGap({
  rows,
  otherReferences = [],
}: Pick<Comparison, "rows" | "otherReferences">): boolean {
  return [...rows, ...otherReferences].some(isCompared);
}

/**
 * The counts between the two dates of a table; null where no territory has a figure at both: the table then shows one date.
 * A change that a producer forbids to read still has its two dates.
 */
export function shownChange({ summary, rows, otherReferences = [] }: Comparison): ChangeSummary | null {
  if (!summary) return null;
  const counted = rows.length > 0 ? rows : otherReferences;
  return counted.some((row) => hasFigure(row, summary.start) && hasFigure(row, summary.end)) ? summary : null;
}

/**
 * The periods whose figures a table prints: the two dates of its change when some territory has both, else the latest in
 * which one has a figure: a later one, in which nobody has any, would hide those that are published. Empty without any.
 */
export function shownPeriods(table: Comparison): readonly string[] {
  const change = shownChange(table);
  if (change) return [change.start, change.end];
  const last = table.periods.findLast((period) => knownIn(table, period) > 0);
  return last === undefined ? [] : [last];
}

/**
 * The caveats of an indicator that concern what a table shows: those of its levels where it shows one, those of its evolution
 * where it shows a change. Those that declare a break between its dates are said apart (`breaks`); of a break in a year that is
 * not between them, nothing is said.
 */
export function shownCaveats(table: Comparison, { caveats }: Indicator): readonly Caveat[] {
  const all = [...table.rows, ...(table.otherReferences ?? [])];
  const shown = shownPeriods(table);
  const isShown = {
    niveau: all.some((row) => shown.some((period) => hasFigure(row, period))),
    evolution: shownChange(table) !== null && all.some(({ change }) => typeof change?.value === "number"),
  };
  const apart = new Set(table.breaks?.map(({ text }) => text));
  const isElsewhen = (declared = "geographie") => declared !== "geographie";
  return caveats.filter((one) => isShown[one.scope] && !apart.has(one.text) && !isElsewhen(one.break));
}

/** The periods that a chart draws: two dates stand on one line only where a change may be read between them. */
export function drawnPeriods(table: Comparison): readonly string[] {
  const shown = shownPeriods(table);
  return table.rows.some(({ change }) => typeof change?.value === "number") ? shown : shown.slice(-1);
}

/** The rows that have a figure in one of these periods. */
export function withFigureIn(
  rows: readonly ComparisonRow[],
  periods: readonly string[],
): readonly ComparisonRow[] {
  return rows.filter((row) => periods.some((period) => hasFigure(row, period)));
}

/** All territories; where most have no figure at the dates shown, those that have one: the footer names the others. */
export function rowsWithFigures(table: Comparison): readonly ComparisonRow[] {
  const { rows } = table;
  const known = withFigureIn(rows, shownPeriods(table));
  return known.length * 2 < rows.length ? known : rows;
}

/** The gaps of the reference itself to the level above that a table prints: those known at its dates. */
export function secondOrderLevels(table: Comparison): readonly GapLevel[] {
  const shown = shownPeriods(table);
  return (table.secondOrder?.levels ?? []).filter(
    ({ period, absolute }) => typeof absolute === "number" && (!shownChange(table) || shown.includes(period)),
  );
}

/**
 * The figures that a table prints, one of each file and period: those of its dates, of the rows beside that have a gap, of the
 * reference's own gap; all the years where its tests of five years are shown.
 */
export function figuresShown(table: Comparison, detailed = false): readonly FigureSource[] {
  if (detailed) return seenFigures(table, true);
  const known = SHOWN.get(table) ?? seenFigures(table, false);
  SHOWN.set(table, known);
  return known;
}

/** Title and sources of a table of the country ask for the same. */
const SHOWN = new WeakMap<Comparison, readonly FigureSource[]>();

function seenFigures(table: Comparison, detailed: boolean): readonly FigureSource[] {
  const { rows, otherReferences = [], periods } = table;
  const isTested = ({ trend }: ComparisonRow) => trend !== undefined && !("unknown" in trend.gap);
  const tested = detailed && [...rows, ...otherReferences].some(isTested);
  const shown = tested ? periods : shownPeriods(table);
  const hasGapAt = (row: ComparisonRow) => (period: string) =>
    typeof factsAt(row, period)?.absolute === "number";
  const files = new Map<string, Map<string, number>>();
  const see: SeeSource = (file, line, period) => {
    const known = files.get(file) ?? new Map<string, number>();
    if (!known.has(period)) files.set(file, known.set(period, line));
  };
  for (const row of [...rows, ...otherReferences.filter((one) => periods.some(hasGapAt(one)))])
    for (const period of shown) seeSources(row, period, see);
  for (const level of secondOrderLevels(table)) seeLevel(level, see);
  return [...files].flatMap(([file, lines]) =>
    [...lines].map(([period, line]) => ({ address: `${file}:${line}`, period })),
  );
}

function seeSources(row: ComparisonRow, period: string, see: SeeSource): void {
  if (row.eachSource) {
    row.eachSource(period, see);
    return;
  }
  const level = levelAt(row, period);
  if (level) seeLevel(level, see);
}

function seeLevel(level: GapLevel, see: SeeSource): void {
  for (const { address, period } of levelSources(level)) {
    const end = address.lastIndexOf(":");
    see(address.slice(0, end), Number(address.slice(end + 1)), period);
  }
}

/** Fewer known QPV than this make no table: minima and maxima quoted by a document are not a distribution. */
const LEAST_KNOWN = 3;

/**
 * Whether a comparison has enough figures at one of the dates that are shown to be a table: three QPV, or all of them where there
 * are fewer.
 */
export function makesTable(comparison: Comparison): boolean {
  const least = Math.max(1, Math.min(LEAST_KNOWN, comparison.rows.length));
  return shownPeriods(comparison).some((period) => knownIn(comparison, period) >= least);
}
