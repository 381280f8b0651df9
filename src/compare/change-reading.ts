import type { ChangeReading } from "./gap-estimate.ts";

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
 * - `rattrapage`: the gap narrows because the territory improves;
 * - `rattrapage_et_recul_de_la_reference`: the territory improves, and the reference gets worse too: part of the
 *   narrowing is nobody's progress;
 * - `rapprochement_par_le_bas`: it narrows and the territory does not improve: the reference fell;
 * - `progres_moindre`: the territory improves and is left further behind;
 * - `decrochage`: it widens and the territory does not improve.
 *
 * Where the gap ends at zero, to the published roundings, it is `ecart_comble`; where it changes sides,
 * `inverse_en_faveur` or `inverse_en_defaveur`. Of a territory that is ahead, `avantage_plus_grand` or
 * `avantage_plus_petit`: a gap that widens to its advantage is no falling behind. Without polarity, only whether the
 * distance is larger, smaller, nil or on the other side. `ecart_stable`: it did not move.
 *
 * @source METHODS § 2.3: four readings of ΔG = Δp_Q − Δp_E; « écart comblé / inversé » where the sign crosses zero
 * @example
 * changeReading({ before: 1, after: 1, grown: -1, moved: true, territory: 1, reference: 1 }, false)
 * // => "rattrapage"
 */
export function changeReading(signs: ChangeSigns, isNeutral: boolean): ChangeReading {
  const { before, after, moved } = signs;
  if (!moved || (before === 0 && after === 0)) return "ecart_stable";
  if (after === 0) return "ecart_comble";
  if (isNeutral) return withoutPolarity(signs);
  return after < 0 ? ahead(signs) : behind(signs);
}

function withoutPolarity({ before, after, grown }: ChangeSigns): ChangeReading {
  if (before * after < 0) return "ecart_inverse";
  return grown > 0 ? "ecart_plus_grand" : "ecart_plus_petit";
}

function ahead({ before, grown }: ChangeSigns): ChangeReading {
  if (before > 0) return "inverse_en_faveur";
  return grown > 0 ? "avantage_plus_grand" : "avantage_plus_petit";
}

function behind({ before, grown, territory, reference }: ChangeSigns): ChangeReading {
  if (before < 0) return "inverse_en_defaveur";
  if (grown > 0) return territory > 0 ? "progres_moindre" : "decrochage";
  if (territory <= 0) return "rapprochement_par_le_bas";
  return reference < 0 ? "rattrapage_et_recul_de_la_reference" : "rattrapage";
}
