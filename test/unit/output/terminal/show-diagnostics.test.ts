import { describe, expect, it } from "vitest";
import type { Place } from "../../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../../src/diagnostics/problem.ts";
import { showDiagnostics } from "../../../../src/output/terminal/diagnostics.ts";

const at = (place: Partial<Place>, value = "x") =>
  problem("csv/nombre", { file: "f.csv", ...place }, { value });

describe("showDiagnostics", () => {
  it("shows the place, the sentence, the line with a caret, the hint, the count", () => {
    expect(showDiagnostics([at({ line: 12, column: 3, source: "a;x;b" })], 80)).toBe(
      `f.csv:12:3  erreur  csv/nombre
  « x » n’est pas un nombre
  12 │ a;x;b
     │   ^
  aide : écrire le nombre avec un point décimal et sans unité ; laisser vide et
  remplir « absence » si la valeur manque

1 erreur`,
    );
  });

  it.each([
    ["a line of 700 columns", `${"a;".repeat(700)}`, 900],
    ["a column beyond the line", "a", 300],
    ["tabulations", "\t\tx", 3],
    ["control characters", "\u001b[31mx\u202e", 6],
  ])("keeps %s in the width, with the caret under its character", (_, source, column) => {
    const shown = showDiagnostics([at({ line: 3, column, source })], 80).split("\n");
    for (const line of shown) expect(line.length).toBeLessThanOrEqual(81);
    const [text = "", caret = ""] = [shown[2], shown[3]];
    const pointed = text[caret.indexOf("^")];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
    expect(text).not.toMatch(/[\u0000-\u001f\u202e]/);
    if (column <= source.length) expect(pointed).toBe(source[column - 1]?.replace("\t", " "));
  });

  it("groups a thousand of a kind by file: five and a count", () => {
    const many = Array.from({ length: 1000 }, (_, line) => at({ line: line + 1 }));
    const shown = showDiagnostics([...many, at({ file: "autre.csv" })], 80);
    expect(shown.match(/f\.csv:\d+ {2}erreur/g)?.length).toBe(5);
    expect(shown).toContain("f.csv csv/nombre : 995 autres (--json les donne tous)");
    expect(shown).toContain("autre.csv  erreur");
    expect(shown.endsWith("1\u202f001 erreurs")).toBe(true);
    expect(showDiagnostics(many.slice(0, 6), 80)).toContain("csv/nombre : 1 autre (");
  });

  it("counts warnings apart", () => {
    const warning = problem("rule/parametre-perime", { file: "r.yaml" }, { id: "a", until: "2020-01-01" });
    expect(showDiagnostics([warning, warning], 80).endsWith("2 avertissements")).toBe(true);
    expect(showDiagnostics([at({}), warning], 80).endsWith("1 erreur, 1 avertissement")).toBe(true);
  });

  it("shortens a cell of ten thousand characters, and keeps the end of the sentence", () => {
    const shown = showDiagnostics([at({}, "a".repeat(10_000))], 80);
    expect(shown.length).toBeLessThan(1500);
    expect(shown).toContain("n’est pas un nombre");
  });
});
