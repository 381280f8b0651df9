import { expect, test } from "vitest";
import { evaluateRule } from "../../../src/evaluate/evaluate-rule.ts";
import { parameters, rule } from "../../build.ts";

// Lens-Liévin, median income 2014-2019: in euros 3 gaps of 22 shrank (19 widened), in ratio 14 of 22 (8 widened).
test.each([
  ["true is « atteint »", [14, 8, 0], "atteint"],
  ["false is « non_atteint »", [3, 19, 0], "non_atteint"],
  ["unknown is « non_evaluable »", [0, 0, 22], "non_evaluable"],
] as const)("%s", (_, [yes, no, unknown], status) => {
  const tallies = { ecart_reduit: { yes, no, unknown } };
  const found = evaluateRule(rule(), { tallies, parameters: parameters(), day: "2026-11-20" });
  expect(found.status).toBe(status);
  expect(found.trace.share).toEqual({ k: yes, n: yes + no, total: 22 });
});
