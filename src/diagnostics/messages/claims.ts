import type { Entry } from "../wording.ts";

/** Messages about the claims that a document prints and that are recomputed. */
export const CLAIM_MESSAGES = {
  "claim/nombres": {
    severity: "erreur",
    message: "l’opération « {operation} » demande {expected}, {found} donnés",
    hint: "corriger la liste « nombres », ou l’opération",
  },
  "claim/diviseur-nul": {
    severity: "erreur",
    message: "l’opération « {operation} » diviserait par zéro",
    hint: "corriger le nombre, ou choisir une autre opération",
  },
  "claim/note-manquante": {
    severity: "erreur",
    message: "le contrôle « {id} » ne dit ni comment le recalculer ni pourquoi il ne peut pas l’être",
    hint: "ajouter « calcul », ou dire pourquoi dans « note »",
  },
  "claim/imprime-manquant": {
    severity: "erreur",
    message: "le contrôle « {id} » calcule « {operation} » et ne dit pas quel nombre le document imprime",
    hint: "ajouter « imprime »",
  },
  "claim/imprime-inutile": {
    severity: "erreur",
    message: "le contrôle « {id} » compare des nombres entre eux et ne lit pas « imprime »",
    hint: "retirer « imprime » et mettre le nombre dans « nombres »",
  },
  "claim/tableau-inconnu": {
    severity: "erreur",
    message: "aucun jeu de « valeurs_imprimees » ne porte le tableau « {title} »",
    hint: "{suggestion}",
  },
  "claim/total-et-fait": {
    severity: "erreur",
    message: "la somme « {id} » a un total imprimé (« {total} ») et dit ce qu’elle fait ({makes})",
    hint: "garder « total » quand le document l’imprime, « fait » sinon",
  },
  "claim/rangee-inconnue": {
    severity: "erreur",
    message: "le tableau « {title} » n’a rien sous « {heading} »",
    hint: "{suggestion}",
  },
  "claim/bornes": {
    severity: "erreur",
    message: "« imprime_jusqu_a » ({to}) ne suit pas « imprime » ({from})",
    hint: "écrire la borne basse dans « imprime » et la borne haute dans « imprime_jusqu_a »",
  },
} as const satisfies Record<`claim/${string}`, Entry>;
