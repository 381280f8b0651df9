import type { Estimate } from "../../statistics/counts.ts";
import type { Status } from "../rules/rule.ts";
import type { Scope } from "../scope.ts";

/** Why a target has no verdict, or why the verdict is not the plain one. Users read `TARGET_REASON_WORDS`. */
export const TARGET_REASONS = [
  "remplacee",
  "hors_validite",
  "texte_constat",
  "texte_exemple",
  "autre_echelle",
  "chaque_contrat",
  "cible_incomplete",
  "aucun_releve",
  "releve_inconnu",
  "releve_illisible",
  "releve_avant_echeance",
  "releve_avant_depart",
  "precision",
  "cible_approchee",
  "echeance_non_imprimee",
  "depart_absent",
  "depart_non_date",
  "depart_objectif",
  "depart_annonce",
  "depart_nul",
  "depart_apres_echeance",
  "avant_echeance",
  "trajectoire_sans_depart",
  "periode_en_cours",
  "periode_sans_releve",
  "fait_apres_echeance",
  "releve_apres_echeance",
  "cible_depassee",
  "deux_releves",
  "lectures_divergentes",
] as const;

export type TargetReason = (typeof TARGET_REASONS)[number];

/** The value that a target is judged on. */
export interface JudgedMeasure {
  /** In the target's unit; a number even for a count summed over a period; true or false for a thing done or not. */
  readonly value: number | boolean;
  /** The least and the greatest that it may stand for; both are the value when no precision is recorded. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** AAAA, AAAA-MM or AAAA-MM-JJ; for a count, the period counted. */
  readonly date: string;
  readonly source: string;
  /** `file:line` of each figure that it rests on. */
  readonly addresses: readonly string[];
}

/** A verdict on a target on a day, with all that it rests on. `null` is what could not be known or has no object. */
export interface TargetFinding {
  readonly id: string;
  readonly node: string | null;
  readonly status: Status;
  readonly reason: TargetReason | null;
  /** One or two French sentences: what was recorded, what is aimed at, or what is missing. */
  readonly why: string;
  /** The scale at which it is judged, and at no other. */
  readonly scope: Scope;
  /** The value aimed at, in the target's unit, when it can be computed: the bound of a range nearest to the start. */
  readonly aim: number | null;
  readonly measure: JudgedMeasure | null;
  /** What the straight path from a dated, observed start to the deadline requires on the date of the measure. */
  readonly required: number | null;
  /** (measure − start) / (required − start): 1 is on the path; with the interval that the measure's precision gives. */
  readonly progress: Estimate | null;
  /** (measure − start) / (aim − start): 1 is at the target. */
  readonly share: Estimate | null;
  /** The start was at the target already: it is to be kept. */
  readonly alreadyMet: boolean;
  readonly due: string | null;
  /** The deadline is before the day of the evaluation. */
  readonly overdue: boolean;
  /** The element that replaces it on this day. */
  readonly replacedBy: string | null;
}
