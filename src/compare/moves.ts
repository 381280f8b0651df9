import { direction, type Polarity } from "../data/unit.ts";
import { signOf } from "../kernel/numbers.ts";
import { bothKnown, type Quantity, type Unknown } from "../kernel/unknown.ts";
import type { GapLevel, GapMove, ValueMove } from "./comparison.ts";

/**
 * The disadvantage carried by a gap, by polarity: positive when the territory is worse off than its reference, negative
 * when better off. For a neutral indicator: the distance, whatever its side.
 *
 * @source Contrat de ville de Lens-Liévin 2024-2030 (l. 2255-2260), règle R5: desavantage = polarite × (x_ref − x_q)
 * @example
 * disadvantage(-4760, "plus_haut_mieux")
 * // => 4760
 */
export function disadvantage(gap: number, polarity: Polarity): number {
  return polarity === "neutre" ? Math.abs(gap) : -direction(polarity) * gap;
}

/**
 * Whether the disadvantage shrank (`reduit`), grew (`creuse`) or did neither between two gaps of the same kind.
 * A description of two published figures: it is not a test and says nothing of chance.
 *
 * @example
 * gapMove(-4468.4, -4760, "plus_haut_mieux")
 * // => "creuse"
 */
export function gapMove(start: Quantity, end: Quantity, polarity: Polarity): GapMove | Unknown {
  return bothKnown(start, end, (before, after) => {
    const sign = signOf(disadvantage(after, polarity) - disadvantage(before, polarity));
    return sign === 0 ? "inchange" : sign < 0 ? "reduit" : "creuse";
  });
}

/**
 * Whether the value itself moved the good way; for a neutral indicator, only up or down.
 *
 * @example
 * valueMove(52.5, 49.9, "plus_bas_mieux")
 * // => "amelioree"
 */
export function valueMove(start: Quantity, end: Quantity, polarity: Polarity): ValueMove | Unknown {
  return bothKnown(start, end, (before, after) => {
    const sign = signOf(after - before);
    if (sign === 0) return "inchangee";
    if (polarity === "neutre") return sign > 0 ? "en_hausse" : "en_baisse";
    return sign * direction(polarity) > 0 ? "amelioree" : "degradee";
  });
}

/** The moves of value and gap, in both readings, between two levels. */
export function moves(start: GapLevel, end: GapLevel, polarity: Polarity) {
  return {
    valueMove: valueMove(start.value.value, end.value.value, polarity),
    absoluteMove: gapMove(start.absolute, end.absolute, polarity),
    relativeMove: gapMove(start.relative, end.relative, polarity),
  };
}
