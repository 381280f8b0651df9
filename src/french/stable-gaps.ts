import type { ComparisonRow } from "../compare/comparison.ts";
import { signOf } from "../kernel/numbers.ts";

/**
 * How many gaps did not change beyond what their published figures were rounded to, of those whose change is known;
 * nothing when there is none. The counts of a table compare published figures: they keep them, and this says so.
 */
export function stableGaps(rows: readonly ComparisonRow[]): string[] {
  const known = rows.filter(({ change }) => typeof change?.absolute === "number");
  const stable = known.filter(isStable);
  if (stable.length === 0) return [];
  return [
    `Pas de changement d’écart au-delà de l’arrondi publié (« écart stable ») : ${stable.length}/${known.length} ; les comptes, qui comparent les valeurs publiées, ${stable.length > 1 ? "les" : "le"} gardent.`,
  ];
}

/** A gap that did not move at all is equal: only a change that is printed can be one of rounding. */
function isStable({ change }: ComparisonRow): boolean {
  const { absolute, decomposition } = change ?? {};
  if (typeof absolute !== "number" || signOf(absolute) === 0) return false;
  return (
    decomposition !== undefined && "reading" in decomposition && decomposition.reading === "ecart_stable"
  );
}
