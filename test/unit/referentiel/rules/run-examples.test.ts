import { describe, expect, test } from "vitest";
import type { RuleExample, Status } from "../../../../src/referentiel/rules/rule.ts";
import { runExamples } from "../../../../src/referentiel/rules/run-examples.ts";
import { counts, parameter, rule } from "../../../build.ts";

const FILE = "referentiels/essai/regles.yaml";
const example = (expected: Status, yes: number, no: number, unknown = 0): RuleExample => ({
  name: `${yes} oui`,
  facts: { ecart_reduit: { yes, no, unknown } },
  expected,
  line: 12,
});
const GOOD = [example("atteint", 12, 10), example("non_atteint", 11, 11), example("non_evaluable", 10, 6, 6)];
const run = (examples: readonly RuleExample[]) =>
  runExamples(rule(counts(), { examples }), [parameter()], "2026-11-20", FILE);

describe("the examples that a rule carries", () => {
  test("say nothing when all hold and each status has one", () => {
    expect(run(GOOD)).toEqual([]);
  });

  test("a false one is a problem at its line, with what was expected and what came", () => {
    expect(run([...GOOD, example("atteint", 3, 19)])).toEqual([
      {
        code: "rule/exemple-faux",
        severity: "erreur",
        place: { file: FILE, line: 12 },
        message: "l’exemple « 3 oui » attend Atteint, la règle donne Non atteint",
        hint: "corriger la règle ou l’exemple",
      },
    ]);
  });

  test("each status without an example is a problem of the rule", () => {
    expect(run([]).map(({ message }) => message)).toEqual([
      "aucun exemple de la règle « ecarts-reduits » ne donne Atteint",
      "aucun exemple de la règle « ecarts-reduits » ne donne Non atteint",
      "aucun exemple de la règle « ecarts-reduits » ne donne Non évaluable",
    ]);
  });

  test("a status without one is said where the examples of the rule begin", () => {
    expect(run(GOOD.slice(0, 2)).map(({ place }) => place)).toEqual([{ file: FILE, line: 12 }]);
    expect(run([]).map(({ place }) => place.line)).toEqual([undefined, undefined, undefined]);
  });

  test("a false one and a missing one are both said", () => {
    const codes = run([example("atteint", 3, 19), ...GOOD.slice(1)]).map(({ code }) => code);
    expect(codes).toEqual(["rule/exemple-faux"]);
    expect(run([example("atteint", 3, 19)]).map(({ code }) => code)).toEqual([
      "rule/exemple-faux",
      "rule/statut-sans-exemple",
      "rule/statut-sans-exemple",
    ]);
  });

  test("are run on the nearest day of the rule’s own, when it holds on others", () => {
    const values = [
      { from: "2020-01-01", to: "2023-12-31", value: 0.9, reference: "note de 2020" },
      { from: "2024-01-01", to: "2027-12-31", value: 0.5, reference: "note de 2024" },
      { from: "2028-01-01", value: 0.9, reference: "note de 2028" },
    ];
    const on = (dates: { from?: string; to?: string }) =>
      runExamples(rule(counts(), { examples: GOOD, ...dates }), [parameter({ values })], "2026-11-20", FILE);
    expect(on({})).toEqual([]);
    expect(on({ from: "2024-01-01", to: "2026-11-20" })).toEqual([]);
    expect(on({ to: "2023-12-31" }).map(({ code }) => code)).toEqual([
      "rule/exemple-faux",
      "rule/exemple-faux",
    ]);
    expect(on({ from: "2028-01-01" }).map(({ code }) => code)).toEqual([
      "rule/exemple-faux",
      "rule/exemple-faux",
    ]);
  });
});
