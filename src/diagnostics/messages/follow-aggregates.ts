import type { Entry } from "../wording.ts";

/** Messages about the lines of the barometer, and about its rules. */
export const BAROMETER_MESSAGES = {
  "barometre/sans-regles": {
    severity: "avertissement",
    message: "des valeurs du baromètre sont entrées, et rien ne dit comment les noter",
    hint: "écrire « barometre » dans suivi.yaml : bornes datées, moyenne, source",
  },
  "barometre/sans-bornes": {
    severity: "avertissement",
    message: "l’indicateur « {indicator} » n’a pas de bornes figées : il n’est pas noté",
    hint: "lui donner un minimum et un maximum dans suivi.yaml, sous barometre: bornes, ou corriger son nom",
  },
  "barometre/theme-different": {
    severity: "erreur",
    message: "« {indicator} » est ici du thème {theme}, et du thème {declared} dans suivi.yaml",
    hint: "écrire le même thème aux deux endroits",
  },
  "barometre/sens-different": {
    severity: "erreur",
    message: "le sens favorable de « {indicator} » est ici la {sense}, et la {declared} dans suivi.yaml",
    hint: "écrire le même sens aux deux endroits",
  },
  "barometre/hors-bornes": {
    severity: "avertissement",
    message: "{value} est au-delà de la borne {bound} de « {indicator} », figée le {date} : {made}",
    hint: "vérifier la valeur ; les bornes restent celles de leur date, et le comité peut en figer d’autres",
  },
  "barometre/bornes-inversees": {
    severity: "erreur",
    message: "le minimum de « {indicator} » n’est pas sous son maximum",
    hint: "écrire le minimum sous le maximum",
  },
  "barometre/bornes-sans-logarithme": {
    severity: "erreur",
    message: "« {indicator} » se lit par son logarithme, et son minimum n’est pas au-dessus de 0",
    hint: "écrire un minimum au-dessus de 0, ou « logarithme: false »",
  },
  "barometre/deux-fois": {
    severity: "erreur",
    message: "le contrat de cet exemple a déjà un baromètre, {clause} : on ne saurait lequel vaut",
    hint: "retirer celui-ci : celui du contrat vaut pour l’exemple",
  },
  "barometre/bornes-en-double": {
    severity: "erreur",
    message: "« {indicator} » a deux paires de bornes le même jour",
    hint: "écrire valable_au à la plus ancienne, valable_du à la plus récente",
  },
  "barometre/logarithme-a-dire": {
    severity: "erreur",
    message: "rien ne dit si le niveau de vie de l’{name} se lit par son logarithme",
    hint: "écrire « logarithme: true » ou « logarithme: false » sous niveau_de_vie, d’après la source de l’indice",
  },
  "barometre/logarithme-fixe": {
    severity: "erreur",
    message: "la formule de l’{name} ne laisse pas choisir le logarithme de « {dimension} »",
    hint: "enlever « logarithme »",
  },
} as const satisfies Record<string, Entry>;

/** Messages about the lines of the cohorts; none repeats a number of persons. */
export const COHORT_MESSAGES = {
  "cohorte/seuil-absent": {
    severity: "avertissement",
    message: "aucun seuil de diffusion n’est déclaré : rien des cohortes n’est montré",
    hint: "déclarer seuil_de_diffusion dans suivi.yaml, avec qui l’a choisi",
  },
  "cohorte/vague": {
    severity: "erreur",
    message: "« {wave} » n’est pas une vague",
    hint: "écrire entree, sortie, ou « +6 mois »",
  },
  "cohorte/suivis-contradictoires": {
    severity: "erreur",
    message: "la vague « {wave} » de {cohort} n’a pas le même nombre de suivis ou de perdus qu’en {other}",
    hint: "répéter les mêmes suivis et perdus sur chaque ligne d’une vague",
  },
  "cohorte/plus-que-suivis": {
    severity: "erreur",
    message: "une situation de la vague « {wave} » de {cohort} compte plus de personnes qu’il n’en est suivi",
    hint: "corriger l’effectif, ou le nombre de suivis",
  },
  "cohorte/plus-que-les-entres": {
    severity: "erreur",
    message: "la vague « {wave} » de {cohort} suit plus de personnes qu’il n’en est entré",
    hint: "corriger les suivis, ou ouvrir une autre cohorte pour les nouveaux venus",
  },
  "cohorte/perdus": {
    severity: "erreur",
    message: "suivis et perdus de la vague « {wave} » de {cohort} ne font pas ceux qui sont entrés",
    hint: "compter les perdus depuis l’entrée : aucun à l’entrée, et suivis plus perdus font toujours les entrés",
  },
  "cohorte/sans-entree": {
    severity: "avertissement",
    message: "{cohort} n’a pas de vague « entree » : les perdus ne peuvent pas être vérifiés",
    hint: "ajouter la vague entree, avec le nombre de personnes entrées",
  },
} as const satisfies Record<string, Entry>;

/** Messages about the lines of the consultations; none repeats a number of answers. */
export const CONSULTATION_MESSAGES = {
  "consultation/seuil-absent": {
    severity: "avertissement",
    message: "aucun seuil de diffusion n’est déclaré : rien des consultations n’est montré",
    hint: "déclarer seuil_de_diffusion dans suivi.yaml, avec qui l’a choisi",
  },
  "consultation/plus-de-favorables": {
    severity: "erreur",
    message: "« {survey} » compte plus de réponses favorables que de réponses",
    hint: "corriger l’un des deux nombres",
  },
  "consultation/plus-que-la-population": {
    severity: "erreur",
    message: "« {survey} » compte plus de réponses que la population dont elles sont tirées",
    hint: "corriger les réponses, ou la taille de la population",
  },
  "consultation/population-absente": {
    severity: "avertissement",
    message: "« {survey} » a tiré ses répondants au hasard, et rien ne dit parmi qui : pas d’intervalle",
    hint: "écrire dans « population » parmi qui ils ont été tirés",
  },
} as const satisfies Record<string, Entry>;
