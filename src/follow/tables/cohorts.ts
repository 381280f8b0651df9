import { column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** Aggregates of a followed group: never a line of a person. */
export const COHORTS = table(
  "cohortes",
  "un effectif d’une cohorte à un moment du suivi",
  ["cohort", "action", "wave", "situation"],
  {
    cohort: needed(column("cohorte", "identifiant", "Le nom de la cohorte.")),
    action: listed("action", "actions", "L’action dont le public est suivi."),
    wave: needed(column("vague", "texte", "« entree », « sortie » ou « +6 mois ».")),
    followed: needed(column("suivis", "entier", "Combien répondent encore à cette vague.")),
    lost: column("perdus", "entier", "Combien ont été perdus de vue depuis l’entrée."),
    situation: needed(
      column("situation", "texte", "La situation comptée : « en emploi », « en formation »…"),
    ),
    count: column("effectif", "entier", "Combien y sont ; vide si ce n’est pas connu."),
  },
);

export type CohortLine = RowOf<typeof COHORTS>;

/**
 * Where a wave stands in a follow-up, in months: the entry before all others, the exit at 0, then « +6 mois », « +1 an » after it.
 * Undefined for other words.
 *
 * @example
 * waveRank("+6 mois")
 * // => 6
 * @example
 * waveRank("Entrée")
 * // => -1
 * @example
 * waveRank("à la fin")
 * // => undefined
 */
export function waveRank(wave: string): number | undefined {
  const word = wave.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
  if (word === "entree") return ENTRY_RANK;
  if (word === "sortie") return 0;
  const [, count, unit] = /^\+\s*(\d{1,3})\s*(mois|ans?)$/.exec(word) ?? [];
  if (count === undefined) return undefined;
  return unit === "mois" ? Number(count) : Number(count) * 12;
}

/** The rank of the wave in which everybody enters. */
export const ENTRY_RANK = -1;
