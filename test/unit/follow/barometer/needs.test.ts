import { expect, test } from "vitest";
import { barometerState } from "../../../../src/follow/barometer/barometer-state.ts";
import { needsOf } from "../../../../src/follow/barometer/needs.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { barometerLine, followContext, followRules } from "../rows.ts";

const RULE = { under: 40, share: 0.5, convention: "comité de pilotage du test" };
const silent = unknown("valeurs_manquantes");
const read = (scores: readonly (number | typeof silent)[]) =>
  needsOf(
    scores.map((score, at) => ({ territory: `${at}`, score })),
    RULE,
  );

test.each([
  [[20, 30, 70, 80], "generalise", ["0", "1"]],
  [[20, 50, 70, 80], "zones", ["0"]],
  [[40, 50, 70], "aucun", []],
  // One in need of four, and two that could be: the share of one half may or may not be reached.
  [[20, silent, silent, 80], "indetermine", ["0"]],
  // Whatever the silent one is, one of four is less than one half... but two would reach it.
  [[20, 50, silent, 60, 70], "zones", ["0"]],
  [[20, 30, silent, 80], "generalise", ["0", "1"]],
  [[50, 60, silent], "indetermine", []],
  [[], "indetermine", []],
] as const)("%j: %s", (scores, need, under) => {
  expect(read(scores)).toMatchObject({ need, under, total: scores.length });
});

test("by theme and for the whole, by the declared rule only", () => {
  const bounds = {
    indicator: "chômage",
    theme: "emploi" as const,
    sense: "baisse" as const,
    weight: 1,
    least: 0,
    most: 50,
    logarithm: false,
    frozenOn: "2024-01-01",
    replaces: [],
    source: { document: "contrat" },
  };
  const rules = {
    mean: "arithmetique" as const,
    beyond: "ramene" as const,
    leastThemes: 1,
    themeWeights: {},
    bounds: [bounds],
    source: { document: "contrat" },
  };
  const lines = ["59392", "59172"].map((territory, at) =>
    barometerLine({ territory, year: 2024 + at, value: 40 }),
  );
  const of = (needs: typeof RULE | undefined) =>
    barometerState(
      followContext({ barometer: lines }, { rules: followRules({ barometer: { ...rules, needs } }) }),
    ).levels[0];
  expect(of(RULE)?.needs).toMatchObject({ emploi: { need: "generalise" }, ensemble: { known: 2 } });
  expect(of(RULE)?.needs?.sante.need).toBe("indetermine");
  expect(of(undefined)?.needs).toBeUndefined();
  expect(of(RULE)?.mixedYears).toEqual(["chômage"]);
});
