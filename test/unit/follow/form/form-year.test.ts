import { expect, test } from "vitest";
import { formOfYear } from "../../../../src/follow/form/form-year.ts";
import type { FollowRules } from "../../../../src/follow/rules/follow-rules.ts";
import { FORM_ANSWERS, type FormAnswer } from "../../../../src/follow/tables/form-and-programme.ts";
import { followContext, followRow } from "../../../follow-rows.ts";

const SOURCE = { document: "contrat", lines: "1831-1833" };
const RULES: Partial<FollowRules> = {
  organisations: [
    { id: "etat", name: "État", mustDeclare: true, source: SOURCE },
    { id: "caf", name: "CAF", mustDeclare: false, source: SOURCE },
  ],
  form: [
    { id: "pilotage", label: "Participer", items: [{ id: "p1", label: "Au comité", source: SOURCE }] },
    { id: "moyens", label: "Financer", items: [{ id: "f1", label: "Sur quel pilier", source: SOURCE }] },
  ],
};
const answer = (signatory: string, item: string, year: number, values: Partial<FormAnswer> = {}) =>
  followRow(FORM_ANSWERS, { signatory, item, year, answer: true, source: "COPIL", ...values });
const of = (form: readonly FormAnswer[], rules = RULES) => formOfYear(followContext({ form }, rules));

test("signatory by item: who must sign is bound by signing, of a partner that says nothing nothing is known", () => {
  const form = of([answer("caf", "f1", 2025, { detail: "Pilier 2" })]);
  expect(form?.items.map(({ id, block }) => [id, block])).toEqual([
    ["p1", "Participer"],
    ["f1", "Financer"],
  ]);
  expect(form?.signatories.map(({ name, yes, open, isMandatory }) => [name, yes, open, isMandatory])).toEqual(
    [
      ["État", 2, 0, true],
      ["CAF", 1, 1, false],
    ],
  );
  expect(form?.signatories[0]?.cells[0]).toMatchObject({ answer: true, isBound: true, year: null });
  expect(form?.signatories[1]?.cells).toMatchObject([
    { answer: null, isBound: false },
    { answer: true, isBound: false, detail: "Pilier 2", year: 2025, address: "suivi/formulaire.csv:3" },
  ]);
});

test("the latest answer by the year counts, a « non » of who must sign too; an empty one says nothing", () => {
  const lines = [
    answer("etat", "p1", 2026, { answer: true }),
    answer("etat", "p1", 2025, { answer: false }),
    answer("etat", "p1", 2024, { answer: true }),
    answer("caf", "p1", 2024),
    answer("caf", "p1", 2025, { answer: null, detail: "À l’étude" }),
  ];
  const rows = of(lines)?.signatories;
  expect(rows?.map(({ cells }) => cells[0]?.answer)).toEqual([false, true]);
  expect(rows?.[1]?.cells[0]?.year).toBe(2024);
});

test("a contract without a form has none", () => {
  expect(of([], { ...RULES, form: [] })).toBeNull();
});
