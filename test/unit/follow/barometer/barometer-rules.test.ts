import { describe, expect, test } from "vitest";
import { toBarometerRules, type WrittenBarometer } from "../../../../src/follow/barometer/barometer-file.ts";
import { barometerRulesProblems } from "../../../../src/follow/barometer/barometer-rules-problems.ts";

const source = { document: "contrat", lignes: 4556 };
const frozen = { minimum: 10, maximum: 50, figees_le: "2024-01-01", source };
const BOUNDS = { ...frozen, indicateur: "chômage", theme: "emploi" as const, sens: "baisse" as const };
const INDEX = {
  indice: "IDH-4" as const,
  sante: { ...frozen, indicateur: "ICM" },
  education: { ...frozen, indicateur: "diplômés" },
  niveau_de_vie: { ...frozen, indicateur: "revenu" },
};
const written = (given: Partial<WrittenBarometer> = {}): WrittenBarometer => ({
  moyenne: "arithmetique",
  hors_bornes: "ramene",
  bornes: [BOUNDS],
  source,
  ...given,
});

test("what suivi.yaml says, in the words of the model", () => {
  const rules = toBarometerRules(
    written({
      minimum: { indicateurs_par_theme: 2, themes: 7 },
      poids_des_themes: { emploi: 2 },
      perturbation: { poids: 0.25, bornes: 0.1, tirages: 1000, graine: 7 },
      besoins: { seuil: 40, part: 0.5, convention: "comité" },
      idh: INDEX,
    }),
  );
  expect(rules).toMatchObject({
    mean: "arithmetique",
    beyond: "ramene",
    leastIndicators: 2,
    leastThemes: 7,
    themeWeights: { emploi: 2 },
    bounds: [
      { indicator: "chômage", least: 10, most: 50, weight: 1, logarithm: false, frozenOn: "2024-01-01" },
    ],
    perturbation: { weights: 0.25, bounds: 0.1, draws: 1000, seed: 7 },
    needs: { under: 40, share: 0.5, convention: "comité" },
    humanIndex: {
      name: "IDH-4",
      components: { sante: { logarithm: false }, niveau_de_vie: { logarithm: true } },
    },
    source: { document: "contrat", lines: "4556" },
  });
  const idh2 = { ...INDEX, indice: "IDH-2" as const };
  expect(toBarometerRules(written({ idh: idh2 })).humanIndex?.components.niveau_de_vie.logarithm).toBe(false);
  expect(toBarometerRules(written())).toMatchObject({
    leastThemes: undefined,
    needs: undefined,
    themeWeights: {},
  });
});

describe("what its schema cannot say", () => {
  const codes = (given: Partial<WrittenBarometer>) =>
    barometerRulesProblems(written(given), (...inside) => ({ file: "suivi.yaml", field: inside.join("/") }), [
      "contrat",
    ]).map(({ code, place }) => `${code} ${place.field}`);

  test("nothing is wrong with this one", () => {
    expect(codes({ idh: INDEX })).toEqual([]);
  });

  test.each([
    [{ bornes: [{ ...BOUNDS, minimum: 50 }] }, "barometre/bornes-inversees bornes/0/minimum"],
    [
      { bornes: [{ ...BOUNDS, minimum: 0, logarithme: true }] },
      "barometre/bornes-sans-logarithme bornes/0/minimum",
    ],
    [{ bornes: [BOUNDS, BOUNDS] }, "barometre/bornes-en-double bornes/1/indicateur"],
    [
      { idh: { ...INDEX, indice: "IDH-2" as const } },
      "barometre/logarithme-a-dire idh/niveau_de_vie/indicateur",
    ],
    [
      { idh: { ...INDEX, sante: { ...INDEX.sante, logarithme: true } } },
      "barometre/logarithme-fixe idh/sante/logarithme",
    ],
    [
      { idh: { ...INDEX, niveau_de_vie: { ...INDEX.niveau_de_vie, minimum: 0 } } },
      "barometre/bornes-sans-logarithme idh/niveau_de_vie/minimum",
    ],
  ])("%#: %s", (given, code) => {
    expect(codes(given)).toEqual([code]);
  });

  test("documents that the référentiel does not declare, wherever they are quoted", () => {
    const other = { document: "ailleurs" };
    expect(
      codes({
        source: other,
        bornes: [{ ...BOUNDS, source: other }],
        idh: { ...INDEX, sante: { ...INDEX.sante, source: other } },
      }),
    ).toEqual([
      "referentiel/document-inconnu source/document",
      "referentiel/document-inconnu bornes/0/source/document",
      "referentiel/document-inconnu idh/sante/source/document",
    ]);
  });

  test("bounds that follow one another are not two at once", () => {
    const [old, now] = [
      { ...BOUNDS, au: "2026-12-31" },
      { ...BOUNDS, du: "2027-01-01" },
    ];
    expect(codes({ bornes: [old, now] })).toEqual([]);
    expect(codes({ bornes: [now, { ...old, indicateur: "emploi" }] })).toEqual([]);
  });
});
