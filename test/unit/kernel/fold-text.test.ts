import { expect, test } from "vitest";
import { foldText } from "../../../src/kernel/text.ts";

test.each([
  ["case and accents go", "Éleu-dit-Leauwette", "eleu dit leauwette"],
  ["ligatures are two letters", "ŒUVRE et Cæcilia", "oeuvre et caecilia"],
  ["a ligature with an accent is two letters too", "Ǽ", "ae"],
  ["typographic and straight apostrophes are the same", "L’Abbé d'Artois", "l abbe d artois"],
  ["dashes of all lengths are spaces", "Avion – Centre — Sud", "avion centre sud"],
  ["runs of spaces are one, the ends are trimmed", "  Cité   2\t", "cite 2"],
  ["nothing stays nothing", "", ""],
])("%s", (_, given, expected) => {
  expect(foldText(given)).toBe(expected);
});
