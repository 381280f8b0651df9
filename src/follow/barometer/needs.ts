import type { Quantity } from "../../kernel/unknown.ts";
import type { NeedsRule } from "./barometer-rules.ts";

/** What the scores of the territories say of a need. */
export const NEEDS = {
  generalise: "besoin généralisé",
  zones: "zones à risque",
  aucun: "aucun territoire sous le seuil",
  indetermine: "indéterminé : trop de territoires sans note",
} as const;

export type Needs = keyof typeof NEEDS;

/** How many territories are in need, out of those that have a score, out of all. */
export interface NeedsReading {
  readonly need: Needs;
  /** The territories whose score lies under the threshold, in their order. */
  readonly under: readonly string[];
  readonly known: number;
  readonly total: number;
}

/**
 * Whether a need is general or that of some territories, by a declared rule. A territory without a score could lie on either
 * side: the answer is given only when it would be the same on both.
 *
 * @source Convention of the contract; Porte du Hainaut names the two cases and gives no number (l. 4556-4567)
 * @example
 * needsOf([{ territory: "A", score: 20 }, { territory: "B", score: 70 }, { territory: "C", score: 80 }], { under: 40, share: 0.5, convention: "comité" })
 * // => { need: "zones", under: ["A"], known: 3, total: 3 }
 */
export function needsOf(
  scores: readonly { readonly territory: string; readonly score: Quantity }[],
  { under: threshold, share }: NeedsRule,
): NeedsReading {
  const total = scores.length;
  const known = scores.filter(({ score }) => typeof score === "number").length;
  const under = scores
    .filter(({ score }) => typeof score === "number" && score < threshold)
    .map(({ territory }) => territory);
  return { need: needOf(under.length, total - known, total, share), under, known, total };
}

function needOf(under: number, silent: number, total: number, share: number): Needs {
  const isGeneral = (count: number) => count >= share * total && count > 0;
  if (isGeneral(under)) return "generalise";
  if (isGeneral(under + silent) || (under === 0 && silent > 0) || total === 0) return "indetermine";
  return under > 0 ? "zones" : "aucun";
}
