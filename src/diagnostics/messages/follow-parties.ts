import type { Entry } from "../wording.ts";

/** Messages about the abatement of the tax on built property, and what landlords do for it. */
export const TFPB_MESSAGES = {
  "tfpb/montants-contradictoires": {
    severity: "erreur",
    message: "l’abattement de {landlord} à {commune} en {year} est dit de {amount} ici, de {other} {where}",
    hint: "garder le seul montant juste : il se dit une fois par bailleur, commune, quartier et année",
  },
  "tfpb/dates-contradictoires": {
    severity: "erreur",
    message: "{landlord} a signé {what} {date} pour {commune} d’après cette ligne, {other} {where}",
    hint: "garder la seule date juste, et laisser vide celle des autres lignes",
  },
  "tfpb/zonage-inattendu": {
    severity: "avertissement",
    message: "l’abattement de {year} est saisi sur le zonage de {zoning} ; le contrat demande : {clause}",
    hint: "corriger « geographie », ou dire dans suivi.yaml le zonage qui vaut cette année-là",
  },
  "tfpb/signature-tardive": {
    severity: "avertissement",
    message: "{landlord} a signé {what} {date}, trop tard ; le contrat demande : {clause}",
    hint: "vérifier la date auprès du bailleur : la signature d’un autre bailleur ne vaut pas pour lui",
  },
  "tfpb/abattement-sans-signature": {
    severity: "avertissement",
    message:
      "un abattement est saisi pour {landlord}, dont rien ne dit qu’il a signé le contrat de ville ; le contrat demande : {clause}",
    hint: "dater « contrat_signe_le » sur l’une de ses lignes, ou retirer le montant abattu",
  },
} as const satisfies Readonly<Record<`tfpb/${string}`, Entry>>;

/** Messages about meetings of the bodies of a contract. */
export const MEETING_MESSAGES = {
  "instance/prevue-non-tenue": {
    severity: "avertissement",
    message: "une réunion de « {body} » était prévue {date} ; rien ne dit qu’elle s’est tenue",
    hint: "écrire le jour dans « tenue_le », ou une autre date dans « prevue_le »",
  },
  "instance/compte-rendu-absent": {
    severity: "avertissement",
    message: "la réunion de « {body} » tenue {date} n’a pas de compte rendu",
    hint: "diffuser le compte rendu, puis écrire oui dans « compte_rendu »",
  },
  "instance/sans-revue-des-credits": {
    severity: "avertissement",
    message: "« {body} » {date} : aucune revue des crédits ne l’a précédé ; le contrat demande : {clause}",
    hint: "écrire oui dans « revue_des_credits » de la réunion qui l’a précédé, si elle en a fait une",
  },
} as const satisfies Readonly<Record<`instance/${string}`, Entry>>;

/** Messages about the states of commitments that parties declare. */
export const DECLARATION_MESSAGES = {
  "commitment/partie-non-nommee": {
    severity: "avertissement",
    message: "cette ligne ne dit pas qui déclare, alors que {id} lie plusieurs organismes ({by})",
    hint: "écrire dans « partie » l’organisme qui déclare : la réponse d’un seul ne vaut pas pour les autres",
  },
  "commitment/partie-non-liee": {
    severity: "avertissement",
    message: "« {party} » déclare l’engagement {id}, qui est celui d’un autre : {by}",
    hint: "corriger « partie » ou « id »",
  },
  "commitment/montant-declare-deux-fois": {
    severity: "avertissement",
    message: "{party} et {other} déclarent tous deux {amount} pour {id} ({where})",
    hint: "vérifier que ce n’est pas le même argent, compté deux fois",
  },
} as const satisfies Readonly<Record<`commitment/${string}`, Entry>>;

/** Messages about what a committee chose to evaluate in a year. */
export const PROGRAMME_MESSAGES = {
  "programme/objet-inconnu": {
    severity: "erreur",
    message: "« {id} » n’est ni un nœud, ni une question du référentiel, ni une action de l’année",
    hint: "{suggestion}",
  },
  "programme/hors-du-choix": {
    severity: "avertissement",
    message: "« {id} » n’est pas de ceux que le contrat propose pour « {slot} » : {list}",
    hint: "corriger « objet » ou « choix » ; laisser « choix » vide pour un objet que l’instance a ajouté",
  },
} as const satisfies Readonly<Record<`programme/${string}`, Entry>>;
