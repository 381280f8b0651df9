import { isSameSeason } from "../data/period.ts";
import { isCount } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import type { BaseYear, Comparison, OutOf } from "./comparison.ts";
import type { MeasuredRow } from "./measured-row.ts";
import type { RowContext } from "./row-context.ts";

/** Nearer than this to the last year, producers advise against reading a change. */
const LEAST_YEARS = 3;

/**
 * How many values got better and how many gaps smaller, from each year that lies three at least before the last one of a
 * change: kept where the counts are not the same from all of them, for the answer then depends on the year from which one
 * counts. Nothing of a count, nor with fewer than two such years.
 */
export function baseYears(
  rows: readonly MeasuredRow[],
  periods: readonly string[],
  last: string | undefined,
  { indicator }: Pick<RowContext, "indicator">,
): Pick<Comparison, "baseYears"> {
  if (last === undefined || isCount(indicator.unit)) return {};
  const starts = periods.filter((period) => isFarEnough(period, last));
  const found = starts
    .map((start) => countsFrom(rows, start, last))
    .filter(({ narrowed }) => narrowed.known > 0);
  const answers = found.map(({ improved, narrowed }) => `${improved.count} ${narrowed.count}`);
  return new Set(answers).size > 1 ? { baseYears: found } : {};
}

function isFarEnough(period: string, last: string): boolean {
  const [from, to] = [yearOf(period), yearOf(last)];
  if (from === undefined || to === undefined) return false;
  return to - from >= LEAST_YEARS && isSameSeason(period, last);
}

function countsFrom(rows: readonly MeasuredRow[], start: string, last: string): BaseYear {
  const moves = rows.map((row) => row.moves([start, last]));
  const outOf = (found: readonly unknown[], counted: string): OutOf => ({
    count: found.filter((move) => move === counted).length,
    known: found.filter((move) => typeof move === "string").length,
    total: rows.length,
  });
  return {
    start,
    improved: outOf(
      moves.map((move) => move.valueMove),
      "amelioree",
    ),
    narrowed: outOf(
      moves.map((move) => move.absoluteMove),
      "reduit",
    ),
  };
}
