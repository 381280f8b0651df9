/** What is looked for in a référentiel, whatever the figures say. Users read `COHERENCE_WORDS`. */
export const COHERENCE_CHECKS = [
  "objectif_vide",
  "engagement_sans_pilote",
  "phare_sans_pilote",
  "cible_sans_depart",
  "cible_sans_echeance",
  "cible_sans_grandeur",
  "cible_sans_releve",
  "cible_echue",
  "question_sans_critere",
] as const;

export type CoherenceCheck = (typeof COHERENCE_CHECKS)[number];

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
