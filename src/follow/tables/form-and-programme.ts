import { column, listed, needed, several } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** What a signatory answers to an item of the form that the contract attaches to its signature. */
export const FORM_ANSWERS = table(
  "formulaire",
  "la réponse d’un signataire à une rubrique du formulaire d’engagement",
  ["signatory", "item", "year"],
  {
    signatory: needed(listed("signataire", "organismes", "Qui répond : un organisme, jamais une personne.")),
    item: needed(listed("rubrique", "rubriques", "La rubrique du formulaire.")),
    year: needed(column("annee", "annee", "L’année de la réponse ; elle vaut jusqu’à la suivante.")),
    answer: column("reponse", "oui_non", "Oui si le signataire s’y engage, non s’il ne s’y engage pas."),
    detail: column("precision", "texte", "Sur quoi il se positionne, ce qu’il met en œuvre."),
    source: needed(column("source", "texte", "Le document ou l’instance qui l’établit.")),
  },
);

export type FormAnswer = RowOf<typeof FORM_ANSWERS>;

/** What a committee chose to evaluate in a year: one object of the référentiel, or one action. */
export const PROGRAMME_CHOICES = table(
  "programme",
  "ce que l’instance a choisi d’évaluer dans l’année",
  ["year", "slot", "object"],
  {
    year: needed(column("annee", "annee", "L’année évaluée.")),
    slot: listed("choix", "choix", "Le choix du programme auquel il répond."),
    object: needed(
      column("objet", "identifiant", "Le nœud, la question ou l’action qui est évalué, par son identifiant."),
    ),
    criteria: several("criteres", "criteres", "Les critères retenus."),
    decidedOn: column("decide_le", "jour", "Le jour de la décision."),
    body: listed("instance", "instances", "L’instance qui l’a décidé."),
    reason: column("motif", "texte", "Pourquoi cet objet, en une ligne."),
  },
);

export type ProgrammeChoice = RowOf<typeof PROGRAMME_CHOICES>;
