import { describe, expect, test } from "vitest";
import { compareText } from "../../../src/kernel/text.ts";

describe("French order", () => {
  test.each([
    [
      "numbers inside words count as numbers",
      ["Cité 10", "Cité 9", "Cité 2"],
      ["Cité 2", "Cité 9", "Cité 10"],
    ],
    ["accents do not send words to the end", ["Zola", "Éleu", "Avion"], ["Avion", "Éleu", "Zola"]],
    ["lower case stands before upper case of the same word", ["Lens", "lens"], ["lens", "Lens"]],
    ["years are in order", ["2019", "2014", "edition-2023"], ["2014", "2019", "edition-2023"]],
  ])("%s", (_, given, expected) => {
    expect(given.toSorted(compareText)).toEqual(expected);
  });

  test("the same text is equal to itself", () => {
    expect(compareText("Cité", "Cité")).toBe(0);
  });

  test("texts that the collation holds equal are ordered by code unit, one way", () => {
    // U+0000 is ignorable in the Unicode collation: « a » and « a\0 » collate as equal.
    expect(compareText("a", "a\u0000")).toBeLessThan(0);
    expect(compareText("a\u0000", "a")).toBeGreaterThan(0);
  });
});
