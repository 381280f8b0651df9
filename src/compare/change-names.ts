/** The change of a gap, taken apart: ΔG = ΔQ − ΔE, exactly. */
export interface GapDecomposition {
  /** Change of the gap, in the indicator's unit. */
  readonly gap: number;
  /** What the territory did. */
  readonly territory: number;
  /** What the reference did: it counts against the gap, with a minus. */
  readonly reference: number;
  readonly name: ChangeName;
}

/**
 * What users read for each quadrant: the words of the readings of a change, so that one thing has one name. Contracts say
 * « amélioration insuffisante » for progrès moindre, « résistance » for rapprochement par le bas.
 */
export const QUADRANT_WORDS = {
  rattrapage: "Rattrapage",
  amelioration_insuffisante: "Progrès moindre",
  resistance: "Rapprochement par le bas",
  decrochage: "Décrochage",
  specialisation_accentuee: "Écart plus grand",
  specialisation_attenuee: "Écart plus petit",
} as const;

/** The contracts’ reading of (value, gap): four quadrants, two for a neutral indicator. */
export type Quadrant = keyof typeof QUADRANT_WORDS;

/** What users read for what a gap did between two published figures: no test stands behind, so no word tells a trend. */
export const MOVE_WORDS = {
  reduit: "plus petit",
  creuse: "plus grand",
  inchange: "inchangé",
} as const;

/** Whether a gap between two dates got smaller, larger or neither: arithmetic on two published figures, no test. */
export type GapMove = keyof typeof MOVE_WORDS;

/** What users read for a change of gap, and the few letters that a narrow column has for it. */
export const CHANGE_WORDS = {
  rattrapage: { long: "rattrapage", short: "rattrapage" },
  rattrapage_et_recul_de_la_reference: {
    long: "rattrapage et recul de la référence",
    short: "réf. recule",
  },
  rapprochement_par_le_bas: { long: "rapprochement par le bas", short: "par le bas" },
  progres_moindre: { long: "progrès moindre", short: "p. moindre" },
  decrochage: { long: "décrochage", short: "décrochage" },
  ecart_stable: { long: "écart stable aux arrondis publiés près", short: "stable" },
  ecart_comble: { long: "écart comblé aux arrondis publiés près", short: "comblé" },
  comble_et_recul_de_la_reference: { long: "écart comblé et recul de la référence", short: "comblé/réf." },
  comble_par_le_bas: { long: "écart comblé par le bas : la référence recule", short: "comblé bas" },
  inverse_en_faveur: { long: "écart inversé, passé en avantage", short: "inversé +" },
  inverse_et_recul_de_la_reference: {
    long: "écart inversé, passé en avantage, et recul de la référence",
    short: "inv. +/réf.",
  },
  inverse_par_le_bas: { long: "écart inversé par le bas : la référence recule", short: "inv. + bas" },
  inverse_en_defaveur: { long: "écart inversé, passé en désavantage", short: "inversé −" },
  avantage_plus_grand: { long: "avantage plus grand", short: "avantage +" },
  avantage_et_recul_de_la_reference: {
    long: "avantage plus grand et recul de la référence",
    short: "av. +/réf.",
  },
  avantage_par_le_bas: { long: "avantage plus grand par le bas : la référence recule", short: "av. + bas" },
  avantage_plus_petit: { long: "avantage plus petit", short: "avantage −" },
  avantage_perdu: { long: "avantage perdu", short: "av. perdu" },
  ecart_inverse: { long: "écart inversé", short: "inversé" },
  ecart_plus_grand: { long: "écart plus grand", short: "plus grand" },
  ecart_plus_petit: { long: "écart plus petit", short: "plus petit" },
  pas_etabli: { long: "pas établi", short: "pas établi" },
} as const;

/** What a change is called, `pas_etabli` where a test was made and finds nothing more than chance. */
export type SaidChange = keyof typeof CHANGE_WORDS;

/** What a change of gap between two dates is called: of a territory that is behind, ahead, or neither good nor bad. */
export type ChangeName = Exclude<SaidChange, "pas_etabli">;

/** Whether a value moved the good way between two dates, by the indicator's polarity. */
export const VALUE_MOVES = ["amelioree", "degradee", "inchangee", "en_hausse", "en_baisse"] as const;

export type ValueMove = (typeof VALUE_MOVES)[number];
