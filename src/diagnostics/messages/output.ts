import type { Entry } from "../wording.ts";

/** Messages about an earlier evaluation that the present one is compared with. */
export const EVALUATION_MESSAGES = {
  "evaluation/illisible": {
    severity: "erreur",
    message: "ce fichier n’est pas une évaluation",
    hint: "donner un evaluation.json écrit par « ecarts rapport », sans le modifier",
  },
  "evaluation/autre-referentiel": {
    severity: "erreur",
    message: "cette évaluation est celle de « {other} », pas celle de « {id} »",
    hint: "donner une évaluation du même référentiel",
  },
  "evaluation/ignoree": {
    severity: "avertissement",
    message: "rien n’est comparé à {path}, qui n’a pas pu être lu : {detail}",
    hint: "écrire le rapport à nouveau, ou donner une évaluation antérieure par --depuis",
  },
} as const satisfies Record<`evaluation/${string}`, Entry>;

/** Messages about a site. */
export const SITE_MESSAGES = {
  "site/page-absente": {
    severity: "erreur",
    message: "la page des sites n’est pas dans le programme : sa compilation n’est pas complète",
    hint: "lancer « npm run build » dans le dossier du projet, ou réinstaller ecarts",
  },
  "site/port": {
    severity: "erreur",
    message: "le site ne peut pas être montré sur le port {port} : {detail}",
    hint: "donner un autre nombre à --port, ou le laisser : un port libre est choisi",
  },
} as const satisfies Record<`site/${string}`, Entry>;

/** Messages about the scaffolding of a référentiel. */
export const CREATE_MESSAGES = {
  "create/existe": {
    severity: "erreur",
    message: "le dossier « {path} » existe déjà : il n’est pas remplacé",
    hint: "choisir un autre nom, ou travailler dans ce dossier",
  },
  "create/nom": {
    severity: "erreur",
    message: "« {id} » ne peut pas nommer un référentiel",
    hint: "écrire en minuscules sans accent, chiffres et traits d’union : {example}",
  },
  "create/modele-inconnu": {
    severity: "erreur",
    message: "le modèle de référentiel « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "create/sans-ecart": {
    severity: "erreur",
    message:
      "{label} : aucun indicateur n’a un chiffre publié à la fois de l’EPCI et d’un de ses QPV, il n’y a pas d’écart à montrer",
    hint: "lire « ecarts inventaire --epci {epci} », qui dit ce qui est connu et quel fichier publié comblerait quel manque{others}",
  },
  "create/sans-periode": {
    severity: "erreur",
    message:
      "aucun indicateur ne décrit {label} et ses QPV à deux dates : la période à comparer ne se déduit pas",
    hint: "{suggestion}",
  },
} as const satisfies Record<`create/${string}`, Entry>;

/** Messages about what cannot be written. */
export const OUTPUT_MESSAGES = {
  "output/ecriture-impossible": {
    severity: "erreur",
    message: "impossible d’écrire dans « {path} » : {detail}",
    hint: "vérifier les droits et la place disponible, ou choisir un autre dossier avec --sortie ou --ics",
  },
  "output/rien-a-ecrire": {
    severity: "avertissement",
    message: "rien n’est écrit dans « {path} » : le suivi de « {id} » n’a aucune ligne",
    hint: "remplir le classeur (ecarts suivi {id} --classeur) et le ranger dans referentiels/{id}/suivi/AAAA/, puis recommencer",
  },
  "output/deja-rempli": {
    severity: "erreur",
    message:
      "« {path} » est déjà là et dit autre chose : rien n’est écrit, pour que rien de saisi ne soit perdu",
    hint: "donner un autre nom après --classeur ou --csv, ou déplacer ce fichier",
  },
  "output/hors-contrat": {
    severity: "erreur",
    message: "« {id} » n’est pas un contrat : il n’a ni classeur ni fiche à lui",
    hint: "demander ceux d’un contrat qui le reprend : ce qui engage chaque contrat y est",
  },
} as const satisfies Record<`output/${string}`, Entry>;

/** Messages about printing. */
export const PDF_MESSAGES = {
  "pdf/navigateur-absent": {
    severity: "avertissement",
    message:
      "aucun navigateur Chrome, Chromium ou Edge n’a été trouvé : le PDF n’est pas écrit, le HTML, le CSV et le XLSX le sont",
    hint: "installer Chromium ou Chrome (ou donner son chemin dans PUPPETEER_EXECUTABLE_PATH), puis relancer",
  },
  "pdf/navigateur-mort": {
    severity: "erreur",
    message: "le navigateur n’a pas donné de PDF à remettre : {detail}",
    hint: "relancer ; si cela recommence, donner un autre navigateur dans PUPPETEER_EXECUTABLE_PATH. Ce document n’est pas écrit",
  },
  "pdf/deborde": {
    severity: "erreur",
    message: "{clause}",
    hint: "{suggestion}",
  },
  "pdf/trop-de-pages": {
    severity: "erreur",
    message: "le document prend {pages} pages, et son modèle en promet {most} au plus",
    hint: "raccourcir les textes libres ou choisir moins d’indicateurs, ou relever pages_au_plus dans le modele.yaml du modèle",
  },
} as const satisfies Record<`pdf/${string}`, Entry>;

/** Messages about an identifier to explain. */
export const EXPLAIN_MESSAGES = {
  "explain/inconnu": {
    severity: "erreur",
    message:
      "« {id} » ne désigne rien ici : ni constat, question, cible, engagement, contrôle ou nœud, ni territoire, indicateur ou ligne d’écart, ni code de message",
    hint: "{suggestion}",
  },
  "explain/ambigu": {
    severity: "erreur",
    message: "plusieurs référentiels ont un élément « {id} » : {list}",
    hint: "écrire {first}/{id}, ou le nom d’un autre",
  },
} as const satisfies Record<`explain/${string}`, Entry>;

/** Messages about what `ecarts verifier` is asked to say. */
export const VERIFY_MESSAGES = {
  "verify/cause-inconnue": {
    severity: "erreur",
    message: "« {cause} » n’est pas une cause de problèmes",
    hint: "{suggestion}",
  },
} as const satisfies Record<`verify/${string}`, Entry>;

/** Messages about the command line. */
export const USAGE_MESSAGES = {
  "usage/commande": {
    severity: "erreur",
    message: "{clause}",
    hint: "lire « ecarts --aide », qui liste les commandes, ou « ecarts COMMANDE --aide », qui donne leurs options",
  },
} as const satisfies Record<`usage/${string}`, Entry>;
