import { expect, test } from "vitest";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import { methodNote } from "../../../../src/output/report/method-note.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import { commitment, epci, question, referentiel, rule, target, workspace } from "../../../build.ts";

const noteOf = (changes: Partial<Referentiel> = {}) =>
  methodNote(
    assemble({
      workspace: workspace({}),
      referentiel: referentiel(changes),
      epci: epci(),
      adopted: [],
      comparisons: [],
      date: "2026-11-20",
      producedBy: { version: "", inputs: "" },
    }),
  );

test("each rule with what it reads, its questions and conventions; each threshold with what says so", () => {
  const own = rule(undefined, {
    id: "regle",
    convention: "Notre choix.",
    chosen: { gap: "absolu", source: "COPIL", date: "2025-12-04" },
    terms: { a: { kind: "releve", measurement: "L-09", unit: "places" } },
  });
  const parameter = {
    id: "seuil",
    label: "Majorité",
    unit: "part",
    knownUntil: "2030-12-31",
    note: "À lire",
    values: [{ from: "2014-01-01", value: 0.5, reference: "Convention.", convention: true as const }],
  };
  const { regles, seuils, conventions } = noteOf({
    rules: [own],
    parameters: [parameter],
    questions: [question("Q1", { rule: "regle" })],
  });
  expect(regles[0]).toMatchObject({ id: "regle", questions: "Q1", convention: "Notre choix." });
  expect(regles[0]?.termes).toMatchObject([{ nom: "a" }]);
  expect(regles[0]?.lecture).toContain("COPIL");
  expect(seuils[0]).toMatchObject({ id: "seuil", note: "À lire", valeurs: [{ reference: "Convention." }] });
  expect(conventions.map(({ sur }) => sur)).toContain("Majorité");
  expect(conventions.map(({ texte }) => texte)).toContain("Notre choix.");
});

test("every identifier once, with its words and where the document writes it", () => {
  const { textes } = noteOf({
    targets: [target({ id: "C-1" })],
    commitments: [commitment("E-1", { label: "ouvrir\n  une crèche" })],
  });
  expect(textes.map(({ titre }) => titre)).toEqual(["1 cible", "1 engagement"]);
  expect(textes[1]?.lignes).toMatchObject([{ id: "E-1", texte: "ouvrir une crèche" }]);
});
