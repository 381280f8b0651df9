import { describe, expect, it } from "vitest";
import type { Overflow } from "../../../src/files/printing.ts";
import { printChecked, printProblems } from "../../../src/output/print-checked.ts";

const place = { file: "reports/lens" };
const overflow = (changes: Partial<Overflow>): Overflow => ({
  kind: "large",
  element: "tableau",
  words: "Revenus",
  section: "Écarts",
  measure: 41.6,
  ...changes,
});

describe("printProblems", () => {
  it.each([
    [
      { columns: { out: 9, all: 22 } },
      "sous « Écarts », le tableau « Revenus » dépasse la feuille de 42 mm : 9 de ses 22 colonnes n’y sont pas",
    ],
    [{ element: "figure" }, "sous « Écarts », la figure « Revenus » dépasse la feuille de 42 mm en largeur"],
    [
      { kind: "haut", element: "figure", section: "" },
      "avant le premier titre, la figure « Revenus » dépasse la feuille de 42 mm en hauteur",
    ],
    [
      { kind: "coupe", element: "texte", measure: 1.25 },
      "sous « Écarts », 1,3 mm de ce que contient le texte « Revenus » ne se voient pas",
    ],
    [{ kind: "case" }, "sous « Écarts », un mot du tableau « Revenus » sort de sa case de 42 mm"],
    [
      { kind: "dessin", element: "figure" },
      "sous « Écarts », un mot de la figure « Revenus » sort du dessin de 42 mm",
    ],
    [
      { kind: "petit", element: "texte", measure: 6.75 },
      "sous « Écarts », le texte « Revenus » a des lettres de 6,8 points, moins que les 8 qui se lisent",
    ],
  ] as const)("says %j", (changes, message) => {
    const [one] = printProblems({ overflows: [overflow(changes)], pages: 1 }, { place });
    expect(one).toMatchObject({ code: "pdf/deborde", severity: "erreur", place, message });
  });

  it("says what to do: other columns, another frame, larger letters", () => {
    const hints = [
      overflow({}),
      overflow({ element: "texte", kind: "coupe" }),
      overflow({ kind: "petit" }),
    ].map((one) => printProblems({ overflows: [one], pages: 1 }, { place })[0]?.hint);
    expect(hints.map((hint) => hint?.split(" ")[0])).toEqual(["choisir", "agrandir", "donner"]);
  });

  it("says more sheets than were promised, and nothing of as many", () => {
    const codes = (pages: number, mostPages?: number) =>
      printProblems({ overflows: [], pages }, { place, mostPages }).map(({ code }) => code);
    expect([codes(2, 2), codes(3, 2), codes(300)]).toEqual([[], ["pdf/trop-de-pages"], []]);
  });
});

describe("printChecked", () => {
  const printer = (overflows: readonly Overflow[]) => ({
    lanes: 1,
    expect: () => undefined,
    print: async () => ({ pdf: new Uint8Array([37]), pages: 1, overflows }),
    close: async () => undefined,
  });

  it("gives the PDF of a page that is whole, and none of another", async () => {
    const order = { day: "2026-11-20", place };
    expect(await printChecked(printer([]), "", order)).toEqual({
      pdf: new Uint8Array([37]),
      diagnostics: [],
    });
    expect((await printChecked(printer([overflow({})]), "", order)).pdf).toBeUndefined();
  });
});
