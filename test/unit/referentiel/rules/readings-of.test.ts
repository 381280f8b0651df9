import { expect, test } from "vitest";
import { outcomesOf } from "../../../../src/referentiel/rules/asked-of-rule.ts";
import type { Condition } from "../../../../src/referentiel/rules/rule.ts";
import { counts } from "../../../build.ts";

const [GAP, RATIO, VALUE] = ["ecart_reduit", "ecart_reduit_en_rapport", "situation_amelioree"] as const;

test.each<[string, Condition, string[]]>([
  ["a count has one", counts(GAP), [GAP]],
  ["a negation has that of what it denies", { kind: "non", condition: counts(VALUE) }, [VALUE]],
  [
    "several come in the order of the condition",
    { kind: "tous", conditions: [counts(VALUE), counts(GAP)] },
    [VALUE, GAP],
  ],
  [
    "each comes once, however deep",
    {
      kind: "au_moins_un",
      conditions: [
        counts(GAP),
        { kind: "tous", conditions: [counts(RATIO), { kind: "non", condition: counts(GAP) }] },
        counts(RATIO),
      ],
    },
    [GAP, RATIO],
  ],
])("%s", (_, condition, expected) => {
  expect(outcomesOf(condition)).toEqual(expected);
});
