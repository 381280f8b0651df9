import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import type { ObservationInput, PrintedValue } from "../../../src/data/observation.ts";
import { publishedPeriods } from "../../../src/data/published-periods.ts";
import { nodeFigures, nodePeriodWords } from "../../../src/french/nodes.ts";
import { EPCI, epci, group, node, observation, observations, qpv, share, workspace } from "../../build.ts";

const CODES = ["QP1", "QP2", "QP3", "QP4"];

function read(
  figures: readonly ObservationInput[],
  printed: readonly PrintedValue[] = [],
  iris = false,
  changes: Partial<Indicator> = {},
  published: readonly ObservationInput[] = figures,
): string[] {
  const territories = [
    epci(),
    ...CODES.map((code) => qpv(code)),
    group("G", { label: "QPV de la CALL", geography: iris ? "iris" : "qpv2015" }),
  ];
  const space = workspace({
    territories,
    indicators: [share("revenu", { shortLabel: "Taux", ...changes })],
    figures,
  });
  const observed = observations([...published]);
  const sources = {
    comparisons: compareEpci(space, { epci: EPCI }),
    indicators: space.indicators,
    printed,
    territories: space.territories,
    published: (one: Indicator) => publishedPeriods(one, CODES, observed),
  };
  const readings = nodeFigures(node("P1-A1", { indicators: ["revenu"] }), sources);
  expect(readings.every((reading) => reading.node === "P1-A1" && reading.indicator === "revenu")).toBe(true);
  return readings.map(({ text }) => text.replaceAll("\u00a0", " "));
}
const values = (period: string, ...all: readonly (number | undefined)[]) =>
  all.map((value, index) => observation(CODES[index] ?? "", period, value));
const quote = (changes: Partial<PrintedValue> = {}): PrintedValue => ({
  indicator: "revenu",
  territory: "G",
  period: "2018",
  value: 38,
  qualifier: "arrondi",
  statistic: "moyenne",
  address: "a:2",
  ...changes,
});

describe("what the figures say of the qpv", () => {
  test("is their range in the latest period, how many they are, and the agglomeration", () => {
    const figures = [
      ...values("2014", 1, 2, 3, 4),
      ...values("2018", 40, 30.5, 35, undefined),
      observation(EPCI, "2018", 25),
    ];
    expect(read(figures)).toEqual([
      "Taux : de 30,5 % à 40,0 % selon le quartier (3 QPV 2015 renseignés sur 4, 2018) ; agglomération 25,0 %.",
    ]);
  });

  test("says when the agglomeration has no value in that period, and gives no gap", () => {
    expect(read(values("2018", 40, 30, 35))).toEqual([
      "Taux : de 30 % à 40 % selon le quartier (3 QPV 2015 renseignés sur 4, 2018) ; aucune valeur de l’agglomération pour la même période, l’écart n’est pas calculé.",
    ]);
  });

  test("goes back to the latest period in which one is known", () => {
    expect(read([...values("2018", 40, 30, 35), ...values("2021", undefined, undefined)])[0]).toContain(
      "(3 QPV 2015 renseignés sur 4, 2018)",
    );
  });

  test.each([
    ["nothing is published", []],
    ["all is suppressed", values("2018", undefined, undefined)],
  ])("says that nothing is published when %s", (_, figures) => {
    expect(read(figures)).toEqual(["Taux : aucune valeur des QPV dans les données lues."]);
  });

  test("says that nobody publishes it by quarter", () => {
    expect(read([], [], false, { notByQuarter: "publié à partir de l’EPCI" })).toEqual([
      "Taux : aucune valeur des QPV dans les données lues ; non publié par quartier (publié à partir de l’EPCI).",
    ]);
  });

  test("says of a number beyond 100 % that it is a ratio, where the number stands", () => {
    const figures = values("2018", 70.3, 101.9, 80);
    expect(read(figures, [], false, { bounds: [0, null] })[0]).toMatch(
      / ; rapport de deux nombres, non part d’un tout : il peut dépasser 100 %\.$/,
    );
    expect(read(values("2018", 70, 80, 90), [], false, { bounds: [0, null] })[0]).not.toContain("rapport");
  });

  test("says for which other dates something is published, when nothing is in the period read", () => {
    const elsewhere = [...values("edition-2022", 40, 30), ...values("2023", undefined)];
    expect(read([], [], false, {}, elsewhere)).toEqual([
      "Taux : aucune valeur des QPV sur la période ; valeurs publiées pour : édition 2022, hors de la période.",
    ]);
  });

  test.each([
    ["one", values("2018", 40, undefined), "Quartier QP1 40 % (1 QPV 2015 renseigné sur 4, 2018)"],
    [
      "two",
      values("2018", 40, 30),
      "Quartier QP1 40 %, Quartier QP2 30 % (2 QPV 2015 renseignés sur 4, 2018)",
    ],
  ])("names the qpv when fewer than three are known: %s", (_, figures, expected) => {
    const [text] = read([...figures, observation(EPCI, "2018", 25)]);
    expect(text).toBe(`Taux : ${expected} ; agglomération 25 %.`);
  });

  test("names a zoning that has no words by its own name", () => {
    const territories = [epci(), ...CODES.map((code) => qpv(code, { geography: "qpv2030" }))];
    const space = workspace({ territories, indicators: [share("revenu")], figures: values("2031", 1, 2, 3) });
    const sources = {
      comparisons: compareEpci(space, { epci: EPCI }),
      indicators: space.indicators,
      printed: [],
      published: () => [],
      territories: space.territories,
    };
    expect(nodeFigures(node("P1", { indicators: ["revenu"] }), sources)[0]?.text).toContain(
      "3 qpv2030 renseignés",
    );
  });
});

describe("what the figures say of a group", () => {
  const figures = [observation("G", "2018", 38), observation(EPCI, "2018", 25.8)];

  test("is its value, the agglomeration's and the gap", () => {
    expect(read(figures)).toEqual([
      "Taux : QPV de la CALL 38,0 %, agglomération 25,8 %, soit +12,2 points (2018).",
    ]);
  });

  test("says why there is no gap when both values are known", () => {
    expect(read(figures, [], false, { unit: "hab", decimals: 0 })).toEqual([
      "Taux : QPV de la CALL 38 hab., agglomération environ 26 hab., écart non calculé : un effectif ne se compare pas à celui d’un territoire d’une autre taille (2018).",
    ]);
  });

  test("says when the agglomeration has no value in that period", () => {
    expect(read([observation("G", "2018", 38)])).toEqual([
      "Taux : QPV de la CALL 38 %, sans valeur de l’agglomération pour la même période (2018).",
    ]);
  });

  test("leaves out a group that has no value", () => {
    expect(read([observation("G", "2014", 38), observation("G", "2018", undefined)])[0]).toContain("(2014)");
  });

  test.each<[string, Partial<PrintedValue>, boolean, string]>([
    [
      "over how many it was taken",
      { available: 16, total: 21 },
      false,
      "(moyenne imprimée dans le contrat, sur 16 QPV des 21)",
    ],
    ["the total may be missing", { available: 16 }, false, "(moyenne imprimée dans le contrat, sur 16 QPV)"],
    ["both may be", {}, false, "(moyenne imprimée dans le contrat)"],
    [
      "its members may be IRIS",
      { available: 9, total: 12 },
      true,
      "(moyenne imprimée dans le contrat, sur 9 IRIS des 12)",
    ],
  ])("says that a printed mean is one: %s", (_, changes, iris, words) => {
    expect(read(figures, [quote(changes)], iris)[0]).toContain(
      `QPV de la CALL 38,0 % ${words}, agglomération`,
    );
  });

  test("says nothing of a printed value that is not a mean, nor of another period", () => {
    expect(read(figures, [quote({ statistic: "valeur" })])[0]).not.toContain("moyenne");
    expect(read(figures, [quote({ period: "2014" })])[0]).not.toContain("moyenne");
  });

  test("stands beside the qpv when both are published", () => {
    expect(read([...figures, ...values("2018", 40, 30, 35)])).toHaveLength(2);
  });
});

test("an indicator that does not exist says nothing", () => {
  const sources = {
    comparisons: [],
    indicators: new Map(),
    printed: [],
    published: () => [],
    territories: new Map(),
  };
  expect(nodeFigures(node("P1", { indicators: ["nothing"] }), sources)).toEqual([]);
});

test.each([
  ["2018", "2018"],
  ["edition-2023", "édition 2023, année de référence non imprimée"],
  ["edition-23", "edition-23"],
])("the period %s is printed %s", (period, expected) => {
  expect(nodePeriodWords(period)).toBe(expected);
});
