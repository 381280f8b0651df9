import type { Entry } from "../wording.ts";

/** What is said of the parts that a template chooses. */
export const TEMPLATE_PART_MESSAGES = {
  "template/partie-inconnue": {
    severity: "erreur",
    message: "« {name} » n’est pas une partie de ce modèle",
    hint: "{suggestion}",
  },
  "template/partie-double": {
    severity: "erreur",
    message: "la partie « {name} » est nommée deux fois",
    hint: "garder la seule ligne qui est à la place où l’imprimer",
  },
  "template/parties-sans-effet": {
    severity: "erreur",
    message: "« parties » est choisi, et le gabarit n’appelle pas {{> parties}}",
    hint: "appeler {{> parties}} dans le gabarit, à la place des parties, ou retirer la clé",
  },
} as const satisfies Record<`template/${string}`, Entry>;
