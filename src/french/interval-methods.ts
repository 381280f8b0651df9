import type { ComparisonRow } from "../compare/comparison.ts";
import { precisionWords } from "../compare/precision.ts";

/** On what the intervals of a table rest, each way once. */
export function intervalMethods(rows: readonly ComparisonRow[]): string {
  const known = rows.flatMap(({ levels }) => levels.flatMap(({ precision }) => precision ?? []));
  const used = known.flatMap((one) => ("lower" in one.interval ? precisionWords(one) : []));
  return [...new Set(used)].join(" ; ");
}
