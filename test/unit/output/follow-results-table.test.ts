import { expect, test } from "vitest";
import { followYear } from "../../../src/follow/follow-year.ts";
import { resultTables } from "../../../src/output/tables/follow-results.ts";
import { audience, sheet } from "../follow/lines.ts";
import {
  barometerLine,
  cohortLine,
  consultation,
  followContext,
  followRules,
  requirement,
} from "../follow/rows.ts";

const SOURCE = { document: "contrat" };
const rules = followRules({
  requirements: [requirement("seuil_de_diffusion", 5)],
  barometer: {
    mean: "arithmetique",
    beyond: "ramene",
    leastThemes: 1,
    themeWeights: {},
    bounds: [
      {
        indicator: "chômage",
        theme: "emploi",
        sense: "baisse",
        weight: 1,
        least: 0,
        most: 50,
        logarithm: false,
        frozenOn: "2024-01-01",
        replaces: [],
        source: SOURCE,
      },
    ],
    source: SOURCE,
  },
});

test("each table holds what may be shown, and why the rest is not there", () => {
  const year = followYear(
    followContext(
      {
        sheets: [sheet({ participants: 30 })],
        audiences: [3, 7, 20].map((count, at) => audience({ breakdown: "qpv", modality: `Q${at}`, count })),
        cohorts: [
          cohortLine({ followed: 60, count: 12 }),
          cohortLine({ action: "forum", followed: 4, count: 0 }),
        ],
        barometer: ["59172", "59392"].map((territory, at) =>
          barometerLine({ territory, value: 10 + 20 * at }),
        ),
        consultations: [consultation({ territory: "59392", population: "habitants", sampling: "aleatoire" })],
      },
      { rules },
    ),
  );
  const [publics, cohorts, barometer, answers] = resultTables(year, (code) => `Ville ${code}`).map(
    ({ columns, rows }) =>
      rows.map((row) => Object.fromEntries(columns.map((one) => [one.name, one.cell(row)]))),
  );
  expect(publics?.map(({ effectif, effectif_motif: reason }) => [effectif, reason === undefined])).toEqual([
    [undefined, false],
    [undefined, false],
    [20, true],
  ]);
  expect(cohorts).toMatchObject([
    { cohorte: "c1", action: undefined, suivis: 60, effectif: 12, part: 0.2 },
    { action: "forum", suivis: undefined, effectif: undefined },
  ]);
  expect(barometer).toMatchObject([
    {
      territoire: "59172",
      libelle: "Ville 59172",
      note: 80,
      themes_connus: 1,
      rang: 1,
      rang_haut: 1,
      idh: undefined,
    },
    { territoire: "59392", note: 40, note_emploi: 40, note_sante: undefined, rang: 2 },
  ]);
  expect(answers).toMatchObject([{ part: 0.5, echantillon: "tirés au hasard", population: "habitants" }]);
  expect(answers?.[0]?.["part_bas"]).toBeCloseTo(0.377, 3);
});
