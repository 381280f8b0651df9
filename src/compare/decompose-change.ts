import { direction, type Polarity } from "../data/unit.ts";
import { signOf } from "../kernel/numbers.ts";
import type { Quantity, Unknown } from "../kernel/unknown.ts";
import { type ChangeSigns, changeReading } from "./change-reading.ts";
import type { GapDecomposition } from "./gap-estimate.ts";
import { disadvantage } from "./moves.ts";

/** Value of a territory and of its reference at one date. */
export interface Pair {
  readonly value: Quantity;
  readonly reference: Quantity;
  /** What the rounding of each figure may make of it, in the indicator's unit; nothing when absent. */
  readonly rounding?: { readonly value: number; readonly reference: number } | undefined;
}

/**
 * Takes the change of a gap apart: what the territory did, what the reference did, and what that makes
 * (`changeReading`). A gap up to what the roundings of its two figures may make counts as none; so does a change of the
 * gap up to what those of the four may make, and a change of either side up to those of its two. Description of published figures, no test. Unknown when a figure is.
 *
 * @source METHODS § 2.3: ΔG = Δp_Q − Δp_E; ANCT, lecture des évolutions d'écarts
 * @example
 * decomposeChange({ value: 40, reference: 20 }, { value: 41, reference: 24 }, "plus_bas_mieux")
 * // => { gap: -3, territory: 1, reference: 4, reading: "rapprochement_par_le_bas" }
 * @example
 * decomposeChange({ value: 21, reference: 20 }, { value: 22, reference: 24 }, "plus_bas_mieux").reading
 * // => "inverse_en_faveur"
 */
export function decomposeChange(start: Pair, end: Pair, polarity: Polarity): GapDecomposition | Unknown {
  const missing = [start.value, start.reference, end.value, end.reference].find(
    (one) => typeof one !== "number",
  );
  if (missing !== undefined) return missing as Unknown;
  const territory = Number(end.value) - Number(start.value);
  const reference = Number(end.reference) - Number(start.reference);
  const progress = (change: number, least: number) => signBeyond(direction(polarity) * change, least);
  const [ofValue, ofReference] = [start, end].reduce(
    ([value, against], { rounding }) => [
      value + (rounding?.value ?? 0),
      against + (rounding?.reference ?? 0),
    ],
    [0, 0],
  );
  const signs = {
    ...sidesOf(start, end, polarity, ofValue + ofReference),
    territory: progress(territory, ofValue),
    reference: progress(reference, ofReference),
  };
  const reading = changeReading(signs, polarity === "neutre");
  return { gap: territory - reference, territory, reference, reading };
}

/** On which side of its reference the territory is at both dates, and whether its distance to it moved and grew. */
function sidesOf(
  start: Pair,
  end: Pair,
  polarity: Polarity,
  negligible: number,
): Pick<ChangeSigns, "before" | "after" | "grown" | "moved"> {
  const [before, after] = [gapOf(start), gapOf(end)];
  const side = (gap: number, { rounding }: Pair) =>
    signBeyond(
      polarity === "neutre" ? gap : disadvantage(gap, polarity),
      (rounding?.value ?? 0) + (rounding?.reference ?? 0),
    );
  const moved = signBeyond(after - before, negligible) !== 0;
  const grown = moved ? signOf(Math.abs(after) - Math.abs(before)) : 0;
  return { before: side(before, start), after: side(after, end), moved, grown };
}

const gapOf = ({ value, reference }: Pair): number => Number(value) - Number(reference);

const signBeyond = (value: number, least: number): -1 | 0 | 1 =>
  signOf(Math.abs(value) - least) <= 0 ? 0 : signOf(value);
