import type { Column } from "./tables.ts";

const text = (name: string, title: string, description: string, width = 14): Column => ({
  name,
  type: "string",
  title,
  description,
  width,
});
const number = (name: string, title: string, description: string): Column => ({
  name,
  type: "number",
  title,
  description,
  width: 13,
});
const count = (name: string, title: string, description: string): Column => ({
  name,
  type: "integer",
  title,
  description,
  width: 11,
});

/** The columns that several tables share, each described once. */
export const COLUMN = {
  indicator: text("indicateur", "Indicateur", "Identifiant de l’indicateur", 26),
  indicatorLabel: text("indicateur_libelle", "Libellé de l’indicateur", "Nom de l’indicateur", 40),
  unit: text("unite", "Unité", "Unité de la valeur ; les écarts de parts (%) sont en points", 8),
  polarity: text("polarite", "Polarité", "plus_haut_mieux, plus_bas_mieux ou neutre", 17),
  geography: text("geographie", "Géographie", "Zonage des QPV : qpv2015, qpv2024 ; ou ensemble", 12),
  code: text("code", "Code", "Code du territoire", 12),
  label: text("libelle", "Territoire", "Nom du territoire", 42),
  reference: text("reference_code", "Référence", "Code du territoire auquel il est comparé", 12),
  period: text("periode", "Période", "Année que la valeur décrit", 10),
  start: text("debut", "Début", "Première année comparée", 8),
  end: text("fin", "Fin", "Dernière année comparée", 8),
  periodNote: text(
    "note_periode",
    "Note sur la période",
    "Vide, ou que la date est déduite de l’édition du fichier",
    26,
  ),
  value: number("valeur", "Valeur", "Valeur publiée du territoire"),
  referenceValue: number("reference", "Valeur de référence", "Valeur publiée du territoire de référence"),
  absolute: number("ecart_absolu", "Écart absolu", "Valeur moins référence, en points ou dans l’unité"),
  ratio: number("rapport", "Rapport", "Valeur divisée par la référence"),
  relative: number(
    "ecart_relatif",
    "Écart relatif",
    "(valeur − référence) / référence ; −0,2 est 20 % au-dessous",
  ),
  low: number(
    "ecart_bas",
    "Écart, borne basse",
    "Borne basse de l’intervalle à 95 % de l’écart ; vide sans effectifs",
  ),
  high: number("ecart_haut", "Écart, borne haute", "Borne haute de l’intervalle à 95 % de l’écart"),
  method: text(
    "methode",
    "Méthode de l’intervalle",
    "Sur quoi repose l’intervalle, ou pourquoi il n’y en a pas",
    30,
  ),
  made: text(
    "reference_calculee",
    "Référence calculée",
    "Comment une référence que nul ne publie a été faite",
    40,
  ),
  rules: text(
    "comparabilite",
    "Règles de comparabilité",
    "Règles qui refusent ou déconseillent : voir la table comparabilite",
    30,
  ),
  changeLow: number(
    "evolution_ecart_bas",
    "Évolution, borne basse",
    "Borne basse de l’intervalle à 95 % de l’évolution de l’écart",
  ),
  changeHigh: number("evolution_ecart_haut", "Évolution, borne haute", "Borne haute de cet intervalle"),
  detectable: number(
    "plus_petit_changement_visible",
    "Plus petit changement visible",
    "Plus petit changement d’écart observé qui sortirait de l’intervalle",
  ),
  decomposition: text(
    "decomposition",
    "Lecture de l’évolution",
    "Ce que fait l’écart : rattrapage, progrès moindre, avantage du QPV plus grand… ou pas établi",
    26,
  ),
  trend: text(
    "test_cinq_ans",
    "Test sur cinq ans",
    "hausse, baisse, aucune (seuil de 99,8 %), ou pourquoi il n’est pas calculé",
    26,
  ),
  theilSen: number(
    "pente_theil_sen",
    "Pente de Theil-Sen",
    "Médiane des pentes de l’écart sur cinq ans, par an ; ce n’est pas un test",
  ),
  reason: text("motif", "Motif d’absence", "Pourquoi l’écart n’est pas connu", 26),
  valueAddress: text("source_valeur", "Source de la valeur", "Fichier et ligne de la valeur", 46),
  referenceAddress: text(
    "source_reference",
    "Source de la référence",
    "Fichier et ligne de la référence",
    46,
  ),
  valueChange: number("evolution_valeur", "Évolution de la valeur", "Valeur de fin moins valeur de début"),
  referenceChange: number(
    "evolution_reference",
    "Évolution de la référence",
    "Même différence pour la référence",
  ),
  gapChange: number(
    "evolution_ecart",
    "Évolution de l’écart absolu",
    "Écart absolu de fin moins écart de début",
  ),
  ratioChange: number("evolution_rapport", "Évolution du rapport", "Rapport de fin moins rapport de début"),
  valueMove: text(
    "lecture_valeur",
    "Lecture de la valeur",
    "amelioree, degradee, inchangee, en_hausse, en_baisse",
    16,
  ),
  absoluteMove: text(
    "lecture_absolue",
    "Lecture absolue",
    "Écart en points ou dans l’unité, du côté du désavantage : plus petit, plus grand, inchangé",
    16,
  ),
  relativeMove: text(
    "lecture_relative",
    "Lecture relative",
    "Écart rapporté à la référence, du côté du désavantage : plus petit, plus grand, inchangé",
    16,
  ),
  quadrant: text("cadran", "Cadran", "Lecture croisée de la valeur et de l’écart absolu", 26),
  known: count("n", "n", "Territoires renseignés aux deux dates"),
  total: count("total", "N", "Territoires du périmètre"),
  improved: count("ameliores", "k améliorés", "Territoires dont la valeur est meilleure à la fin"),
  widenedAbsolute: count(
    "ecarts_creuses",
    "k désavantages plus grands",
    "Territoires dont l’écart absolu, du côté du désavantage, est plus grand à la fin",
  ),
  widenedRelative: count(
    "ecarts_creuses_en_rapport",
    "k désavantages plus grands en rapport",
    "Territoires dont l’écart relatif, du côté du désavantage, est plus grand à la fin",
  ),
  gapKnown: count("n_ecarts", "n écarts", "Territoires dont l’écart est connu aux deux dates"),
} as const satisfies Record<string, Column>;
