import { describe, expect, test } from "vitest";
import { namesOf } from "../../../../src/output/labels.ts";
import { allTables } from "../../../../src/output/report/all-tables.ts";
import type { FindingView, QuestionView } from "../../../../src/output/report/findings.ts";
import { repeatedSilence } from "../../../../src/output/report/first-page.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { isLong } from "../../../../src/output/report/table-view.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv } from "./fixture.ts";

const finding = (pourquoi: string, chiffres: FindingView["chiffres"] = []): FindingView =>
  ({ pourquoi, chiffres, a_cote: [], appreciation: null, est_repete: false }) as unknown as FindingView;
const asked = (...constats: readonly FindingView[]): QuestionView =>
  ({ constats }) as unknown as QuestionView;
const COUNT = [{ nombre: "3", sur: "QPV sur 5", texte: "" }];

describe("what several central questions cannot answer", () => {
  const silent = finding("Sans le bac : aucune valeur.");
  const told = (question: QuestionView | undefined) => question?.constats.map(({ est_repete }) => est_repete);

  test("is said once, and each question keeps what is its own", () => {
    const { questions, repeated } = repeatedSilence([
      asked(finding("a", COUNT), silent, finding("seule")),
      asked(finding("a", COUNT), silent),
    ]);
    expect(repeated).toEqual([silent]);
    expect(told(questions[0])).toEqual([false, true, false]);
    expect(told(questions[1])).toEqual([false, true]);
  });

  test("stays under its question where that would be left with nothing", () => {
    const all = [asked(finding("a", COUNT), silent), asked(silent)];
    expect(repeatedSilence(all)).toEqual({ questions: all, repeated: [] });
  });
});

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
