import type { Entry } from "../wording.ts";

/** Messages about the texts that people write for a report, beside the référentiel. */
export const TEXT_MESSAGES = {
  "text/section-inconnue": {
    severity: "erreur",
    message: "« {file} » n’est le texte d’aucune partie du rapport : il ne serait imprimé nulle part",
    hint: "{suggestion}",
  },
  "text/contribution-illisible": {
    severity: "erreur",
    message: "« {file} » n’est ni un texte (.md) ni un PDF (.pdf) : il ne peut pas être annexé",
    hint: "recopier la contribution dans un fichier .md, ou l’enregistrer en .pdf",
  },
  "text/trop-long": {
    severity: "erreur",
    message: "ce texte pèse {size} ko : un texte de rapport en pèse {limit} au plus",
    hint: "garder l’essentiel, et renvoyer au document entier par un lien",
  },
  "text/imbrique": {
    severity: "erreur",
    message:
      "des listes ou des citations y sont emboîtées sur plus de {limit} niveaux : la suite serait perdue",
    hint: "remettre ces lignes à la marge",
  },
  "text/image": {
    severity: "avertissement",
    message: "l’image « {label} » n’est pas imprimée : seuls ses mots le sont",
    hint: "dire en une phrase ce qu’elle montre, ou la joindre au rapport",
  },
  "text/lien": {
    severity: "avertissement",
    message:
      "le lien vers « {address} » est imprimé tel quel : une adresse commence par https:, http: ou mailto:",
    hint: "écrire l’adresse entière, ou les mots seuls",
  },
  "text/non-imprime": {
    severity: "avertissement",
    message: "ce texte n’est pas imprimé : le modèle « {template} » n’a pas de place pour lui",
    hint: "l’appeler dans le modèle ({call}), ou prendre un modèle qui l’imprime",
  },
} as const satisfies Record<`text/${string}`, Entry>;
