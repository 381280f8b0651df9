import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { readComparability } from "../../../src/workspace/comparability.ts";
import { deriveIndicator, readIndicator } from "../../../src/workspace/indicators.ts";

const world = nodeWorld(".");
const paths = ["datasets/indicateurs", "datasets/formats/indicateurs"].flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
);
const read = async (path: string) => (await readIndicator(path, world)).value;

test("an indicator says what exactly it measures, and the family of its source", async () => {
  expect(await read("datasets/indicateurs/taux_pauvrete_60.yaml")).toMatchObject({
    concept: "revenu_disponible",
    family: "filosofi",
  });
  expect(await read("datasets/formats/indicateurs/revenu_median_declare.yaml")).toMatchObject({
    concept: "revenu_declare",
    family: "filosofi",
  });
});

test("an indicator that nobody publishes by quarter says so, and the page of the national base with it", async () => {
  const [indicators, page] = await Promise.all([
    Promise.all(paths.map(read)),
    world
      .read("docs/base-nationale.md")
      .then((bytes) => new TextDecoder().decode(bytes).replaceAll(/\s+/g, " ")),
  ]);
  const found = indicators.filter((one) => one?.notByQuarter !== undefined);
  expect(found.map((one) => one?.id)).toEqual(["part_jeunes_15_24_neet"]);
  for (const one of found) expect(page).toContain(one?.notByQuarter);
});

test("the people of a share: one indicator, or several in order of preference", async () => {
  expect((await read("datasets/indicateurs/taux_pauvrete_60.yaml"))?.counts).toEqual({
    total: "personnes_menages_fiscaux",
    otherTotals: ["population_municipale"],
  });
  expect((await read("datasets/formats/indicateurs/taux_foyers_aah.yaml"))?.counts).toEqual({
    count: "allocataires_aah",
    total: "allocataires_caf",
  });
});

test("cases and people that a survey estimates; cases that add up; a count that adds up over communes", async () => {
  expect((await read("datasets/formats/indicateurs/part_sans_bac.yaml"))?.counts).toEqual({
    count: "non_scolarises_sans_diplome",
    addedCounts: ["non_scolarises_brevet", "non_scolarises_cap_bep"],
    total: "non_scolarises_15_plus",
    areEstimates: true,
  });
  expect((await read("datasets/formats/indicateurs/population_15_64.yaml"))?.isSummed).toBe(true);
});

test("a share that would be summed over communes is refused", async () => {
  const text = new TextDecoder().decode(await world.read("datasets/formats/indicateurs/part_bac.yaml"));
  const summed = new TextEncoder().encode(`${text}somme_des_communes: true\n`);
  const { value, diagnostics } = await readIndicator("datasets/formats/indicateurs/part_bac.yaml", {
    ...world,
    read: async () => summed,
  });
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["indicator/somme"]]);
});

test("a part of a survey's population has the cases and people of that part", async () => {
  const rate = await read("datasets/indicateurs/taux_emploi_15_64.yaml");
  const derived = rate && deriveIndicator("taux_emploi_15_64.femmes", new Map([[rate.id, rate]]));
  expect(derived?.counts).toEqual({
    count: "actifs_occupes_15_64.femmes",
    total: "population_15_64.femmes",
    areEstimates: true,
  });
});

test("a source that a contract does not print has no family: no rule of a producer is guessed for it", async () => {
  const contract = await read("datasets/indicateurs/taux_neet_contrat.yaml");
  expect(contract?.concept).toBe("age_non_precise");
  expect(contract?.family).toBeUndefined();
});

describe("the rules of comparability and the indicators use the same words", async () => {
  const { value: rules = [] } = await readComparability(world);
  const indicators = await Promise.all(paths.map(read));

  /** Written before figures of theirs are held: nothing describes such an indicator yet. */
  const AWAITED = ["cnam", "cmu_c", "complementaire_sante_solidaire", "age_16_25", "age_15_29"];

  test("every family and concept that a rule names is that of an indicator, or is awaited", () => {
    const known = new Set(indicators.flatMap((one) => [one?.family, one?.concept]));
    const named = rules.flatMap(({ families = [], condition }) => [
      ...families,
      ...(condition.kind === "concepts_differents" ? condition.concepts : []),
    ]);
    expect([...new Set(named)].filter((word) => !known.has(word)).toSorted()).toEqual(AWAITED.toSorted());
  });
});
