import { describe, expect, test } from "vitest";
import type { Code } from "../../../src/diagnostics/catalogue.ts";
import { problem } from "../../../src/diagnostics/problem.ts";

const PLACE = { file: "a.csv", line: 3, column: 7 };

describe("a problem", () => {
  test("keeps its code, its severity and its place", () => {
    const found = problem("rule/parametre-perime", PLACE, { id: "majorite", until: "2024-12-31" });
    expect(found).toMatchObject({ code: "rule/parametre-perime", severity: "avertissement", place: PLACE });
  });

  test("has the holes of its message and of its hint filled", () => {
    const found = problem("indicator/nom-de-fichier", PLACE, { id: "revenu" });
    expect(found.message).toBe("l’identifiant « revenu » diffère du nom du fichier");
    expect(found.hint).toBe("nommer le fichier revenu.yaml, ou corriger l’identifiant");
  });

  test("takes numbers as they are", () => {
    expect(problem("csv/cellules", PLACE, { found: 4, expected: 5 }).message).toBe(
      "la ligne compte 4 cellules, l’en-tête 5",
    );
  });

  test("does not fill again what a value brought", () => {
    expect(problem("csv/nombre", PLACE, { value: "{value}" }).message).toContain("« {value} »");
  });

  test("does not read the blocks of a template as holes", () => {
    const { hint } = problem("template/syntaxe", PLACE, { detail: "x" });
    expect(hint).toContain("{{#if}}, {{#each}}");
  });

  test("shows the hole when a value is missing, so that the bug is seen", () => {
    const untyped = problem as (code: Code, place: object, values: object) => { message: string };
    expect(untyped("csv/nombre", PLACE, {}).message).toContain("{value}");
  });
});
