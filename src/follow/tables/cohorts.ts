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
