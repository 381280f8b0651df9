/** What is looked for in a référentiel, whatever the figures say. With what users read after a count and « sur N ». */
export const COHERENCE_CHECKS = {
  objectif_vide: "objectifs sans indicateur, ni cible, ni engagement",
  engagement_sans_pilote: "engagements sans pilote désigné",
  phare_sans_pilote: "projets phares sans pilote désigné",
  cible_sans_depart: "cibles qui demandent une valeur de départ, sans valeur observée et datée",
  cible_sans_echeance: "cibles sans échéance imprimée",
  cible_sans_grandeur: "cibles sans valeur visée",
  cible_sans_releve: "cibles sans aucun relevé",
  cible_echue: "cibles dont l’échéance est passée",
  question_sans_critere: "questions sans critère d’évaluation",
} as const;

export type CoherenceCheck = keyof typeof COHERENCE_CHECKS;

/** What a check found, in the order of the référentiel, and how many elements it looked at. */
export interface CoherenceResult {
  readonly check: CoherenceCheck;
  readonly found: readonly { readonly id: string; readonly label: string }[];
  readonly total: number;
}

/** How many commitments each commune takes under each node of the first level; the last column counts the others. */
export interface CommuneMatrix {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly commune: string;
    readonly counts: readonly number[];
    readonly elsewhere: number;
    readonly total: number;
  }[];
}

/** Coverage and coherence of a référentiel on a day: data, not verdicts. */
export interface Coherence {
  readonly checks: readonly CoherenceResult[];
  /** Null when no commitment is attached to a commune. */
  readonly communes: CommuneMatrix | null;
}
