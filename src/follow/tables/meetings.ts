import { column, listed, needed, several } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** A meeting of a body of the contract. */
export const MEETINGS = table("instances", "une réunion d’une instance", ["body", "plannedOn", "heldOn"], {
  body: needed(listed("type", "instances", "L’instance : copil, cotech…")),
  plannedOn: column("prevue_le", "jour", "Le jour prévu."),
  heldOn: column("tenue_le", "jour", "Le jour où elle s’est tenue ; vide si elle ne s’est pas tenue."),
  present: several("presents", "organismes", "Les organismes présents ; jamais des personnes."),
  subject: column("objet", "texte", "Ce dont il a été traité."),
  isCreditReview: column("revue_des_credits", "oui_non", "Oui si les crédits y ont été passés en revue."),
  examined: several("actions_examinees", "actions", "Les actions dont l’état d’avancement y a été présenté."),
  minutes: column("compte_rendu", "oui_non", "Oui si un compte rendu a été diffusé."),
});

export type Meeting = RowOf<typeof MEETINGS>;
