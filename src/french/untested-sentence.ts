import type { ComparisonRow } from "../compare/comparison.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";

/** Without intervals, published values stand beside each other: why, and that nothing tests their difference. */
export function untestedSentence(rows: readonly ComparisonRow[]): string {
  const [first] = rows.flatMap(({ levels }) =>
    levels.flatMap(({ precision }) =>
      precision && "unknown" in precision.interval ? precision.interval.unknown : [],
    ),
  );
  const why = first === undefined ? "" : ` (${REASON_WORDS[first]})`;
  return `Deux valeurs publiées sont comparées${why} ; aucun test ne dit si la différence est significative.`;
}
