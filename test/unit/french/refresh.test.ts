import { describe, expect, test } from "vitest";
import { asideWords, headerWords, sourceStateWords, statesWords } from "../../../src/french/refresh.ts";

describe("how a source stands", () => {
  const none = { files: [], resumed: 0 };

  test.each([
    [{ state: "a_jour", ...none }, "à jour"],
    [{ state: "vide", ...none }, "aucune valeur pour cette demande"],
    [{ state: "a_la_main", ...none }, "à télécharger soi-même, puis à importer"],
    [
      { state: "inaccessible", why: "x n’a pas pu être joint", ...none },
      "inaccessible : x n’a pas pu être joint",
    ],
    [
      { state: "nouvelle_edition", files: [{ bytes: 1 }], resumed: 0 },
      "nouvelle édition : 1 fichier, 1 octet",
    ],
    // Pages that were kept are not told of a source that gave no file.
    [{ state: "vide", files: [], resumed: 1 }, "aucune valeur pour cette demande"],
  ] as const)("%j", (facts, words) => {
    expect(sourceStateWords(facts)).toBe(words);
  });

  test("sources are counted by how they stand, in one order", () => {
    expect(statesWords(["inaccessible", "a_jour", "inaccessible"])).toBe("à jour : 1 ; inaccessible : 2");
    expect(statesWords([])).toBe("");
  });

  test("a header that nobody has read is said, and why a source is left aside", () => {
    expect(headerWords("lu")).toBe("en-tête déjà lu");
    expect(headerWords("non_lu")).toContain("jamais lu");
    expect(asideWords("zonage")).toContain("zonage");
  });
});
