import { describe, expect, test } from "vitest";
import { compileRules } from "../../../../src/referentiel/rules/compile-rules.ts";
import { exampleFacts } from "../../../../src/referentiel/rules/facts.ts";
import type { Condition, Rule, RuleExample, Status } from "../../../../src/referentiel/rules/rule.ts";
import { counts, parameter, rule } from "../../../build.ts";
import { DAY, judge } from "./judge-rule.ts";

const tallies = (yes: number, no: number, unknown = 0) => ({ facts: { ecart_reduit: { yes, no, unknown } } });

// Lens-Liévin, median income 2014-2019: in euros 3 gaps of 22 shrank (19 widened), in ratio 14 of 22 (8 widened).
test.each([
  ["true is « atteint »", [14, 8, 0], "atteint"],
  ["false is « non_atteint »", [3, 19, 0], "non_atteint"],
  ["unknown is « non_evaluable »", [0, 0, 22], "non_evaluable"],
] as const)("%s", (_, [yes, no, unknown], status) => {
  expect(judge(counts(), tallies(yes, no, unknown)).status).toBe(status);
});

describe("where a rule does not apply", () => {
  const terms = { dispense: { kind: "releve", measurement: "dispense", unit: "oui_non" } } as const;
  const exemption: Condition = { kind: "existe", term: "dispense" };

  test.each<[boolean | null, Status]>([
    [true, "sans_objet"],
    [false, "atteint"],
    [null, "non_evaluable"],
  ])("%s gives %s", (dispense, status) => {
    const facts = { ...tallies(14, 8).facts, dispense };
    const found = judge(counts(), { facts }, { terms, exemption });
    expect(found.status).toBe(status);
    expect([found.exemption?.result, found.trace.result]).toEqual([dispense, true]);
  });
});

describe("rules that name rules", () => {
  const base = rule();
  const named = (id: string, other: string): Rule => rule({ kind: "regle", rule: other }, { id });
  const example: RuleExample = { name: "", ...tallies(14, 8), expected: "atteint" };
  /** Facts on which rules are judged, not supposed. */
  const facts = (terms: Parameters<typeof exampleFacts>[2]) => ({
    ...exampleFacts(base, example, terms),
    rule: () => undefined,
  });

  test("take their result, through as many as there are", () => {
    const compiled = compileRules(
      { rules: [named("b", "a"), named("a", base.id), base], parameters: [parameter()] },
      DAY,
    );
    expect(compiled.rule("b")?.explain(facts(compiled.terms))).toMatchObject({
      status: "atteint",
      trace: { kind: "regle", rule: "a", status: "atteint", result: true },
    });
  });

  test("in a circle, or of no rule, are unknown", () => {
    const compiled = compileRules(
      { rules: [named("a", "b"), named("b", "a"), named("c", "nothing")], parameters: [] },
      DAY,
    );
    const found = ["a", "b", "c"].map((id) => compiled.rule(id)?.explain(facts(compiled.terms)));
    expect(found.map((one) => one?.status)).toEqual(["non_evaluable", "non_evaluable", "non_evaluable"]);
    expect(found[2]?.trace.reason).toBe("regle_absente");
  });
});

describe("a note of 2024 overrides one of 2023", () => {
  const old = rule(counts(), { id: "note-2023", to: "2024-06-30" });
  const recent = rule(counts(), { id: "note-2024", from: "2024-05-01", replaces: ["note-2023"] });
  const on = (day: string) => {
    const compiled = compileRules({ rules: [old, recent], parameters: [parameter()] }, day);
    return ["note-2023", "note-2024"].map((id) => compiled.rule(id)?.rule.id);
  };

  test.each([
    ["before it", "2024-04-30", ["note-2023", undefined]],
    ["from its first day, even though the old one has not ended", "2024-05-01", ["note-2024", "note-2024"]],
    ["after", "2025-01-01", ["note-2024", "note-2024"]],
  ])("%s", (_, day, expected) => {
    expect(on(day)).toEqual(expected);
  });
});

test("terms that are the same are read once, whichever rule names them", () => {
  const term = { kind: "releve", measurement: "m", unit: "%" } as const;
  const one = rule({ kind: "connu", term: "a" }, { id: "un", terms: { a: term } });
  const two = rule({ kind: "connu", term: "b" }, { id: "deux", terms: { b: { ...term } } });
  expect(compileRules({ rules: [one, two], parameters: [] }, DAY).terms).toEqual([term]);
});
