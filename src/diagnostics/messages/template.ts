import type { Entry } from "../entry.ts";

/** Messages about report templates. */
export const TEMPLATE_MESSAGES = {
  "template/inconnu": {
    severity: "erreur",
    message: "le modèle de rapport « {id} » n’existe pas dans templates/",
    hint: "{suggestion}",
  },
  "template/variable-inconnue": {
    severity: "erreur",
    message: "la variable « {name} » n’existe pas à cet endroit",
    hint: "docs/guide/modeles.md liste les variables ; vérifier l’orthographe et le bloc each ou with qui l’entoure",
  },
  "template/syntaxe": {
    severity: "erreur",
    message: "gabarit illisible : {detail}",
    hint: "vérifier les accolades et la fermeture des blocs {{#if}}, {{#each}}",
  },
  "template/graphique": {
    severity: "erreur",
    message: "le graphique « {name} » ne peut être dessiné : {detail}",
    hint: "vérifier la spécification Vega-Lite",
  },
} as const satisfies Record<`template/${string}`, Entry>;
