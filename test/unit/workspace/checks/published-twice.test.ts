import { describe, expect, test } from "vitest";
import type { Resource } from "../../../../src/data/workspace.ts";
import { duplicateKey } from "../../../../src/workspace/checks/duplicate-key.ts";
import { outOfBounds } from "../../../../src/workspace/checks/out-of-bounds.ts";
import { dataset, indicator, observation, qpv, resource, workspace } from "../../../build.ts";

type Role = Resource["role"];
/** QP1 in 2019 in two files, of two sets. */
const spaceOf = (values: readonly (number | undefined)[], roles: readonly Role[], decimals = 0) =>
  workspace({
    territories: [qpv("QP1")],
    indicators: [indicator("revenu", { decimals })],
    datasets: roles.map((role, index) =>
      dataset(`jeu${index}`, { resources: [resource(`datasets/jeu${index}/a.csv`, role)] }),
    ),
    figures: values.map((value, index) =>
      observation("QP1", "2019", value, { resource: Math.min(index, roles.length - 1) }),
    ),
  });
const RAW: readonly Role[] = ["brut", "brut"];

describe("the same figure in two published files", () => {
  test.each<[string, readonly (number | undefined)[], readonly Role[], readonly string[]]>([
    ["equal, is printed twice and is no problem", [12, 12], RAW, []],
    ["equal but for the noise of a computation, too", [0.3, 0.1 + 0.2], RAW, []],
    ["suppressed in the second, is known by the first", [12, undefined], RAW, []],
    ["suppressed in the first, is known by the second", [undefined, 12], RAW, []],
    ["different, is said", [12, 13], RAW, ["dataset/valeurs-divergentes"]],
    ["zero is not a blank: it differs", [0, 13], RAW, ["dataset/valeurs-divergentes"]],
    ["twice in one of them and equal, is one figure", [12, 12], ["brut"], []],
    ["twice in one of them and different, is refused", [12, 13], ["brut"], ["dataset/cle-dupliquee"]],
    ["beside a copy, equal, is one figure with two sources", [12, 12], ["brut", "observations"], []],
    [
      "beside a copy, different, is said",
      [12, 13],
      ["brut", "observations"],
      ["dataset/valeurs-divergentes"],
    ],
    [
      "in two files written by hand, too",
      [12, 13],
      ["observations", "observations"],
      ["dataset/cle-dupliquee"],
    ],
  ])("%s", (_, values, roles, codes) => {
    expect(duplicateKey(spaceOf(values, roles)).map(({ code }) => code)).toEqual(codes);
  });

  test("that differs names both values with the digits of the indicator, at the line of the second", () => {
    expect(duplicateKey(spaceOf([1200, 13.25], RAW, 1))).toMatchObject([
      {
        severity: "avertissement",
        place: { file: "datasets/jeu1/a.csv", line: 3, field: "valeur" },
        message:
          "« revenu » de Quartier QP1 en 2019 : 13,3 ici, 1\u202f200,0 en datasets/jeu0/a.csv:2, qui est retenu",
      },
    ]);
  });

  test("of which one is retained is the one that is found", () => {
    const { observations } = spaceOf([1200, 13.25], RAW);
    expect(observations.find("revenu", "QP1", "2019")?.value).toBe(1200);
  });

  test("of an unknown indicator and territory, is named by its codes and without decimals", () => {
    const space = { ...spaceOf([12.4, 13.4], RAW), indicators: new Map(), territories: new Map() };
    expect(duplicateKey(space)[0]?.message).toContain("« revenu » de QP1 en 2019 : 13 ici, 12 en");
  });
});

describe("a figure out of bounds", () => {
  test.each<[Role, string, string]>([
    ["observations", "dataset/hors-bornes", "erreur"],
    ["brut", "dataset/publie-hors-bornes", "avertissement"],
  ])("in a file « %s » is %s, %s", (role, code, severity) => {
    const place = { file: "datasets/jeu0/a.csv", line: 2, field: "valeur" };
    expect(outOfBounds(spaceOf([-5], [role]))).toMatchObject([{ code, severity, place }]);
  });

  test("of an indicator that nothing describes has no bounds", () => {
    expect(outOfBounds({ ...spaceOf([-5], RAW), indicators: new Map() })).toEqual([]);
  });
});
