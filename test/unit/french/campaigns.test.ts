import { expect, test } from "vitest";
import { campaignWords } from "../../../src/french/campaigns.ts";

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/[\u00a0\u202f]/g, " "));

test.each([
  [{ written: 94, kept: 0, unmade: [], unevaluated: [], repeated: 0 }, ["94 documents écrits dans d."]],
  [
    { written: 0, kept: 2, unmade: [], unevaluated: [], repeated: 0 },
    ["0 document écrit dans d, 2 déjà là et inchangés."],
  ],
  [
    {
      written: 1,
      kept: 1,
      unmade: [
        { label: "A", contract: "X" },
        { label: "Y", contract: "Y" },
      ],
      unevaluated: ["Z"],
      repeated: 2,
    },
    [
      "1 document écrit dans d, 1 déjà là et inchangé.",
      "2 documents n’ont pas pu être faits :",
      "  A, X",
      "  Y",
      "1 agglomération n’a pas pu être évaluée :",
      "  Z",
      "2 avertissements valent pour plusieurs agglomérations : chacun est montré une fois.",
    ],
  ],
  [
    { written: 0, kept: 0, unmade: [], unevaluated: ["Y", "Z"], repeated: 0 },
    ["0 document écrit dans d.", "2 agglomérations n’ont pas pu être évaluées :", "  Y", "  Z"],
  ],
])("what a campaign made", (made, lines) => {
  expect(plain(campaignWords(made, "d"))).toEqual(lines);
});
