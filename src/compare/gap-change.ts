import { direction, type Polarity } from "../data/unit.ts";
import { signOf } from "../kernel/numbers.ts";
import { bothKnown, type Quantity, type Unknown, unknown } from "../kernel/unknown.ts";
import type { GapMove, Quadrant, ValueMove } from "./change-names.ts";
import type { GapChange, GapLevel } from "./comparison.ts";

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

/** The numbers of a level, those of its first date in the euros of its last where they are amounts. */
export interface LevelNumbers extends Pick<GapLevel, "absolute" | "ratio" | "relative"> {
  readonly value: { readonly value: Quantity };
  readonly reference: { readonly value: Quantity };
}

/** The moves of value and gap, in both readings, between two levels. */
export function moves(start: LevelNumbers, end: LevelNumbers, polarity: Polarity) {
  return {
    valueMove: valueMove(start.value.value, end.value.value, polarity),
    absoluteMove: gapMove(start.absolute, end.absolute, polarity),
    relativeMove: gapMove(start.relative, end.relative, polarity),
  };
}

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

const difference = (start: Quantity, end: Quantity): Quantity =>
  bothKnown(start, end, (before, after) => after - before);

/**
 * What changed between two levels: value, reference, absolute gap (their difference, exactly), ratio, the moves in both
 * readings, and the quadrant of the absolute reading. Each is unknown with the reason of the first missing figure.
 *
 * @source METHODS, § 2.3: ΔG = Δp_Q − Δp_E
 * @example
 * const at = (value, reference) => ({ value: { value }, reference: { value: reference }, ...estimateGap({ value }, { value: reference }, { nested: true, factor: null }) });
 * gapChange(at(11914, 16382), at(13220, 17980), "plus_haut_mieux").absolute
 * // => -292
 */
export function gapChange(start: LevelNumbers, end: LevelNumbers, polarity: Polarity): GapChange {
  const moved = moves(start, end, polarity);
  const { valueMove, absoluteMove } = moved;
  const known = typeof valueMove === "string" && typeof absoluteMove === "string";
  return {
    value: difference(start.value.value, end.value.value),
    reference: difference(start.reference.value, end.reference.value),
    absolute: difference(start.absolute, end.absolute),
    ratio: difference(start.ratio, end.ratio),
    ...moved,
    quadrant: known
      ? quadrantOf(start, end, polarity, valueMove, absoluteMove)
      : firstUnknown(valueMove, absoluteMove),
  };
}

/** The quadrants read a disadvantage: a territory that is ahead at either date, or that changes sides, is in none. */
function quadrantOf(
  start: LevelNumbers,
  end: LevelNumbers,
  polarity: Polarity,
  value: ValueMove,
  gap: GapMove,
): GapChange["quadrant"] {
  const [before, after] = [Number(start.absolute), Number(end.absolute)];
  const isOutside =
    polarity === "neutre"
      ? signOf(before) * signOf(after) < 0
      : signOf(Math.min(disadvantage(before, polarity), disadvantage(after, polarity))) < 0;
  return isOutside ? unknown("hors_des_quadrants") : quadrant(value, gap);
}

function firstUnknown(value: GapChange["valueMove"], gap: GapChange["absoluteMove"]): GapChange["quadrant"] {
  if (typeof value !== "string") return value;
  return typeof gap === "string" ? { unknown: "absent" } : gap;
}
