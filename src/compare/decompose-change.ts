import { signOf } from "../kernel/sign-of.ts";
import type { GapDecomposition } from "../model/gap-estimate.ts";
import { direction, type Polarity } from "../model/polarity.ts";
import type { Quantity, Unknown } from "../model/quantity.ts";
import { type ChangeSigns, changeReading } from "./change-reading.ts";
import { disadvantage } from "./moves.ts";

/** Value of a territory and of its reference at one date. */
export interface Pair {
  readonly value: Quantity;
  readonly reference: Quantity;
  /** All that the roundings of the two figures may make of their gap, in the indicator's unit; 0 when absent. */
  readonly rounding?: number | undefined;
}

/**
 * Takes the change of a gap apart: what the territory did, what the reference did, and what that makes
 * (`changeReading`). A gap up to what the roundings of its two figures may make counts as none, and so does a change up to
 * what those of the four may make. Description of published figures, no test. Unknown when a figure is.
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
  const gap = territory - reference;
  const negligible = (start.rounding ?? 0) + (end.rounding ?? 0);
  const signs = { ...sidesOf(start, end, polarity), ...movesOf(territory, reference, polarity, negligible) };
  return { gap, territory, reference, reading: changeReading(signs, polarity === "neutre") };
}

/** On which side of its reference the territory is at both dates, and whether its distance to it grew. */
function sidesOf(
  start: Pair,
  end: Pair,
  polarity: Polarity,
): Pick<ChangeSigns, "before" | "after" | "grown"> {
  const [before, after] = [start, end].map(gapOf) as [number, number];
  const side = (gap: number, { rounding = 0 }: Pair) =>
    signBeyond(polarity === "neutre" ? gap : disadvantage(gap, polarity), rounding);
  const negligible = (start.rounding ?? 0) + (end.rounding ?? 0);
  return {
    before: side(before, start),
    after: side(after, end),
    grown: signBeyond(after - before, negligible) === 0 ? 0 : signOf(Math.abs(after) - Math.abs(before)),
  };
}

const gapOf = ({ value, reference }: Pair): number => Number(value) - Number(reference);

function movesOf(
  territory: number,
  reference: number,
  polarity: Polarity,
  negligible: number,
): Pick<ChangeSigns, "territory" | "reference" | "moved"> {
  const progress = (change: number) => signBeyond(direction(polarity) * change, negligible);
  return {
    territory: progress(territory),
    reference: progress(reference),
    moved: signBeyond(territory - reference, negligible) !== 0,
  };
}

const signBeyond = (value: number, least: number): -1 | 0 | 1 =>
  signOf(Math.abs(value) - least) <= 0 ? 0 : signOf(value);
