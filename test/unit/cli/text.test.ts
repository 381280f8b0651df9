import { CommanderError } from "commander";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usageProblem } from "../../../src/cli/usage-problem.ts";
import { textTable, visible, wrap } from "../../../src/output/terminal/text.ts";

describe("textTable", () => {
  it("aligns, cuts with an ellipsis, and keeps one line a row", () => {
    const columns = [
      { header: "Nom", align: "left", width: 6 },
      { header: "Écart\n2014", align: "right" },
    ] as const;
    expect(
      textTable(columns, [
        ["Le Pré", "−1"],
        ["Les\nDeux-Rives", "12"],
      ]),
    ).toBe("        Écart\nNom      2014\n──────  ─────\nLe Pré     −1\nLes D…     12");
  });

  it("property: as many lines as rows, whatever a label holds", () => {
    const label = fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", "\r", "\t", "\u001b", "\u202e") });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1 }), (labels) => {
        const shown = textTable(
          [{ header: "h", align: "left", width: 9 }],
          labels.map((one) => [one]),
        );
        expect(shown.split(/\r\n|\n|\r/).length).toBe(labels.length + 2);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

describe("visible", () => {
  it("shows what would be obeyed, and leaves the rest", () => {
    expect(visible("a\u001b[2Jb\u202ec\u0085d\r\n\té\u202f1")).toBe(
      "a\\u001b[2Jb\\u202ec\\u0085d\\u000d\n\té\u202f1",
    );
  });
});

describe("wrap", () => {
  it("property: loses no word, and no line is too long but for a long word", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "é", "x"), minLength: 1 })), (words) => {
        const lines = wrap(words.join(" "), 20, "  ").split("\n");
        expect(lines.join(" ").split(/ +/).filter(Boolean)).toEqual(words);
        for (const line of lines) expect(line.length <= 20 || !line.trim().includes(" ")).toBe(true);
      }),
    );
  });

  it("never begins a line with what French joins to the word before", () => {
    for (let width = 4; width < 40; width += 1)
      expect(wrap("Dit-il « oui » : non ; peut-être ? 12 % !", width)).not.toMatch(/\n[»:;?!%]|«\n/);
  });
});

describe("usageProblem", () => {
  it.each([
    [
      "commander.unknownCommand",
      "error: unknown command 'verifer'\n(Did you mean verifier?)",
      "la commande « verifer » n’existe pas ; vouliez-vous écrire « verifier » ?",
    ],
    [
      "commander.unknownOption",
      "error: unknown option '--x'",
      "l’option « --x » n’existe pas pour cette commande",
    ],
    [
      "commander.invalidArgument",
      "error: option '--annee <annee>' argument '20x' is invalid. 20x",
      "« --annee <annee> » : la valeur donnée n’est pas une année AAAA",
    ],
    [
      "commander.invalidArgument",
      "error: option '--date <jour>' argument '2026' is invalid. 2026",
      "« --date <jour> » : la valeur donnée n’est pas une date AAAA-MM-JJ",
    ],
    ["commander.new", "error: something new", "commande incomplète"],
  ])("%s", (code, message, words) => {
    expect(usageProblem(new CommanderError(1, code, message)).message).toBe(words);
  });
});
