import { direction, type Polarity } from "../data/unit.ts";
import { signOf } from "../kernel/numbers.ts";
import type { Quantity, Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";
import type { ChangeName, GapDecomposition } from "./change-names.ts";
import { disadvantage } from "./gap-change.ts";

type Sign = -1 | 0 | 1;

/** What a change of gap is read from, what roundings may make counted as none. */
export interface ChangeSigns {
  /** Side of the territory at each date: 1 at a disadvantage, −1 ahead, 0 level; for a neutral indicator, above or below. */
  readonly before: Sign;
  readonly after: Sign;
  /** Whether the distance to the reference grew, whatever its side. */
  readonly grown: Sign;
  /** Whether the gap moved at all. */
  readonly moved: boolean;
  /** Progress of the territory and of the reference, by polarity. */
  readonly territory: Sign;
  readonly reference: Sign;
}

/**
 * What a change of gap is called. Of a territory that is behind at the end, and was not ahead at the start:
 * - `rattrapage`: the gap narrows because the territory improves; `rattrapage_et_recul_de_la_reference`: the reference gets
 *   worse too, and part of the narrowing is nobody's progress;
 * - `rapprochement_par_le_bas`: it narrows and the territory does not improve: the reference fell;
 * - `progres_moindre`: the territory improves and is left further behind; `decrochage`: it widens, and it does not improve.
 *
 * A gap that ends at zero is `ecart_comble`, or `avantage_perdu` of a territory that was ahead; one that changes sides
 * `inverse_en_faveur` or `inverse_en_defaveur`; of a territory that is ahead `avantage_plus_grand` or `…_plus_petit`. None is
 * good news when the reference fell and the territory did not improve (`…_par_le_bas`), nor only good when both happened
 * (`…_et_recul_de_la_reference`). Where neither side's move is established, and without polarity, only whether the distance is
 * larger, smaller, nil or on the other side. `ecart_stable`: it did not move.
 *
 * @source METHODS § 2.3: four readings of ΔG = Δp_Q − Δp_E; addendum of November 2026, C
 * @example
 * nameOfChange({ before: 1, after: 1, grown: -1, moved: true, territory: 1, reference: 1 }, false)
 * // => "rattrapage"
 */
export function nameOfChange(signs: ChangeSigns, isNeutral: boolean): ChangeName {
  const { before, after, moved } = signs;
  if (!moved || (before === 0 && after === 0)) return "ecart_stable";
  if (after === 0) return level(signs, isNeutral);
  if (isNeutral) return withoutPolarity(signs);
  return after < 0 ? ahead(signs) : behind(signs);
}

function withoutPolarity({ before, after, grown }: ChangeSigns): ChangeName {
  if (before * after < 0) return "ecart_inverse";
  return grown > 0 ? "ecart_plus_grand" : "ecart_plus_petit";
}

/** The same gain by the territory's progress, by that and the fall of its reference, or by that fall alone. */
type ByWhom = readonly [own: ChangeName, both: ChangeName, below: ChangeName];

function byWhom({ territory, reference }: ChangeSigns, [own, both, below]: ByWhom): ChangeName {
  if (reference >= 0) return own;
  return territory > 0 ? both : below;
}

function level(signs: ChangeSigns, isNeutral: boolean): ChangeName {
  if (isNeutral) return "ecart_comble";
  if (signs.before < 0) return "avantage_perdu";
  return byWhom(signs, ["ecart_comble", "comble_et_recul_de_la_reference", "comble_par_le_bas"]);
}

function ahead(signs: ChangeSigns): ChangeName {
  if (signs.before > 0)
    return byWhom(signs, ["inverse_en_faveur", "inverse_et_recul_de_la_reference", "inverse_par_le_bas"]);
  if (signs.grown <= 0) return "avantage_plus_petit";
  return byWhom(signs, ["avantage_plus_grand", "avantage_et_recul_de_la_reference", "avantage_par_le_bas"]);
}

function behind(signs: ChangeSigns): ChangeName {
  const { before, grown, territory, reference } = signs;
  if (before < 0) return "inverse_en_defaveur";
  const isEstablished = territory !== 0 || reference * grown > 0;
  if (!isEstablished) return withoutPolarity(signs);
  if (grown > 0) return territory > 0 ? "progres_moindre" : "decrochage";
  if (territory > 0) return reference < 0 ? "rattrapage_et_recul_de_la_reference" : "rattrapage";
  return "rapprochement_par_le_bas";
}

/** Value of a territory and of its reference at one date. */
export interface Pair {
  readonly value: Quantity;
  readonly reference: Quantity;
  /** What the rounding of each figure may make of it, in the indicator's unit; nothing when absent. */
  readonly rounding?: { readonly value: number; readonly reference: number } | undefined;
}

/** What each side's move may be, at 95 %: one that holds 0 counts as none. */
export interface SideIntervals {
  readonly territory?: Interval | undefined;
  readonly reference?: Interval | undefined;
}

/**
 * Takes the change of a gap apart: what the territory did, what the reference did, and what that makes
 * (`nameOfChange`). A gap up to what the roundings of its two figures may make counts as none; so does a change of the
 * gap up to what those of the four may make, and a change of either side up to those of its two, or whose interval holds 0.
 * Unknown when a figure is.
 *
 * @source METHODS § 2.3: ΔG = Δp_Q − Δp_E; ANCT, lecture des évolutions d'écarts
 * @example
 * decomposeChange({ value: 40, reference: 20 }, { value: 41, reference: 24 }, "plus_bas_mieux")
 * // => { gap: -3, territory: 1, reference: 4, name: "rapprochement_par_le_bas" }
 * @example
 * decomposeChange({ value: 21, reference: 20 }, { value: 22, reference: 24 }, "plus_bas_mieux").name
 * // => "inverse_par_le_bas"
 */
export function decomposeChange(
  start: Pair,
  end: Pair,
  polarity: Polarity,
  intervals: SideIntervals = {},
): GapDecomposition | Unknown {
  const missing = [start.value, start.reference, end.value, end.reference].find(
    (one) => typeof one !== "number",
  );
  if (missing !== undefined) return missing as Unknown;
  const territory = Number(end.value) - Number(start.value);
  const reference = Number(end.reference) - Number(start.reference);
  const ofValue = (start.rounding?.value ?? 0) + (end.rounding?.value ?? 0);
  const ofReference = (start.rounding?.reference ?? 0) + (end.rounding?.reference ?? 0);
  const progress = (change: number, least: number, interval: Interval | undefined) =>
    holdsZero(interval) ? 0 : signBeyond(direction(polarity) * change, least);
  const signs = {
    ...sidesOf(start, end, polarity, ofValue + ofReference),
    territory: progress(territory, ofValue, intervals.territory),
    reference: progress(reference, ofReference, intervals.reference),
  };
  const name = nameOfChange(signs, polarity === "neutre");
  return { gap: territory - reference, territory, reference, name };
}

const holdsZero = (interval: Interval | undefined): boolean =>
  interval !== undefined && interval.lower <= 0 && interval.upper >= 0;

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
