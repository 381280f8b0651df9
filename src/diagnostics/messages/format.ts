import type { Entry } from "../entry.ts";

/** Messages about the description of a family of published files. */
export const FORMAT_MESSAGES = {
  "format/nom-de-fichier": {
    severity: "erreur",
    message: "l’identifiant « {id} » diffère du chemin du fichier",
    hint: "le nommer datasets/formats/{id}.yaml, ou corriger l’identifiant",
  },
  "format/motif": {
    severity: "erreur",
    message: "le motif de colonne « {pattern} » ne peut être lu",
    hint: "écrire le nom de la colonne avec {signs} pour seuls signes, trois * au plus, parenthèses et crochets fermés",
  },
  "format/concept": {
    severity: "erreur",
    message: "« {indicator} » : le format lit « {concept} », l’indicateur mesure « {other} »",
    hint: "donner ces colonnes à un indicateur du même concept, ou corriger celui des deux qui se trompe",
  },
} as const satisfies Record<`format/${string}`, Entry>;
