import { expect, test } from "vitest";
import { suggest } from "../../../src/diagnostics/suggest.ts";

const NINE = ["a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8", "i9"];

test.each<[string, string, readonly string[], string]>([
  ["a near word is proposed", "METR", ["METRO", "246200364"], "vouliez-vous écrire « METRO » ?"],
  ["else the known ones are listed", "chomage", ["revenu", "loyer"], "connus : revenu, loyer"],
  ["eight fit without a count", "zzzzzz", NINE.slice(0, 8), "connus : a1, b2, c3, d4, e5, f6, g7, h8"],
  ["more than eight are counted", "zzzzzz", NINE, "connus : a1, b2, c3, d4, e5, f6, g7, h8, … (9 en tout)"],
  ["nothing known is said", "revenu", [], "aucun n’est connu pour l’instant"],
])("%s", (_, word, known, expected) => {
  expect(suggest(word, known)).toBe(expected);
});
