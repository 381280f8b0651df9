import type { Entry } from "../wording.ts";

/** Messages about report templates. */
export const TEMPLATE_MESSAGES = {
  "template/inconnu": {
    severity: "erreur",
    message: "le modèle de rapport « {id} » n’existe pas dans templates/",
    hint: "{suggestion}",
  },
  "template/base": {
    severity: "erreur",
    message: "le modèle « {id} » part de lui-même, par « base »",
    hint: "donner sous « base » un autre modèle, ou retirer cette ligne",
  },
  "template/incomplet": {
    severity: "erreur",
    message: "ce modèle n’a pas de page : ni « gabarit », ni « base »",
    hint: "ajouter « base: rapport-annuel » pour partir de ce modèle, ou « gabarit » et le nom de son fichier",
  },
  "template/variable-sans-effet": {
    severity: "erreur",
    message:
      "la variable « {name} » n’est employée ni par la feuille de style, ni par un graphique, ni par le gabarit",
    hint: "{suggestion}",
  },
  "template/variable-sans-style": {
    severity: "erreur",
    message: "la feuille de style emploie la variable « {name} », et ne peut rien faire de « {value} »",
    hint: "donner une couleur (#9c3412 ou son nom anglais), une taille (10pt) ou un nom de police",
  },
  "template/logo": {
    severity: "erreur",
    message: "le logo « {name} » ne peut pas être inclus : {detail}",
    hint: "donner une image PNG, JPEG ou SVG de 300 ko au plus, rangée dans le dossier du modèle",
  },
  "template/indicateur-absent": {
    severity: "erreur",
    message: "le modèle demande l’indicateur « {id} », dont cette évaluation n’a aucun tableau",
    hint: "{suggestion}",
  },
  "template/sujet-attendu": {
    severity: "erreur",
    message: "le modèle « {template} » porte sur {scope} à la fois, et son nom manque",
    hint: "ajouter {option} et son nom ou son code : {list}",
  },
  "template/sujet-inutile": {
    severity: "erreur",
    message: "le modèle « {template} » porte sur {scope} : l’option {option} n’y choisit rien",
    hint: "retirer {option}, ou choisir un modèle qui porte sur {other}",
  },
  "template/sans-sujets": {
    severity: "erreur",
    message: "le modèle « {id} » porte sur le contrat entier : --tous n’y choisit rien",
    hint: "retirer --tous, ou demander tous les contrats d’un département (--departement), d’une région (--region) ou de France (--france)",
  },
  "template/aucun-sujet": {
    severity: "erreur",
    message: "le modèle « {id} » porte sur {scope} à la fois, et il n’y en a pas : aucun document n’est fait",
    hint: "choisir un autre modèle, ou remplir d’abord ce dont celui-ci parle dans le dossier du contrat",
  },
  "template/sujet-inconnu": {
    severity: "erreur",
    message: "« {asked} » ne désigne pas {scope} de cette évaluation",
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
  "template/texte": {
    severity: "erreur",
    message: "« {name} » n’est pas une partie du rapport : aucun texte ne peut y être écrit",
    hint: "{suggestion}",
  },
  "template/sans-fin": {
    severity: "erreur",
    message: "la mise en page a été arrêtée à {detail}, bien plus que ce que demande un rapport",
    hint: "vérifier ce fichier du modèle : un graphique y fabrique des lignes sans fin, ou un partiel s’y appelle sans s’arrêter",
  },
  "template/page": {
    severity: "erreur",
    message: "la page obtenue ne peut pas être publiée : {detail}",
    hint: "reprendre dans le gabarit la forme de templates/rapport-annuel/rapport.hbs ; docs/guide/modeles.md dit ce qu’une page ne peut contenir",
  },
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
