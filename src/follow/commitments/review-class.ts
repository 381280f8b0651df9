import type { FollowUpState } from "../standing/followed.ts";

/** What a committee decides of together, in this order, with what users read: what is late first, what asks for nothing last. */
export const REVIEW_CLASSES = {
  retard: "En retard ou non tenus",
  sans_reponse: "Échéance passée, sans réponse",
  bientot: "Dus d’ici la fin de l’année",
  en_cours: "En cours, reportés ou tenus en partie",
  tenu: "Tenus",
  plus_tard: "Dus plus tard",
  rien: "Sans échéance datée ni réponse",
  sans_objet: "Sans objet à cette date",
} as const;

export type ReviewClass = keyof typeof REVIEW_CLASSES;

const CLASSES: Readonly<Record<FollowUpState, ReviewClass>> = {
  non_tenu: "retard",
  abandonne: "retard",
  hors_delai: "retard",
  en_retard: "retard",
  echue: "sans_reponse",
  sous_30_jours: "bientot",
  dans_l_annee: "bientot",
  reporte: "en_cours",
  non_commence: "en_cours",
  inconnu: "en_cours",
  releve: "en_cours",
  partiel: "en_cours",
  commence: "en_cours",
  en_cours: "en_cours",
  tenu: "tenu",
  apprecie: "tenu",
  par_regle: "en_cours",
  parametre: "en_cours",
  ouvert: "en_cours",
  a_venir: "plus_tard",
  rien: "rien",
  sans_objet: "sans_objet",
};

/**
 * The class in which a committee reads something that stands so.
 *
 * @example
 * reviewClassOf("echue")
 * // => "sans_reponse"
 */
export const reviewClassOf = (state: FollowUpState): ReviewClass => CLASSES[state];
