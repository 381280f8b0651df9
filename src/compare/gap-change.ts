import type { Polarity } from "../data/unit.ts";
import { signOf } from "../kernel/numbers.ts";
import { bothKnown, type Quantity, unknown } from "../kernel/unknown.ts";
import type { GapChange, GapLevel, GapMove, ValueMove } from "./comparison.ts";
import { disadvantage, moves } from "./moves.ts";
import { quadrant } from "./quadrant.ts";

const difference = (start: Quantity, end: Quantity): Quantity =>
  bothKnown(start, end, (before, after) => after - before);

/**
 * What changed between two levels: value, reference, absolute gap (their difference, exactly), ratio, the moves in both
 * readings, and the quadrant of the absolute reading. Each is unknown with the reason of the first missing figure.
 *
 * @source METHODS, § 2.3: ΔG = Δp_Q − Δp_E
 * @example
 * gapChange(gapLevel("2014", { value: 11914 }, { value: 16382 }), gapLevel("2019", { value: 13220 }, { value: 17980 }), "plus_haut_mieux").absolute
 * // => -292
 */
export function gapChange(start: GapLevel, end: GapLevel, polarity: Polarity): GapChange {
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
  start: GapLevel,
  end: GapLevel,
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
