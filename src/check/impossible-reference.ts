import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Comparison } from "../model/comparison.ts";
import type { UnknownReason } from "../model/quantity.ts";
import { REASON_WORDS } from "../model/words.ts";

/** Whether a table has at least one gap. */
export function hasGap({ rows, otherReferences = [] }: Comparison): boolean {
  return [...rows, ...otherReferences].some(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
}

/**
 * A reference that was asked for and makes no gap at all, with the main reason and the references that do; a comparison
 * that a producer forbids is no such case: its sentence stands in the table.
 */
export function impossibleReference(
  reference: string | undefined,
  comparisons: readonly Comparison[],
  available: () => readonly string[],
): Diagnostic[] {
  if (reference === undefined || comparisons.length === 0 || comparisons.some(hasGap)) return [];
  const reasons = comparisons.flatMap(reasonsOf);
  if (reasons.includes("comparaison_interdite")) return [];
  const detail = reasons.length === 0 ? "l’espace de travail n’y rattache aucun QPV" : mostFrequent(reasons);
  const found = available().join(", ") || "aucune";
  return [
    problem("reference/impossible", { file: "option --reference" }, { reference, detail, available: found }),
  ];
}

function reasonsOf({ rows, otherReferences = [] }: Comparison): UnknownReason[] {
  const levels = [...rows, ...otherReferences].flatMap((row) => row.levels);
  return levels.flatMap(({ value, absolute }) =>
    typeof value.value !== "number" || typeof absolute === "number" ? [] : [absolute.unknown],
  );
}

function mostFrequent(reasons: readonly UnknownReason[]): string {
  const counts = new Map<UnknownReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, left], [, right]) => right - left);
  return first ? REASON_WORDS[first[0]] : "";
}
