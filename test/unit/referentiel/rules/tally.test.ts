import { expect, test } from "vitest";
import { tally } from "../../../../src/referentiel/rules/facts.ts";

const fact = (answer: boolean | null) => ({ territory: "QP1", answer, figures: [] });

test("facts are counted by their answer, unknown apart", () => {
  expect(tally([true, false, null, true, null, null].map(fact))).toEqual({ yes: 2, no: 1, unknown: 3 });
});

test("no fact is none of each", () => {
  expect(tally([])).toEqual({ yes: 0, no: 0, unknown: 0 });
});
