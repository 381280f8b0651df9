import type { GapMethod } from "../compare/columns/gap-columns.ts";
import type { CountCaution, GapMove, GapPrecision, Quadrant } from "../compare/comparison.ts";
import type { SaidChange } from "../compare/read-change.ts";
import type { Reading, Status } from "../referentiel/rules/rule.ts";

/** What users read for each status of a finding. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  atteint: "Atteint",
  non_atteint: "Non atteint",
  en_bonne_voie: "En bonne voie",
  en_retard: "En retard",
  non_evaluable: "Non évaluable",
  sans_objet: "Sans objet",
};

/**
 * What users read for each quadrant: the words of the readings of a change, so that one thing has one name. Contracts say
 * « amélioration insuffisante » for progrès moindre, « résistance » for rapprochement par le bas.
 */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  rattrapage: "Rattrapage",
  amelioration_insuffisante: "Progrès moindre",
  resistance: "Rapprochement par le bas",
  decrochage: "Décrochage",
  specialisation_accentuee: "Écart plus grand",
  specialisation_attenuee: "Écart plus petit",
};

const GEOGRAPHIES = new Map([
  ["qpv2015", "QPV 2015"],
  ["qpv2024", "QPV 2024"],
  ["ensemble", "ensembles de territoires"],
]);

/**
 * What users read for a zoning; one that is not known is written as it is in the data.
 *
 * @example
 * geographyWords("qpv2015")
 * // => "QPV 2015"
 */
export function geographyWords(geography: string): string {
  return GEOGRAPHIES.get(geography) ?? geography;
}

/** What users read for each reading that a rule counts. */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  ecart_reduit: "écart absolu plus petit à la fin",
  ecart_reduit_en_rapport: "écart relatif plus petit à la fin",
  situation_amelioree: "valeur meilleure à la fin",
};

/** What users read for what a gap did between two published figures: no test stands behind, so no word tells a trend. */
export const MOVE_WORDS: Readonly<Record<GapMove, string>> = {
  reduit: "plus petit",
  creuse: "plus grand",
  inchange: "inchangé",
};

/** What users read for a change of gap, and the few letters that a narrow column has for it. */
export const CHANGE_WORDS: Readonly<Record<SaidChange, { readonly long: string; readonly short: string }>> = {
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
  inverse_en_faveur: { long: "écart inversé en faveur du QPV", short: "inversé +" },
  inverse_en_defaveur: { long: "écart inversé au détriment du QPV", short: "inversé −" },
  avantage_plus_grand: { long: "avantage du QPV plus grand", short: "avantage +" },
  avantage_plus_petit: { long: "avantage du QPV plus petit", short: "avantage −" },
  ecart_inverse: { long: "écart inversé", short: "inversé" },
  ecart_plus_grand: { long: "écart plus grand", short: "plus grand" },
  ecart_plus_petit: { long: "écart plus petit", short: "plus petit" },
  pas_etabli: { long: "pas établi", short: "pas établi" },
};

/** What users read for how an interval was obtained. */
const METHOD_WORDS: Readonly<Record<GapMethod, string>> = {
  aucun: "aucune",
  effectifs_imbriques: "cas et population publiés, quartier dans sa référence",
  effectifs_independants: "cas et population publiés, territoires disjoints",
  taux_et_populations_imbriques: "taux et population, quartier dans sa référence",
  taux_et_populations_independants: "taux et population, territoires disjoints",
  sans_intervalle: "sans intervalle",
};

/** What users read for populations that do not go together. */
const CAUTION_WORDS: Readonly<Record<CountCaution, string>> = {
  populations_de_bases_differentes: "populations de bases différentes",
  population_d_une_autre_annee: "population d’une autre année que la valeur",
};

/**
 * On what an interval rests, and in what its populations differ.
 *
 * @example
 * precisionWords({ method: "taux_et_populations_imbriques", cautions: ["population_d_une_autre_annee"] })
 * // => "taux et population, quartier dans sa référence, population d’une autre année que la valeur"
 */
export function precisionWords({ method, cautions = [] }: Pick<GapPrecision, "method" | "cautions">): string {
  return [METHOD_WORDS[method], ...cautions.map((caution) => CAUTION_WORDS[caution])].join(", ");
}
