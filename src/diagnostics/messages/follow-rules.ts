import type { Entry } from "../wording.ts";

/** Messages about what suivi.yaml says a contract asks of its follow-up, and whom that names. */
export const REQUIREMENT_MESSAGES = {
  "requirement/valeur": {
    severity: "erreur",
    message: "« {value} » n’est pas une valeur pour « {asks} » ({words})",
    hint: "écrire {expected}",
  },
  "requirement/sans-lecture": {
    severity: "erreur",
    message: "« {id} » n’a pas de valeur, et rien ne dit pourquoi",
    hint: "ajouter « lecture » : ce que le texte laisse ouvert, ou écrire la valeur",
  },
  "requirement/dates-inversees": {
    severity: "erreur",
    message: "« au » ({to}) précède « du » ({from})",
    hint: "corriger l’une des deux dates",
  },
  "requirement/chevauchement": {
    severity: "erreur",
    message: "« {id} » demande la même chose que « {other} », {clause}, à des dates qui se recouvrent",
    hint: "terminer l’une la veille du jour où l’autre commence, ou n’en garder qu’une",
  },
  "requirement/cible-sans-effet": {
    severity: "erreur",
    message: "« {asks} » ({words}) ne répond à aucune cible : aucun tableau du suivi n’en donne les lignes",
    hint: "retirer « cible », et relever la cible dans la table « indicateurs » ; seules {told} répondent à une cible",
  },
  "requirement/hors-contrat": {
    severity: "erreur",
    message: "« {id} » n’est pas un contrat : rien ne lit ce qu’il demanderait au suivi",
    hint: "écrire suivi.yaml dans le dossier du contrat qui le demande",
  },
} as const satisfies Record<`requirement/${string}`, Entry>;

/** Messages about the bodies of a contract. */
export const BODY_MESSAGES = {
  "body/inconnue": {
    severity: "erreur",
    message: "l’instance « {id} » n’est pas dans « instances »",
    hint: "{suggestion}",
  },
  "body/boucle": {
    severity: "erreur",
    message: "« {id} » devrait se réunir avant elle-même, par « avant »",
    hint: "retirer l’un des « avant » : une instance ne précède pas celle qui la précède",
  },
} as const satisfies Record<`body/${string}`, Entry>;

/** Messages about the organisations that a follow-up names. */
export const ORGANISATION_MESSAGES = {
  "organisation/deux-noms": {
    severity: "erreur",
    message: "« {id} » s’appelle ici « {name} », et « {other} » {clause}",
    hint: "écrire le même nom aux deux endroits, ou donner à chacun son identifiant",
  },
  "organisation/deux-identifiants": {
    severity: "erreur",
    message: "« {name} » est ici « {id} », et « {other} » {clause}",
    hint: "écrire le même identifiant aux deux endroits : c’est par lui que les lignes le nomment",
  },
  "organisation/inconnue": {
    severity: "erreur",
    message: "« {id} » n’est ni dans « organismes » ni dans « bailleurs »",
    hint: "{suggestion}",
  },
  "organisation/collectif-sans-engagement": {
    severity: "erreur",
    message: "aucun engagement n’est « par » {by}",
    hint: "recopier « par » tel que engagements.yaml l’écrit, ou retirer ce collectif",
  },
} as const satisfies Record<`organisation/${string}`, Entry>;

/** An organisation that a person asks for. */
export const PARTNER_MESSAGES = {
  "partner/inconnu": {
    severity: "erreur",
    message: "« {name} » n’est le nom d’aucun organisme de « {id} »",
    hint: "{suggestion}",
  },
  "partner/plusieurs": {
    severity: "erreur",
    message: "« {name} » peut être plusieurs organismes",
    hint: "{suggestion}",
  },
} as const satisfies Record<`partner/${string}`, Entry>;

/** What is wrong with a played year: a follow-up made up to show how it is used. */
export const PLAYED_YEAR_MESSAGES = {
  "referentiel/exemple-et-arbre": {
    severity: "erreur",
    message:
      "le dossier « {folder} » a un exemple.yaml et un referentiel.yaml : il est soit un exemple, soit un contrat",
    hint: "retirer l’un des deux ; un exemple prend le référentiel du contrat qu’il joue",
  },
  "referentiel/exemple-de-rien": {
    severity: "erreur",
    message: "l’exemple joue « {id} », qui n’est pas un référentiel",
    hint: "écrire sous « contrat » le nom d’un dossier de referentiels/{suggestion}",
  },
} as const satisfies Readonly<Record<string, Entry>>;
