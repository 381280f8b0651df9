import { describe, expect, it } from "vitest";
import type { Code } from "../../../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../../src/diagnostics/problem.ts";
import { showAllByCause, showReview } from "../../../../src/output/terminal/review.ts";

const error = (line: number) => problem("csv/nombre", { file: "f.csv", line }, { value: "x" });
const warning = (
  code: Code,
  place: Partial<Diagnostic["place"]> = {},
  message = "une phrase",
): Diagnostic => ({
  code,
  severity: "avertissement",
  place: {
    file: "datasets/insee/essai/un-fichier-au-nom-bien-long-2021.csv",
    line: 12,
    column: 40,
    ...place,
  },
  message,
  hint: "faire ce qu’il faut",
});

/** One code of each of ten causes. */
const MANY: readonly Code[] = [
  "csv/cellules",
  "dataset/facteur-dix",
  "dataset/somme-des-parts",
  "dataset/valeurs-divergentes",
  "rule/parametre-perime",
  "dataset/valeur-extreme",
  "dataset/perimetre-change",
  "dataset/saut-de-secret",
  "dataset/serie-trouee",
  "import/periode-deduite",
  "import/colonne-non-declaree",
  "territory/hors-liste",
  "import/zeros-manges",
];

describe("showReview", () => {
  it("gives a cause two lines: how many, what to do; where the first is and what it says", () => {
    const nine = Array.from({ length: 9 }, (_, rank) => warning("dataset/facteur-dix", { line: 12 + rank }));
    expect(showReview(nine, 80, 5)).toBe(
      `9 avertissements, par cause, en commençant par ce qui est à faire d’abord :
    9 saisie : chiffres sans doute mal saisis ; rouvrir le fichier d’origine
      datasets/insee/essai/un-fichier-au-nom-bien-long-2021.csv:12:40  une phra…
Tout lire : ecarts verifier --detail saisie (ou une autre cause)`,
    );
  });

  it.each([
    [5, 80],
    [7, 80],
    [3, 100],
  ])(
    "with %d lines above and %d columns, thousands of warnings of every cause are a screen",
    (above, width) => {
      const many = MANY.flatMap((code) =>
        Array.from({ length: 1200 }, () => warning(code, {}, "a".repeat(5000))),
      );
      const lines = showReview(many, width, above).split("\n");
      expect(above + lines.length).toBeLessThanOrEqual(24);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      expect(lines[0]).toMatch(/^15\s600 avertissements, par cause/);
      expect(lines.at(-2)).toMatch(/^ {2}et aussi : .*\(1\s200\)/);
    },
  );

  it("never cuts the place that one is to open", () => {
    const place = { file: `datasets/${"long/".repeat(20)}f.csv`, line: 1234, column: 5 };
    expect(showReview([warning("dataset/valeur-extreme", place)], 80, 22)).toContain(`${place.file}:1234:5`);
  });

  it("says the sentence alone of what has no place in a file", () => {
    const whole = warning("dataset/serie-trouee", { file: "datasets", line: undefined, column: undefined });
    expect(showReview([whole], 80, 22)).toContain("\n      une phrase\n");
  });

  it("shows errors first and whole, then the causes of the warnings", () => {
    const shown = showReview([warning("dataset/valeur-extreme"), error(3), error(4)], 80, 23);
    expect(shown).toContain("f.csv:3  erreur  csv/nombre\n  « x » n’est pas un nombre");
    expect(shown).toContain("f.csv:4  erreur");
    expect(shown.indexOf("2 erreurs")).toBeLessThan(shown.indexOf("1 avertissement, par cause"));
  });

  it("shows warnings whole when a screen holds them, by cause", () => {
    const shown = showReview([warning("dataset/serie-trouee"), warning("dataset/facteur-dix")], 80, 5);
    expect(shown).toMatch(
      /^saisie \(1\) : .*\n\ndatasets.*\n {2}une phrase\n {2}aide : faire[\s\S]*\n\n\ntrous \(1\) : /,
    );
    expect(showReview([warning("dataset/serie-trouee")], 80, 21)).toContain("1 avertissement, par cause");
  });

  it("is nothing without a problem, and errors alone without a warning", () => {
    expect(showReview([], 80, 5)).toBe("");
    expect(showReview([error(1)], 80, 0)).not.toContain("par cause");
  });
});

describe("showAllByCause", () => {
  it("shows every problem of every cause, none left out", () => {
    const many = Array.from({ length: 12 }, (_, line) =>
      warning("dataset/valeur-extreme", { line: line + 1 }),
    );
    const shown = showAllByCause([...many, error(1)], 80);
    expect(shown.match(/avertissement {2}dataset\/valeur-extreme/g)?.length).toBe(12);
    expect(
      shown.startsWith("fichiers (1) : mal formés ou incomplets ; corriger la ligne dite\n\nf.csv:1"),
    ).toBe(true);
    expect(shown).toContain("\n\n\nextremes (12) : ");
  });
});
