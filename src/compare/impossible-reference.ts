import { type Indicator, sharesOf } from "../data/indicator.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { REASON_WORDS, type UnknownReason } from "../kernel/unknown.ts";
import type { Comparison } from "./comparison.ts";

/** Whether a table has at least one gap. */
export function hasGap({ rows, otherReferences = [] }: Comparison): boolean {
  return [...rows, ...otherReferences].some(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
}

/**
 * A reference that was asked for and makes no gap at all, with the main reason and the references that do; a comparison
 * that a producer forbids is no such case: its sentence stands in the table. A count has its own message: no reference
 * would do.
 */
export function impossibleReference(
  reference: string | undefined,
  comparisons: readonly Comparison[],
  available: () => readonly string[],
  indicators: ReadonlyMap<string, Indicator> = new Map(),
): Diagnostic[] {
  if (reference === undefined || comparisons.length === 0 || comparisons.some(hasGap)) return [];
  const reasons = comparisons.flatMap(reasonsOf);
  if (reasons.includes("comparaison_interdite")) return [];
  if (reasons.length > 0 && reasons.every((reason) => reason === "effectif_sans_ecart"))
    return [countProblem(comparisons, indicators)];
  const detail = reasons.length === 0 ? "l’espace de travail n’y rattache aucun QPV" : mostFrequent(reasons);
  const found = available().join(", ") || "aucune";
  return [
    problem("reference/impossible", { file: "option --reference" }, { reference, detail, available: found }),
  ];
}

/** No reference would do for a count: only a share drawn from it would. */
function countProblem(
  comparisons: readonly Comparison[],
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic {
  const ids = [...new Set(comparisons.map(({ indicator }) => indicator))];
  const shares = ids.flatMap((id) => {
    const indicator = indicators.get(id);
    return indicator ? sharesOf(indicator, indicators.values()) : [];
  });
  return problem(
    "reference/effectif",
    { file: "option --reference" },
    { list: ids.join(", "), shares: shares.join(", ") || "un taux, une part, une médiane ou un indice" },
  );
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
