import { expect, test } from "vitest";
import { chosenReading, readByTerm, thresholdValue } from "../../../src/french/method-note.ts";
import type { Term } from "../../../src/referentiel/rules/rule.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test.each<[Term, string]>([
  [
    { kind: "indicateur", indicator: "pauvrete", of: "qpv", at: "fin" },
    "valeur de l’indicateur pauvrete, de chaque quartier, à la fin de la période",
  ],
  [
    { kind: "indicateur", of: "QP062001", at: "2019" },
    "valeur de l’indicateur de la question, du territoire QP062001, en 2019",
  ],
  [
    { kind: "ecart", measure: "absolu", at: "debut" },
    "écart absolu de l’indicateur de la question, au début de la période",
  ],
  [
    { kind: "serie", of: "niveau_superieur" },
    "série de l’indicateur de la question, du niveau au-dessus de l’agglomération",
  ],
  [
    { kind: "releve", measurement: "L-09", unit: "places" },
    "relevé « L-09 » du suivi (places), le plus récent",
  ],
  [
    { kind: "releve", measurement: "L-09", unit: "places", at: "premiere" },
    "relevé « L-09 » du suivi (places), le premier",
  ],
  [
    { kind: "releve", measurement: "L-09", unit: "places", at: "2025" },
    "relevé « L-09 » du suivi (places), en 2025",
  ],
  [
    { kind: "imprime", value: 12, unit: "places", source: { document: "contrat", lines: "7-8" } },
    "valeur imprimée dans le contrat (l. 7-8) : 12 places",
  ],
])("what a term reads: %o", (term, words) => {
  expect(plain(readByTerm(term))).toBe(words);
});

test("the reading that a body chose", () => {
  const chosen = { source: "COPIL", date: "2025-12-04" };
  expect(plain(chosenReading({ ...chosen, gap: "absolu", euros: "constants" }))).toBe(
    "écart absolu, en euros constants (COPIL, 4 décembre 2025)",
  );
  expect(plain(chosenReading({ ...chosen, gap: "absolu" }))).toBe("écart absolu (COPIL, 4 décembre 2025)");
  expect(plain(chosenReading({ ...chosen, euros: "courants" }))).toBe(
    "en euros courants (COPIL, 4 décembre 2025)",
  );
});

test("a value of a threshold, from when to when", () => {
  const value = { from: "2014-01-01", value: 0.5, reference: "" };
  expect(plain(thresholdValue(value, { unit: "part" }))).toBe("50 %, depuis le 1er janvier 2014");
  expect(plain(thresholdValue({ ...value, to: "2030-12-31" }, { unit: "part" }))).toBe(
    "50 %, depuis le 1er janvier 2014 jusqu’au 31 décembre 2030",
  );
});
