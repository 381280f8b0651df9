import { expect, test } from "vitest";
import { namesOf } from "../../../../src/output/labels.ts";
import { allTables } from "../../../../src/output/report/all-tables.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { isLong } from "../../../../src/output/report/table-view.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv } from "./fixture.ts";

test("the tables that the questions ask for come first, then those of the nodes, then the others", () => {
  const evaluation = evaluationOf(manyQpv(3));
  const [table] = evaluation.comparisons;
  const [question] = evaluation.referentiel.questions;
  if (!table || !question) throw new Error("the fixture has a table and a question");
  const others = ["d1", "d9"].map((id) => ({ ...INCOME, id, label: id }));
  const comparisons = [...others.map(({ id }) => ({ ...table, indicator: id })), table];
  const questions = [{ ...question, indicators: [INCOME.id] }];
  const changed = {
    ...evaluation,
    comparisons,
    indicators: [...evaluation.indicators, ...others],
    referentiel: { ...evaluation.referentiel, questions, nodes: [] },
  };
  expect(allTables(changed, namesOf(changed)).map(({ titre }) => titre)).toEqual([INCOME.label, "d1", "d9"]);
});

test("a table of more than eight rows may be cut by a page, under a title that keeps some of them", () => {
  expect([8, 9].map((count) => isLong(Array.from({ length: count })))).toEqual([false, true]);
  const html = (count: number) => renderReport(evaluationOf(manyQpv(count)), houseTemplate()).html ?? "";
  expect(html(9)).toContain('<div class="coupable">');
  expect(html(3)).toContain('<div class="d-un-seul-tenant">');
  expect(html(3)).not.toContain('<div class="coupable">');
});
