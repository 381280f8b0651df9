import { direction, type Polarity } from "../data/unit.ts";
import type { Comparison } from "./comparison.ts";
import { factsAt } from "./table-facts.ts";

/** A territory and its figure. */
export interface PlacedRow {
  readonly territory: string;
  readonly value: number;
}

/** Where a row stands among those of its table that have a figure in a period. */
export interface RowPlace {
  readonly period: string;
  readonly own: number;
  /** All of them, itself among them, the least value first; ties by code. */
  readonly among: readonly PlacedRow[];
  /** Rows of the table without a figure in that period. */
  readonly without: number;
  /** How many have a higher value, a lower one, and the same. */
  readonly higher: number;
  readonly lower: number;
  readonly equal: number;
}

/** The rows that have a figure in a period, the least value first; ties by code. */
export function placedRows({ rows }: Pick<Comparison, "rows">, period: string): readonly PlacedRow[] {
  return rows
    .flatMap((row): PlacedRow[] => {
      const value = factsAt(row, period)?.value;
      return typeof value === "number" ? [{ territory: row.territory, value }] : [];
    })
    .toSorted((one, other) => one.value - other.value || (one.territory < other.territory ? -1 : 1));
}

/** The place of a row in a period; undefined when it has no figure there. */
export function rowPlace(
  table: Pick<Comparison, "rows">,
  territory: string,
  period: string,
): RowPlace | undefined {
  const { rows } = table;
  const among = placedRows(table, period);
  const own = among.find((one) => one.territory === territory)?.value;
  if (own === undefined) return undefined;
  const higher = among.filter(({ value }) => value > own).length;
  const lower = among.filter(({ value }) => value < own).length;
  return {
    period,
    own,
    among,
    without: rows.length - among.length,
    higher,
    lower,
    equal: among.length - higher - lower - 1,
  };
}

/** From which end a rank is counted, and which it is. */
export interface NearRank {
  readonly rank: number;
  readonly from: "haut" | "bas";
  /** Whether it is counted from the end that is worse for the inhabitants; undefined where neither is. */
  readonly isWorse: boolean | undefined;
}

/**
 * The rank of a place, counted from the nearer end: « the 2nd lowest » says more than « the 21st highest ».
 *
 * @example
 * nearRank({ higher: 1, lower: 20 }, "plus_bas_mieux")
 * // => { rank: 2, from: "haut", isWorse: true }
 */
export function nearRank(
  { higher, lower }: Pick<RowPlace, "higher" | "lower">,
  polarity: Polarity,
): NearRank {
  const from = higher <= lower ? "haut" : "bas";
  const way = direction(polarity);
  return {
    rank: Math.min(higher, lower) + 1,
    from,
    isWorse: way === 0 ? undefined : from === "haut" ? way < 0 : way > 0,
  };
}
