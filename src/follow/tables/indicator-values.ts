import { column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** A reading of a follow-up indicator, a target or a commitment. */
export const INDICATOR_VALUES = table(
  "indicateurs",
  "un relevé d’un indicateur de suivi ou d’une cible",
  ["id", "party", "territory", "date"],
  {
    id: needed(listed("id", "suivis", "L’identifiant dans le référentiel.")),
    party: listed("partie", "organismes", "De qui, quand plusieurs doivent répondre."),
    territory: listed(
      "territoire",
      "territoires",
      "Le code du quartier ou de la commune ; vide pour le contrat entier.",
    ),
    date: needed(
      column("date", "periode", "L’année, le mois ou le jour décrit : 2025, 2025-03 ou 31/03/2025."),
    ),
    value: column("valeur", "valeur", "Un nombre, oui, non ou inconnu."),
    text: column(
      "texte",
      "texte",
      "Pour ce qui ne se compte pas : ce qui est observé, sans nommer personne.",
    ),
    precision: column("precision", "nombre", "À combien près, dans la même unité."),
    source: needed(column("source", "texte", "Le document ou l’organisme qui l’établit.")),
  },
);

export type IndicatorValue = RowOf<typeof INDICATOR_VALUES>;
