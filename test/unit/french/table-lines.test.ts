import { describe, expect, it } from "vitest";
import type { Comparison } from "../../../src/compare/comparison.ts";
import { ruleNames, warningLine } from "../../../src/french/table-lines.ts";

const rule = (id: string, decision: string, scope: string) => ({
  id,
  decision,
  scope,
  label: `Règle ${id}`,
  sentence: `Phrase ${id}.`,
  condition: { kind: "rupture", year: 2016 },
});

const summary = { start: "2014", end: "2019" };
const row = {
  territory: "Q1",
  levels: ["2014", "2019"].map((period) => ({ period, value: { value: 1 } })),
  change: { value: 1, rules: ["a"] },
};

const table = (breaks: readonly object[]): Comparison =>
  ({
    rules: [rule("a", "deconseillee", "evolution"), rule("b", "interdite", "niveau")],
    rows: [row],
    breaks,
    summary,
    periods: ["2014", "2019"],
  }) as unknown as Comparison;

describe("a table's warnings in a line", () => {
  it("name the rules, refusals first", () => {
    expect(ruleNames(table([]), ["a", "b"])).toBe(
      "écart refusé : Règle b ; évolution à lire avec prudence : Règle a",
    );
    expect(ruleNames(table([]), undefined)).toBe("");
    expect(ruleNames({ ...table([]), rules: undefined }, ["a"])).toBe("");
  });

  it("add the years of the breaks that no rule says", () => {
    const breaks = [
      { text: "Autre.", break: "2018" },
      { text: "Phrase a.", break: "2016" },
      { text: "Sans année.", break: undefined },
    ];
    expect(warningLine(table(breaks), [], ["a"])).toBe(
      "Évolution à lire avec prudence : Règle a ; rupture de série déclarée : 2018.",
    );
    expect(warningLine(table([]), [], [])).toBe("");
    expect(warningLine({ ...table(breaks), summary: null }, [], [])).toBe("");
  });
});
