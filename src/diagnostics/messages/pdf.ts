import type { Entry } from "../entry.ts";

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
    message: "le navigateur s’est arrêté pendant l’impression : {detail}",
    hint: "relancer ; si cela recommence, donner un autre navigateur dans PUPPETEER_EXECUTABLE_PATH. Rien n’a été écrit",
  },
} as const satisfies Record<`pdf/${string}`, Entry>;
