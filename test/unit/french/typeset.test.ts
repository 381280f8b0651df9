import { describe, expect, it } from "vitest";
import { typeset } from "../../../src/french/typeset.ts";

describe("a text that would leave its place", () => {
  it("shows a mark of writing direction instead of obeying it", () => {
    expect(typeset("Quartier \u202egnol\u202c, \u2067x\u2069")).toBe(
      "Quartier \\u202egnol\\u202c, \\u2067x\\u2069",
    );
  });

  it("may be cut within a word of more than eighty letters, and only there", () => {
    const word = "é".repeat(5000);
    expect(typeset(word).split("\u200b").length).toBe(250);
    expect(typeset(word).replaceAll("\u200b", "")).toBe(word);
    for (const ordinary of ["e".repeat(80), "a/".repeat(100), "f".repeat(64)])
      expect(typeset(ordinary)).toBe(ordinary);
  });
});
