import fc from "fast-check";
import { expect, test } from "vitest";
import { DescribedSide } from "../../../src/compare/compared-side.ts";
import { SaidRules } from "../../../src/compare/said-rules.ts";
import {
  type ComparabilityCondition,
  type ComparabilityRule,
  checkComparability,
} from "../../../src/data/comparability.ts";
import type { CountedFigure } from "../../../src/data/figure.ts";
import type { MadeFigure } from "../../../src/data/made-figure.ts";
import { observation, observations, share } from "../../build.ts";

const INDICATOR = share("taux", { family: "filosofi", concept: "revenu_declare" });

const CONDITIONS: readonly ComparabilityCondition[] = [
  { kind: "geographies_differentes", territories: ["epci"] },
  { kind: "zonages_differents", zonings: ["qpv2015", "qpv2024"] },
  { kind: "annees_proches", under: 2 },
  { kind: "rupture", year: 2018, aggregatesOnly: true },
  { kind: "annee_fragile", year: 2020 },
  { kind: "petit_effectif", under: 200 },
  { kind: "petit_effectif", under: 50 },
];

const rules = CONDITIONS.flatMap((condition, rank) =>
  (["niveau", "evolution"] as const).map(
    (scope): ComparabilityRule => ({
      id: `${scope}-${rank}`,
      label: "Règle",
      decision: rank % 2 === 0 ? "deconseillee" : "interdite",
      scope,
      condition,
      sentence: "Phrase.",
      quotation: "exacte",
      source: { title: "Insee" },
      date: "2026-11-20",
      toConfirm: false,
    }),
  ),
);

/** A figure of a territory on a zoning, or made of several. */
const side = fc
  .record({
    code: fc.constantFrom("QP062025", "QN06225M", "246200364", undefined),
    zoning: fc.constantFrom("qpv2015", "qpv2024", "cog2020", "cog2024"),
    period: fc.constantFrom("2017", "2018", "2019", "2020", "edition-2019", "edition-2020"),
    total: fc.constantFrom(undefined, 40, 49, 50, 199, 200, 5000),
    made: fc.constantFrom<MadeFigure["kind"] | undefined>(undefined, "part_exacte", "part_des_effectifs"),
  })
  .map(({ code, zoning, period, total, made }) => {
    const held =
      code === undefined ? [] : [observation(code, period, 40, { indicator: "taux", geography: zoning })];
    const figure: CountedFigure = {
      figure: { value: 40, ...(total !== undefined && { total, count: 0.9 * total }) },
      rests: [],
      observation: code === undefined ? undefined : observations(held).find("taux", code, period),
      ...(made && { made: { kind: made, available: 2, total: 3 } }),
    };
    return { figure, period, geography: zoning };
  });

test("property: a judgement kept for a sort of figures is the one that each of them would get", () => {
  const said = new SaidRules(INDICATOR, rules);
  fc.assert(
    fc.property(side, side, fc.constantFrom("niveau", "evolution"), (one, other, scope) => {
      const [first, second] = [one, other].map((of) => said.sortOf(of.figure, of.period, of.geography));
      const expected = checkComparability(
        rules,
        scope,
        new DescribedSide(INDICATOR, one),
        new DescribedSide(INDICATOR, other),
      );
      expect(said.between(scope, first ?? -1, second ?? -1)).toEqual(expected);
    }),
    { seed: 5, numRuns: 4000 },
  );
});

test("without rules nothing is said, and no figure is looked at", () => {
  const silent = new SaidRules(INDICATOR, []);
  expect(silent.between("niveau", silent.sortOf({} as CountedFigure, "2019", "qpv2015"), 0)).toEqual({
    allowed: true,
    refusals: [],
    warnings: [],
  });
});
