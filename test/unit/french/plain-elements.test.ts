import { expect, test } from "vitest";
import { plainDeep } from "../../../src/french/plain-elements.ts";

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
      "« part » est inconnu (aucun relevé ; relevé attendu : L-09) ; il faut plus.",
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
      "« part » est inconnu (aucun relevé) ; il faut plus.",
      "À lire avec prudence : estimation.",
      "La fiche manque. Relevé : 3.",
    ],
  });
});
