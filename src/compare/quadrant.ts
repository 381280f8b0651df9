import { type Unknown, unknown } from "../kernel/unknown.ts";
import type { GapMove, Quadrant, ValueMove } from "./comparison.ts";

/**
 * The contracts' reading of a change: what the value did (by polarity) and what the gap did.
 * `sur_un_axe` when either did not move: the four quadrants leave the axes open.
 *
 * @source Contrat de ville de Lens-Liévin 2024-2030, diagnostic, lectures des quadrants (l. 2252-2309)
 * @example
 * quadrant("amelioree", "creuse")
 * // => "amelioration_insuffisante"
 * @example
 * quadrant("inchangee", "reduit")
 * // => { unknown: "sur_un_axe" }
 */
export function quadrant(value: ValueMove, gap: GapMove): Quadrant | Unknown {
  if (gap === "inchange" || value === "inchangee") return unknown("sur_un_axe");
  const narrowed = gap === "reduit";
  if (value === "amelioree") return narrowed ? "rattrapage" : "amelioration_insuffisante";
  if (value === "degradee") return narrowed ? "resistance" : "decrochage";
  return narrowed ? "specialisation_attenuee" : "specialisation_accentuee";
}
