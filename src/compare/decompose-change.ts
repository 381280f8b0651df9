import { isNegligible } from "../kernel/is-negligible.ts";
import { signOf } from "../kernel/sign-of.ts";
import type { ChangeReading, GapDecomposition } from "../model/gap-estimate.ts";
import { direction, type Polarity } from "../model/polarity.ts";
import { type Quantity, type Unknown, unknown } from "../model/quantity.ts";

/** Value of a territory and of its reference at one date. */
export interface Pair {
  readonly value: Quantity;
  readonly reference: Quantity;
}

/** What roundings alone may make of the change of each side, in the indicator's unit. */
export interface Negligible {
  readonly territory: number;
  readonly reference: number;
}

const EXACT: Negligible = { territory: 0, reference: 0 };

/**
 * Takes the change of a gap apart: what the territory did, what the reference did, and what that makes. The gap narrows
 * or widens on the territory's disadvantage, by polarity:
 * - `rattrapage`: it narrows because the territory improves;
 * - `rattrapage_et_recul_de_la_reference`: the territory improves, and the reference gets worse too: part of the
 *   narrowing is nobody's progress;
 * - `rapprochement_par_le_bas`: it narrows and the territory does not improve: the reference fell;
 * - `progres_moindre`: the territory improves and is left further behind;
 * - `decrochage`: it widens and the territory does not improve.
 * Changes up to `negligible`, in the indicator's unit, count as none: what the roundings of the two figures of each alone
 * may make, and of the four together for the gap.
 * Description of published figures, no test. Unknown: a figure is, or the indicator is neutral (`sans_objet`).
 *
 * @source METHODS § 2.3: ΔG = Δp_Q − Δp_E; ANCT, lecture des évolutions d'écarts
 * @example
 * decomposeChange({ value: 40, reference: 20 }, { value: 41, reference: 24 }, "plus_bas_mieux")
 * // => { gap: -3, territory: 1, reference: 4, reading: "rapprochement_par_le_bas" }
 */
export function decomposeChange(
  start: Pair,
  end: Pair,
  polarity: Polarity,
  negligible: Negligible = EXACT,
): GapDecomposition | Unknown {
  const missing = [start.value, start.reference, end.value, end.reference].find(
    (one) => typeof one !== "number",
  );
  if (missing !== undefined) return missing as Unknown;
  if (polarity === "neutre") return unknown("sans_objet");
  const territory = Number(end.value) - Number(start.value);
  const reference = Number(end.reference) - Number(start.reference);
  const sign = (change: number, limit: number) =>
    isNegligible(change, limit) ? 0 : signOf(direction(polarity) * change);
  return {
    gap: territory - reference,
    territory,
    reference,
    reading: reading(
      sign(territory, negligible.territory),
      sign(reference, negligible.reference),
      sign(territory - reference, negligible.territory + negligible.reference),
    ),
  };
}

/** From the signs of: progress of the territory, progress of the reference, narrowing of the disadvantage. */
function reading(territory: number, reference: number, narrowing: number): ChangeReading {
  if (narrowing === 0) return "ecart_stable";
  if (narrowing < 0) return territory > 0 ? "progres_moindre" : "decrochage";
  if (territory <= 0) return "rapprochement_par_le_bas";
  return reference < 0 ? "rattrapage_et_recul_de_la_reference" : "rattrapage";
}
