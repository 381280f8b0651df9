import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { disadvantage } from "../compare/gap-change.ts";
import { levelAt } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { type Labels, sortByLabel } from "./labels.ts";

/** The rows of a gap table, the furthest behind its reference at the last date first; those without a gap last, by name. */
export function rankedRows(
  { rows }: Pick<Comparison, "rows">,
  last: string | undefined,
  { polarity }: Pick<Indicator, "polarity">,
  names: Pick<Labels, "label">,
): readonly ComparisonRow[] {
  const distance = (row: ComparisonRow): number => {
    const gap = last === undefined ? undefined : levelAt(row, last)?.absolute;
    return typeof gap === "number" ? disadvantage(gap, polarity) : Number.NEGATIVE_INFINITY;
  };
  const ranked = sortByLabel(rows, names).map((row) => ({ row, far: distance(row) }));
  return ranked
    .toSorted((one, other) => (one.far === other.far ? 0 : other.far - one.far))
    .map(({ row }) => row);
}
