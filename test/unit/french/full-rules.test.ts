import { expect, test } from "vitest";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import type { Caveat } from "../../../src/data/indicator.ts";
import { withFullRules } from "../../../src/french/caveats.ts";

const rule = (id: string, sentence: string) => ({ id, sentence }) as ComparabilityRule;
const table = (...rules: ComparabilityRule[]) => ({ rules }) as unknown as Comparison;
const caveats = [
  "Rupture en 2018 : la réduction (RLS) abaisse les aides. L’effet est fort.",
  "Autre chose.",
].map((text): Caveat => ({ text, source: "Insee", scope: "evolution" }));

test("a rule that a caveat says with more words is said in the words of the caveat, any other as it is", () => {
  const found = withFullRules(
    table(
      rule("a", "Rupture en 2018 : la réduction abaisse les aides."),
      rule("b", "La réduction abaisse tout."),
    ),
    { caveats },
  );
  expect(found.rules?.map(({ sentence }) => sentence)).toEqual([
    "Rupture en 2018 : la réduction (RLS) abaisse les aides. L’effet est fort.",
    "La réduction abaisse tout.",
  ]);
});

test("a table without rules stays as it is", () => {
  const none = {} as Comparison;
  expect(withFullRules(none, { caveats })).toBe(none);
});
