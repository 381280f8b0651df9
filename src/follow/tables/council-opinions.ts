import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** Those who are asked for an opinion on the draft of the annual report, or may give one. */
export const COUNCILS = {
  conseil_municipal: "conseil municipal",
  conseil_citoyen: "conseil citoyen",
  autre_signataire: "autre signataire du contrat",
} as const;

export type Council = keyof typeof COUNCILS;

/** What an opinion comes to, with what users read. */
export const OPINION_WORDS = {
  favorable: "avis favorable",
  reserves: "avis favorable avec réserves",
  defavorable: "avis défavorable",
  observations: "observations, sans avis",
  aucun_conseil: "aucun conseil n’est constitué",
} as const;

export type OpinionWord = keyof typeof OPINION_WORDS;

/** The opinion of a council on the annual report of a year. */
export const COUNCIL_OPINIONS = table(
  "avis",
  "un conseil consulté sur le projet de rapport annuel",
  ["year", "council", "territory", "organisation"],
  {
    year: needed(column("annee", "annee", "L’année dont le rapport rend compte.")),
    council: needed(choice("conseil", COUNCILS, "Qui est consulté.")),
    territory: listed(
      "territoire",
      "territoires",
      "La commune du conseil municipal ; le quartier du conseil citoyen, ou la commune s’il en couvre tous les quartiers.",
    ),
    organisation: listed("organisme", "organismes", "Pour un autre signataire : lequel."),
    sentOn: column("transmis_le", "jour", "Le jour où le projet de rapport lui a été transmis."),
    receivedOn: column(
      "recu_le",
      "jour",
      "Le jour où sa réponse est arrivée ; vide tant qu’il n’a rien répondu.",
    ),
    opinion: choice("avis", OPINION_WORDS, "Ce qu’il a répondu ; vide s’il n’a rien répondu."),
    contribution: column(
      "contribution",
      "texte",
      "Le fichier de sa contribution ou de sa délibération, rangé dans avis/ : avis-maubeuge.md.",
    ),
    followed: column("suite", "texte", "Ce que le rapport retient de ses observations."),
    hasGrant: column(
      "dsu",
      "oui_non",
      "Pour une commune : oui si elle a reçu la dotation de solidarité urbaine cette année-là.",
    ),
  },
);

export type CouncilOpinion = RowOf<typeof COUNCIL_OPINIONS>;
