import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** Where a commitment stands. */
export const COMMITMENT_STATES = {
  non_commence: "non commencé",
  en_cours: "en cours",
  tenu: "tenu",
  reporte: "reporté",
  abandonne: "abandonné",
} as const;

/** A state of a commitment at a date; of one party, when several are bound. Amounts in current euros, of the year. */
export const COMMITMENT_LINES = table(
  "engagements",
  "l’état d’un engagement à une date",
  ["id", "party", "date"],
  {
    id: needed(listed("id", "engagements", "L’identifiant de l’engagement dans le référentiel.")),
    party: listed("partie", "organismes", "Qui déclare, quand l’engagement lie plusieurs signataires."),
    date: needed(column("date", "jour", "Le jour de l’état.")),
    body: listed("instance", "instances", "L’instance où il a été dit."),
    state: needed(choice("statut", COMMITMENT_STATES, "Où en est l’engagement.")),
    ordinaryPlanned: column("droit_commun_prevu", "euros", "Droit commun prévu dans l’année."),
    ordinaryMobilised: column("droit_commun_mobilise", "euros", "Droit commun mobilisé dans l’année."),
    specificPlanned: column("specifique_prevu", "euros", "Crédits spécifiques prévus dans l’année."),
    specificMobilised: column("specifique_mobilise", "euros", "Crédits spécifiques mobilisés dans l’année."),
    outlook: column("perspective", "texte", "Ce qui est envisagé ensuite."),
    source: needed(column("source", "texte", "Le document ou l’instance qui l’établit.")),
  },
);

export type CommitmentLine = RowOf<typeof COMMITMENT_LINES>;
