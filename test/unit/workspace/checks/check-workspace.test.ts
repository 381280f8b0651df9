import { describe, expect, test } from "vitest";
import type { ObservationInput } from "../../../../src/data/observation.ts";
import type { Workspace } from "../../../../src/data/workspace.ts";
import { checkWorkspace } from "../../../../src/workspace/checks/checks.ts";
import { group, indicator, observation, qpv, share, workspace } from "../../../build.ts";

const spaceOf = (...figures: readonly ObservationInput[]): Workspace =>
  workspace({
    territories: [qpv("QP1", { label: "Grande Résidence" }), qpv("QP2"), group("G")],
    indicators: [indicator("revenu"), share("pauvrete"), indicator("solde", { bounds: [null, 0] })],
    figures,
  });
const found = (...figures: readonly ObservationInput[]) =>
  checkWorkspace(spaceOf(...figures)).map(({ code, place, message }) => ({ code, ...place, message }));
const printed = (statistic: string) => ({ printed: { qualifier: "exact", statistic } });

test("a healthy workspace has no problem", () => {
  expect(found(observation("QP1", "2014", 1), observation("QP2", "2014", undefined))).toEqual([]);
});

test("every problem of every check is said in one pass", () => {
  const codes = found(
    observation("QP9", "2014", 1, { indicator: "revenus" }),
    observation("QP1", "2014", -1),
    observation("QP1", "2014", -1),
  ).map(({ code }) => code);
  expect(codes).toEqual([
    "dataset/cle-dupliquee",
    "dataset/territoire-inconnu",
    "dataset/indicateur-inconnu",
    "dataset/hors-bornes",
    "dataset/hors-bornes",
  ]);
});

describe("the same key twice", () => {
  test("is refused at the second line, which names the first", () => {
    expect(found(observation("QP1", "2014", 1), observation("QP1", "2014", 2))).toEqual([
      {
        code: "dataset/cle-dupliquee",
        file: "datasets/essai/observations.csv",
        line: 3,
        field: "code",
        message:
          "la valeur de « revenu » pour Grande Résidence en 2014 figure déjà en datasets/essai/observations.csv:2",
      },
    ]);
  });

  test("is refused even when the two values are equal, and for each line after the first", () => {
    const row = observation("QP1", "2014", 1);
    expect(found(row, row, row)).toHaveLength(2);
  });

  test("names a territory that is not known by its code", () => {
    const row = observation("QP9", "2014", 1);
    expect(found(row, row)[0]?.message).toContain("pour QP9 en 2014");
  });

  test("is not the same indicator, territory or period", () => {
    expect(
      found(
        observation("QP1", "2014", 1),
        observation("QP2", "2014", 1),
        observation("QP1", "2015", 1),
        observation("QP1", "2014", 1, { indicator: "pauvrete" }),
      ),
    ).toEqual([]);
  });

  test("is not the minimum and the maximum quoted beside the figure of a group", () => {
    const figures = ["moyenne", "min", "max"].map((statistic) =>
      observation("G", "2018", 35, { ...printed(statistic), isRange: statistic !== "moyenne" }),
    );
    expect(found(...figures)).toEqual([]);
  });

  test("is not two keys that read the same once joined", () => {
    const codes = found(observation("A|B", "C", 1), observation("A", "B|C", 1)).map(({ code }) => code);
    expect(codes).not.toContain("dataset/cle-dupliquee");
  });

  test("is two maxima of the same group", () => {
    const twice = observation("G", "2018", 46.1, { ...printed("max"), isRange: true });
    expect(found(twice, twice)).toHaveLength(1);
  });

  test("is a figure of a QPV and the same figure quoted as the maximum of its group: one would hide the other", () => {
    // A QPV's own value printed as « max » is its figure (isRange is for groups only): the table would keep one.
    const figures = [observation("QP1", "2018", 46.1), observation("QP1", "2018", 47, printed("max"))];
    expect(found(...figures).map(({ code }) => code)).toEqual(["dataset/cle-dupliquee"]);
  });
});

describe("a code that no file describes", () => {
  test("is refused at its line, with the nearest one", () => {
    const [problem] = checkWorkspace(spaceOf(observation("QP9", "2014", 1)));
    expect(problem).toMatchObject({
      code: "dataset/territoire-inconnu",
      place: { line: 2, field: "code" },
      message: "le code « QP9 » ne désigne aucun territoire connu",
      hint: "vouliez-vous écrire « QP1 » ?",
    });
  });
});

describe("an indicator that no file describes", () => {
  test("is refused at its line, with the nearest one", () => {
    const [problem] = checkWorkspace(spaceOf(observation("QP1", "2014", 1, { indicator: "revenus" })));
    expect(problem).toMatchObject({
      code: "dataset/indicateur-inconnu",
      place: { line: 2, field: "indicateur" },
      message: "l’indicateur « revenus » n’est pas décrit dans datasets/indicateurs/",
      hint: "vouliez-vous écrire « revenu » ?",
    });
  });
});

describe("a value outside of the bounds of its indicator", () => {
  test.each<[string, string, number | undefined, string | undefined]>([
    ["0 is inside", "pauvrete", 0, undefined],
    ["100 is inside", "pauvrete", 100, undefined],
    [
      "over 100 is not a percentage",
      "pauvrete",
      152.5,
      "152,5 sort des bornes de « Court pauvrete » (de 0 à 100)",
    ],
    ["below 0 is not a percentage", "pauvrete", -1, "−1 sort des bornes de « Court pauvrete » (de 0 à 100)"],
    ["a lower bound alone", "revenu", -1, "−1 sort des bornes de « Court revenu » (au moins 0)"],
    ["an upper bound alone", "solde", 1, "1 sort des bornes de « Court solde » (au plus 0)"],
    ["no value has no bounds", "pauvrete", undefined, undefined],
  ])("%s", (_, id, value, message) => {
    const messages = found(observation("QP1", "2014", value, { indicator: id })).map((one) => one.message);
    expect(messages).toEqual(message === undefined ? [] : [message]);
  });

  test("is quoted with its own digits: rounded, it would look inside", () => {
    const [problem] = found(observation("QP1", "2014", 100.04, { indicator: "pauvrete" }));
    expect(problem?.message).toContain("100,04 sort des bornes");
  });

  test("is shown at the column « valeur »", () => {
    expect(found(observation("QP1", "2014", -1))[0]).toMatchObject({ line: 2, field: "valeur" });
  });
});
