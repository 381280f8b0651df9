import { describe, expect, test } from "vitest";
import type { ComparabilityScope, ComparedFigure } from "../../../src/data/comparability.ts";
import { checkComparability } from "../../../src/data/comparability.ts";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { readComparability } from "../../../src/workspace/comparability.ts";

const { value: rules = [], diagnostics } = await readComparability(nodeWorld(process.cwd()));

test("the rules of datasets/comparabilite read without a problem", () => {
  expect(diagnostics).toEqual([]);
  expect(rules.length).toBeGreaterThanOrEqual(20);
  expect(rules.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id)].sort());
});

const check = (scope: ComparabilityScope, first: ComparedFigure, second: ComparedFigure) => {
  const found = checkComparability(rules, scope, first, second);
  expect(checkComparability(rules, scope, second, first)).toEqual(found);
  return {
    refused: found.refusals.map(({ id }) => id),
    warned: found.warnings.map(({ id }) => id),
    ...found,
  };
};
const filosofi = { family: "filosofi", concept: "revenu_disponible", geography: "qpv2015" };
const census = { family: "recensement", geography: "qpv2024", population: 1500 };

describe("forbidden comparisons are refused, with the sentence", () => {
  test.each<[string, ComparabilityScope, ComparedFigure, ComparedFigure, string]>([
    [
      "QPV 2015 and 2024",
      "evolution",
      { geography: "qpv2015" },
      { geography: "qpv2024" },
      "perimetres_qpv_2015_2024",
    ],
    [
      "declared and disposable",
      "niveau",
      { ...filosofi, concept: "revenu_declare" },
      filosofi,
      "revenu_declare_disponible",
    ],
    ["age bands", "niveau", { concept: "age_15_24" }, { concept: "age_16_25" }, "neet_tranches_d_age"],
    [
      "census vintages",
      "evolution",
      { ...census, year: 2018 },
      { ...census, year: 2021 },
      "recensement_millesimes_proches",
    ],
    [
      "two years of Cnam",
      "evolution",
      { family: "cnam", year: 2019 },
      { family: "cnam", year: 2020 },
      "cnam_annees_consecutives",
    ],
  ])("%s", (_, scope, first, second, rule) => {
    const found = check(scope, first, second);
    expect(found).toMatchObject({ allowed: false, refused: [rule] });
    expect(found.refusals[0]?.sentence.length).toBeGreaterThan(20);
    expect(found.refusals[0]?.source.title.length).toBeGreaterThan(3);
  });

  test("second-hand sentences say that they are", () => {
    const second = rules.filter(({ quotation }) => quotation === "seconde_main");
    expect(second.map(({ id }) => id)).toContain("recensement_millesimes_proches");
    expect(second.every(({ toConfirm }) => toConfirm)).toBe(true);
  });
});

describe("discouraged comparisons carry the sentence", () => {
  test.each<[string, ComparabilityScope, ComparedFigure, ComparedFigure, readonly string[]]>([
    [
      "across 2018",
      "evolution",
      { ...filosofi, year: 2017 },
      { ...filosofi, year: 2018 },
      ["filosofi_annees_consecutives", "filosofi_rupture_2018"],
    ],
    ["from 2018 on", "evolution", { ...filosofi, year: 2018 }, { ...filosofi, year: 2018 }, []],
    [
      "a mean across 2021",
      "evolution",
      { ...filosofi, year: 2020, aggregate: true },
      { ...filosofi, year: 2022, aggregate: true },
      ["filosofi_couverture_2021"],
    ],
    ["one QPV across 2021", "evolution", { ...filosofi, year: 2020 }, { ...filosofi, year: 2022 }, []],
    [
      "an EPCI that changed",
      "evolution",
      { ...filosofi, territory: "epci", geography: "cog2019", year: 2013 },
      { ...filosofi, territory: "epci", geography: "cog2020", year: 2015 },
      ["perimetre_epci"],
    ],
    ["few people", "niveau", { ...census, population: 150 }, census, ["recensement_petits_effectifs"]],
    ["census 2020", "evolution", { ...census, year: 2015 }, { ...census, year: 2020 }, ["recensement_2020"]],
    [
      "renamed benefits",
      "evolution",
      { concept: "cmu_c" },
      { concept: "complementaire_sante_solidaire" },
      ["prestations_renommees"],
    ],
  ])("%s", (_, scope, first, second, expected) => {
    expect(check(scope, first, second)).toMatchObject({ allowed: true, warned: expected });
  });
});

test("what is not known, or not concerned, meets no rule", () => {
  expect(check("evolution", {}, {})).toMatchObject({ allowed: true, refused: [], warned: [] });
  expect(check("evolution", { year: 2018 }, { year: 2019 })).toMatchObject({ refused: [], warned: [] });
  expect(check("evolution", { family: "filosofi", year: 2017 }, { family: "filosofi" })).toMatchObject({
    warned: [],
  });
  expect(check("niveau", { ...census, year: 2018 }, { ...census, year: 2021 })).toMatchObject({
    refused: [],
    warned: [],
  });
  expect(check("niveau", { concept: "age_15_24" }, { concept: "allocataires" })).toMatchObject({
    refused: [],
  });
});

test("two editions of the census less than five years apart are refused, though neither dates its figures", () => {
  const near = [
    { ...census, edition: 2019 },
    { ...census, edition: 2021 },
  ] as const;
  expect(check("evolution", ...near)).toMatchObject({ refused: ["recensement_millesimes_proches"] });
  const apart = [
    { ...census, edition: 2016 },
    { ...census, edition: 2021 },
  ] as const;
  expect(check("evolution", ...apart)).toMatchObject({ refused: [] });
  expect(check("evolution", { ...census, edition: 2019 }, { ...census, year: 2017 })).toMatchObject({
    refused: [],
  });
});

test("a change of perimeter is that of an EPCI: a country measured on two geographies has none", () => {
  const at = (territory: ComparedFigure["territory"], geography: string): ComparedFigure => ({
    family: "filosofi",
    concept: "revenu_disponible",
    geography,
    territory,
  });
  const warned = (territory: ComparedFigure["territory"]) =>
    check("evolution", at(territory, "cog2015"), at(territory, "cog2020")).warned;
  expect(warned("epci")).toContain("perimetre_epci");
  expect(warned("france")).not.toContain("perimetre_epci");
  expect(warned(undefined)).not.toContain("perimetre_epci");
});
