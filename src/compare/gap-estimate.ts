import type { Quantity, Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";
import type { GapMethod } from "./columns/gap-columns.ts";

/** A gap, its ratio, and what can be said of their precision. */
export interface GapEstimate {
  /** Value − reference, in the indicator's unit (écart absolu). */
  readonly absolute: Quantity;
  readonly ratio: Quantity;
  /** (value − reference) / reference (écart relatif). */
  readonly relative: Quantity;
  /** 95 % interval of the absolute gap and of the ratio; without counts there is none, and a reason. */
  readonly absoluteInterval: Interval | Unknown;
  readonly ratioInterval: Interval | Unknown;
  readonly method: GapMethod;
  /** All that the roundings of the two figures allow the gap to be; null when both are exact. */
  readonly rounding: Interval | null;
}

/** What a change of gap between two dates is called: of a territory that is behind, ahead, or neither good nor bad. */
export type ChangeReading =
  | "rattrapage"
  | "rattrapage_et_recul_de_la_reference"
  | "rapprochement_par_le_bas"
  | "progres_moindre"
  | "decrochage"
  | "ecart_stable"
  | "ecart_comble"
  | "inverse_en_faveur"
  | "inverse_en_defaveur"
  | "avantage_plus_grand"
  | "avantage_plus_petit"
  | "ecart_inverse"
  | "ecart_plus_grand"
  | "ecart_plus_petit";

/** The change of a gap, taken apart: ΔG = ΔQ − ΔE, exactly. */
export interface GapDecomposition {
  /** Change of the gap, in the indicator's unit. */
  readonly gap: number;
  /** What the territory did. */
  readonly territory: number;
  /** What the reference did: it counts against the gap, with a minus. */
  readonly reference: number;
  readonly reading: ChangeReading;
}
