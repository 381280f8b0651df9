import { expect, test } from "vitest";
import { citedWords } from "../../../src/french/periods.ts";

test.each([
  ["18", "ligne 18"],
  ["968, 995", "lignes 968, 995"],
  ["2255-2260", "lignes 2255-2260"],
  [undefined, "lignes non données"],
])("%s", (lines, words) => {
  expect(citedWords({ lines })).toBe(words);
});
