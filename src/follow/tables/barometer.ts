import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** The nine themes of the barometer of Porte du Hainaut (contract, l. 4556-4567). */
export const BAROMETER_THEMES = {
  famille: "famille",
  revenus: "revenus",
  emploi: "emploi",
  formation: "formation",
  mobilite: "mobilité",
  logement: "logement",
  sante: "santé",
  egalite: "égalité entre les femmes et les hommes",
  culture_sport: "culture et sport",
} as const;

/** Which way is better. */
export const BAROMETER_SENSES = {
  hausse: "plus la valeur est haute, mieux c’est",
  baisse: "plus la valeur est basse, mieux c’est",
} as const;

/** A value of an indicator of the barometer. */
export const BAROMETER = table(
  "barometre",
  "une valeur d’un indicateur du baromètre",
  ["indicator", "territory", "year"],
  {
    theme: needed(choice("theme", BAROMETER_THEMES, "L’un des neuf thèmes.")),
    indicator: needed(column("indicateur", "texte", "Ce qui est mesuré, toujours dans les mêmes mots.")),
    sense: needed(choice("sens", BAROMETER_SENSES, "Le sens favorable.")),
    territory: needed(listed("territoire", "territoires", "Le code de la commune ou du quartier.")),
    year: needed(column("annee", "annee", "L’année que la valeur décrit.")),
    value: column("valeur", "nombre", "La valeur ; vide si elle n’est pas connue."),
    source: needed(column("source", "texte", "Qui publie la valeur.")),
  },
);

export type BarometerLine = RowOf<typeof BAROMETER>;
