import { describe, expect, test } from "vitest";
import type { BarometerRules } from "../../../../src/follow/barometer/barometer-rules.ts";
import type { FollowContext } from "../../../../src/follow/context.ts";
import { followYear } from "../../../../src/follow/follow-year.ts";
import type { FollowRecords } from "../../../../src/follow/tables/tables.ts";
import { followYearSections } from "../../../../src/output/terminal/follow-year.ts";
import {
  barometerLine,
  cohortLine,
  consultation,
  followContext,
  followRules,
  requirement,
} from "../../follow/rows.ts";

const SOURCE = { document: "contrat" };
const RULES: BarometerRules = {
  mean: "arithmetique",
  beyond: "ramene",
  leastThemes: 1,
  themeWeights: {},
  bounds: [
    {
      indicator: "taux de chômage",
      theme: "emploi",
      sense: "baisse",
      weight: 1,
      least: 5,
      most: 45,
      logarithm: false,
      frozenOn: "2024-01-01",
      replaces: [],
      source: SOURCE,
    },
  ],
  perturbation: { weights: 0.25, bounds: 0.1, draws: 200, seed: 7 },
  needs: { under: 40, share: 0.5, convention: "comité technique du 3 mars 2025." },
  source: SOURCE,
};

const LISTS = Object.fromEntries(
  [
    "qpv",
    "organismes",
    "financeurs",
    "bailleurs",
    "instances",
    "noeuds",
    "engagements",
    "suivis",
    "actions",
  ].map((list) => [list, []]),
) as unknown as FollowContext["lists"];
const lists = {
  ...LISTS,
  communes: [
    { code: "59172", words: "Denain" },
    { code: "59392", words: "Maubeuge" },
  ],
};
const REFERENTIEL = {
  ...{ id: "essai", nodes: [], questions: [], commitments: [], targets: [], perimeter: {} },
} as unknown as FollowContext["referentiel"];

function shown(
  records: Partial<FollowRecords>,
  rules: BarometerRules | undefined,
  detail = false,
  threshold = true,
) {
  const context = followContext(records, {
    referentiel: REFERENTIEL,
    lists,
    rules: followRules({
      barometer: rules,
      requirements: threshold ? [requirement("seuil_de_diffusion", 11)] : [],
    }),
  });
  const year = followYear(context);
  return followYearSections({ referentiel: REFERENTIEL, followYear: year, width: 80, detail }).join("\n\n");
}

const place = { address: "publics.csv:2", place: () => ({ file: "publics.csv", line: 2 }) };
const RECORDS: Partial<FollowRecords> = {
  audiences: [30, 20].map((count, at) => ({
    action: "a",
    year: 2025,
    breakdown: "qpv" as const,
    modality: ["QN05901M", "hors_qpv"][at] as string,
    count,
    ...place,
  })),
  cohorts: [
    cohortLine({ cohort: "chantiers éducatifs", followed: 60, situation: "en emploi", count: 0 }),
    cohortLine({ cohort: "chantiers éducatifs", followed: 60, situation: "en formation", count: 3 }),
    cohortLine({
      cohort: "chantiers éducatifs",
      wave: "sortie",
      followed: 40,
      situation: "en emploi",
      count: 18,
    }),
    cohortLine({
      cohort: "chantiers éducatifs",
      wave: "sortie",
      followed: 40,
      situation: "en formation",
      count: 12,
    }),
  ],
  consultations: [consultation({ favourable: 34, answers: 60 })],
  barometer: [
    barometerLine({ indicator: "taux de chômage", territory: "59172", value: 46 }),
    barometerLine({ indicator: "taux de chômage", territory: "59172", value: 41, year: 2024 }),
    barometerLine({ indicator: "taux de chômage", territory: "59392", value: 30 }),
    barometerLine({ indicator: "taux de chômage", territory: "QN05901M", value: 44, year: 2024 }),
    barometerLine({ indicator: "taux de chômage", territory: "sans code", value: null }),
  ],
};

describe("what the terminal shows of persons and of the barometer", () => {
  test("all of it, in 80 columns", () => {
    const text = shown(RECORDS, RULES, true);
    expect(text.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    for (const said of [
      "Aucun effectif de moins de 11 personnes",
      "PUBLICS PAR QUARTIER\n  QN05901M : 30 participations ; hors QPV : 20 participations.",
      "Chantiers éducatifs : 60 personnes à l’entrée ; 20 personnes perdues de vue à\n« sortie » (33\u00a0%).",
      "sortie      40      20  en emploi           18  45\u00a0%     +45 pt",
      "CONSULTATIONS\n  enquête 2025",
      "BAROMÈTRE DE 2025",
      "COMMUNES\nTerritoire  Note",
      "Denain         0  1 sur 9        −10     2              2",
      "Denain, taux de chômage : 46 est au-delà du maximum 45",
      "QUARTIERS",
      "AUTRES TERRITOIRES",
    ])
      expect(text).toContain(said);
  });

  test("one small count is in none of it, nor the one that would give it again", () => {
    expect(shown(RECORDS, RULES)).toContain(
      "                        en formation         s     s          s",
    );
  });

  test("without a threshold no number of persons, and it is said once", () => {
    const text = shown(RECORDS, undefined, false, false);
    expect(text).toContain("Aucun seuil de diffusion n’est déclaré : rien n’est diffusé.");
    expect(text).toContain("1 cohorte, dont rien n’est montré.");
    expect(text).not.toContain("PUBLICS");
    expect(text).not.toMatch(/\b(60|34|40|18)\b/);
    expect(text).toContain("Non évalué : suivi.yaml ne dit pas comment le noter");
  });

  test("people of one action, and an index", () => {
    const frozen = {
      least: 0,
      most: 100,
      logarithm: false,
      frozenOn: "2024-01-01",
      replaces: [],
      source: SOURCE,
    };
    const component = { ...frozen, indicator: "taux de chômage" };
    const components = { sante: component, education: component, niveau_de_vie: { ...component, least: 1 } };
    const rules = { ...RULES, humanIndex: { name: "IDH-4" as const, components } };
    const text = shown({ ...RECORDS, cohorts: [cohortLine({ action: "chantier", followed: 60 })] }, rules);
    expect(text).toContain("C1, chantier : 60 personnes à l’entrée.");
    expect(text).toContain("IDH-4");
  });

  test("nothing entered, nothing said", () => {
    expect(shown({}, RULES)).toBe("");
  });
});
