import type { Entry } from "../entry.ts";

/** Messages about targets. */
export const TARGET_MESSAGES = {
  "target/cle-necessaire": {
    severity: "erreur",
    message: "la cible « {id} », de forme « {shape} », ne se juge pas sans « {key} »",
    hint: "ajouter « {key} », ou corriger « forme »",
  },
  "target/cle-inutile": {
    severity: "erreur",
    message: "une cible de forme « {shape} » ne lit pas « {key} »",
    hint: "retirer « {key} », ou corriger « forme »",
  },
  "target/bornes": {
    severity: "erreur",
    message: "la borne basse ({min}) dépasse la borne haute ({max})",
    hint: "échanger « min » et « max », ou corriger l’une des deux",
  },
  "target/reference-incomplete": {
    severity: "erreur",
    message: "une valeur de départ de nature « {nature} » demande « {key} »",
    hint: "ajouter « {key} », ou corriger « nature »",
  },
  "target/reference-contradictoire": {
    severity: "erreur",
    message: "une valeur de départ de nature « {nature} » n’a pas de « {key} »",
    hint: "retirer « {key} », ou corriger « nature »",
  },
  "target/reference-apres-echeance": {
    severity: "erreur",
    message: "la valeur de départ ({date}) est postérieure à l’échéance ({due})",
    hint: "corriger l’une des deux dates",
  },
} as const satisfies Record<`target/${string}`, Entry>;
