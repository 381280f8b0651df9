import type { Entry } from "../entry.ts";

/** Messages about the syntax of a YAML file. */
export const YAML_MESSAGES = {
  "yaml/syntaxe": {
    severity: "erreur",
    message: "YAML illisible : {detail}",
    hint: "vérifier l’indentation, les deux-points et les guillemets à cet endroit",
  },
  "yaml/alias": {
    severity: "erreur",
    message: "l’alias « *{name} » {detail}",
    hint: "écrire la valeur en clair à cet endroit ; mettre entre guillemets un texte qui commence par « * »",
  },
  "yaml/trop-d-alias": {
    severity: "erreur",
    message: "le fichier multiplie ses alias (« *nom ») au-delà de {limit}",
    hint: "écrire les valeurs en clair plutôt que par alias",
  },
} as const satisfies Record<`yaml/${string}`, Entry>;
