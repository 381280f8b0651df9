import { describe, expect, it } from "vitest";
import type { ComparisonRow } from "../../../../src/compare/comparison.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { namesOf } from "../../../../src/output/labels.ts";
import { rankedRows } from "../../../../src/output/ranked-rows.ts";
import { gapTable } from "../../../../src/output/report/gap-table.ts";
import { briefRemarks } from "../../../../src/output/report/table-notes.ts";
import { sharedRules } from "../../../../src/output/report/table-warnings.ts";
import { evaluationOf, INCOME, manyQpv } from "./fixture.ts";

const evaluation = evaluationOf(manyQpv(4));
const names = namesOf(evaluation);
const [comparison] = evaluation.comparisons;
if (!comparison) throw new Error("the fixture has one comparison");
const withGap = (territory: string, absolute: unknown): ComparisonRow =>
  ({ territory, levels: [{ period: "2019", absolute }] }) as unknown as ComparisonRow;

describe("a gap table", () => {
  const rows = [
    withGap("Q000", unknown("secret")),
    withGap("Q001", -10),
    withGap("Q002", -30),
    withGap("Q003", 5),
  ];
  const order = (polarity: typeof INCOME.polarity, last: string | undefined = "2019") =>
    rankedRows({ rows }, last, { polarity }, names)
      .map(({ territory }) => territory.at(-1))
      .join("");

  it("is ranked by its last gap, the furthest first, unknown last", () => {
    expect(order("plus_haut_mieux")).toBe("2130");
    expect(order("plus_bas_mieux")).toBe("3120");
    expect(order("neutre")).toBe("2130");
    expect(rankedRows({ rows }, undefined, INCOME, names).map(({ territory }) => territory)).toEqual(
      rows.map(({ territory }) => territory),
    );
  });

  it("prints ratios in whole numbers and says its order", () => {
    const { groupes, lignes, legende } = gapTable(comparison, INCOME, evaluation, names);
    const at = groupes.findIndex(({ titre }) => titre.startsWith("Rapport"));
    const from = groupes.slice(0, at).reduce((sum, { nombre }) => sum + nombre, 0);
    expect(at).toBeGreaterThan(0);
    for (const { cellules } of lignes) expect(cellules[from]?.texte).toMatch(/^\d+$/);
    expect(legende).toMatch(/, de l’écart le plus défavorable au plus favorable$/);
  });

  it("keeps under it what four lines hold", () => {
    const long = "mot ".repeat(400);
    expect(briefRemarks([long, "Bref."], ["QPV renseignés"], [])).toEqual(["Bref."]);
    expect(briefRemarks(["Bref."], [], [{ repere: "a", texte: long, inconnu: true }])).toEqual([]);
    expect(briefRemarks(["Bref."], [], [{ repere: "a", texte: "dit", inconnu: false }])).toEqual(["Bref."]);
  });

  it("says once what bears on all its numbers", () => {
    const of = (lists: readonly (readonly string[] | undefined)[]) => {
      const all = lists.map((_, index) => withGap(String(index), 1));
      return sharedRules(
        { rows: all },
        ({ territory }) => lists[Number(territory)],
        () => true,
      );
    };
    expect(
      of([
        ["a", "b"],
        ["a", "b"],
      ]),
    ).toEqual(["a", "b"]);
    expect(of([["a"], ["b"]])).toEqual([]);
    expect(of([["a"], undefined])).toEqual([]);
    expect(of([])).toEqual([]);
  });
});
