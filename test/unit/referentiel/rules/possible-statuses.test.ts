import { expect, test } from "vitest";
import type { Condition } from "../../../../src/referentiel/rules/rule.ts";
import { possibleStatuses } from "../../../../src/referentiel/rules/run-examples.ts";
import { counts, rule } from "../../../build.ts";

const known: Condition = { kind: "connu", term: "a" };
const ALL = ["atteint", "non_atteint", "non_evaluable"];

test.each<[string, Condition, string[]]>([
  ["a share may be unknown", counts(), ALL],
  ["what asks whether a value is known never is", known, ["atteint", "non_atteint"]],
  ["nor is its contrary", { kind: "non", condition: known }, ["atteint", "non_atteint"]],
  [
    "nor is it for each QPV",
    { kind: "part_des_qpv", condition: known, moreThan: "m" },
    ["atteint", "non_atteint"],
  ],
  ["a group is as soon as one of its conditions is", { kind: "tous", conditions: [known, counts()] }, ALL],
  [
    "a group of what is known is not",
    { kind: "tous", conditions: [known, known] },
    ["atteint", "non_atteint"],
  ],
])("%s", (_, condition, expected) => {
  expect(possibleStatuses(rule(condition))).toEqual(expected);
});

test("a rule that says where it does not apply gives « sans_objet », and is unknown as long as that is", () => {
  expect(possibleStatuses(rule(known, { exemption: counts() }))).toEqual([...ALL, "sans_objet"]);
  expect(possibleStatuses(rule(known, { exemption: known }))).toEqual([
    "atteint",
    "non_atteint",
    "sans_objet",
  ]);
});
