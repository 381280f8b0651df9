import { isSameSeason } from "../data/period.ts";
import { isCount } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import type { BaseYear, Comparison } from "./comparison.ts";
import type { RowContext } from "./measured-level.ts";
import type { MeasuredRow } from "./measured-row.ts";
import { summarise } from "./summarise.ts";

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
  const changes = rows.map((row) => ({ territory: "", levels: [], change: row.change([start, last]) }));
  const { improved } = summarise(changes, start, last);
  const moves = changes.map(({ change }) => change?.absoluteMove).filter((move) => typeof move === "string");
  const count = moves.filter((move) => move === "reduit").length;
  return { start, improved, narrowed: { count, known: moves.length, total: rows.length } };
}
