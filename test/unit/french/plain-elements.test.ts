import { expect, test } from "vitest";
import { plainDeep, withoutLines } from "../../../src/french/plain-elements.ts";

const ELEMENTS = {
  targets: [{ id: "C-1", label: "Une réunion par an" }],
  rules: [{ id: "ecarts-reduits", label: "Les écarts sont réduits" }],
};

test("sentences name no identifier; keys, numbers and what they do not know stay", () => {
  const said = {
    id: "C-1",
    count: 3,
    none: null,
    lines: [
      "Cible C-1 : non atteint. Règle ecarts-reduits : atteint. Cible C-9 : atteint.",
      "« part » : aucun relevé ; relevé attendu : L-09 ; il faut plus.",
      "À lire avec prudence [recensement_petits_effectifs] : estimation.",
      "La fiche manque (suivi/2025/fiches.csv, l. 9). Relevé : 3 (releves.csv:2).",
    ],
  };
  expect(plainDeep(said, ELEMENTS)).toEqual({
    id: "C-1",
    count: 3,
    none: null,
    lines: [
      "Cible « Une réunion par an » : non atteint. Règle « Les écarts sont réduits » : atteint. Cible C-9 : atteint.",
      "« part » : aucun relevé ; il faut plus.",
      "À lire avec prudence : estimation.",
      "La fiche manque. Relevé : 3.",
    ],
  });
});

test("of a quoted line only the document and its page stay", () => {
  const said = [
    "Contrat, l.\u00a05541-5542, 5709-5710, 57",
    "Aucun chef de projet, alors que la note en demande un (l. 2527).",
    "Région (l. 1712-1819, repris ici) ; Contrat, l. 239 et 284 ; Insee",
    "Contrat, l. 364, 12 ans après",
    "Contrat, p. 2, l. 57-60, 209-211 et 5818-5832",
    "Insee ; Contrat, l. 12, 3 et 4 axes",
    "Le contrat demande : réunions : 3 (contrat, l. 5860-5895).",
    "7 500 lignes. Les lignes citées sont celles du texte extrait du PDF (7 504 lignes). Rien d’autre.",
    "Contrat, lignes citées",
    "le contrat dit « l’un » et 12 autres",
  ];
  expect(said.map(withoutLines)).toEqual([
    "",
    "Aucun chef de projet, alors que la note en demande un.",
    "Région (repris ici) ; Contrat ; Insee",
    "Contrat, 12 ans après",
    "Contrat, p. 2",
    "Insee ; Contrat, 3 et 4 axes",
    "Le contrat demande : réunions : 3.",
    "7 500 lignes. Rien d’autre.",
    "",
    "le contrat dit « l’un » et 12 autres",
  ]);
});
