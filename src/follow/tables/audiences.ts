import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** How participants are broken down. Ages and sexes, and districts, each add up to all participants; categories overlap. */
export const BREAKDOWNS = {
  age_sexe: "par âge et par sexe : la somme est le total",
  qpv: "par quartier, et « hors_qpv » : la somme est le total",
  categorie: "par catégorie : une personne peut être dans plusieurs",
} as const;

/** The modality of those who live in no priority district. */
export const OUTSIDE_QPV = "hors_qpv";

/** A count of one modality of a breakdown of the participants of an action. */
export const AUDIENCES = table(
  "publics",
  "le nombre de participants d’une modalité",
  ["action", "year", "breakdown", "modality"],
  {
    action: needed(listed("action", "actions", "L’identifiant de l’action.")),
    year: needed(column("annee", "annee", "L’année de programmation.")),
    breakdown: needed(choice("ventilation", BREAKDOWNS, "Par âge et sexe, par quartier ou par catégorie.")),
    modality: needed(
      column(
        "modalite",
        "texte",
        "« femmes 18-25 ans », le code d’un quartier ou « hors_qpv », une catégorie.",
      ),
    ),
    count: column("effectif", "entier", "Combien de personnes ; vide si ce n’est pas connu."),
  },
);

export type Audience = RowOf<typeof AUDIENCES>;
