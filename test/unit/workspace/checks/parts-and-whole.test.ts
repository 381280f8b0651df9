import { describe, expect, test } from "vitest";
import { partsAndWhole } from "../../../../src/workspace/checks/parts-and-whole.ts";
import { indicator, observation, qpv, workspace } from "../../../build.ts";

type Value = number | undefined;
const ids = ["emploi", "emploi.femmes", "emploi.hommes"];
const figures = (code: string, ...values: readonly Value[]) =>
  values.map((value, index) => observation(code, "2019", value, { indicator: ids[index] ?? "" }));
const found = (unit: string, ...rows: readonly ReturnType<typeof figures>[]) =>
  partsAndWhole(
    workspace({
      territories: [qpv("QP1"), qpv("QP2")],
      indicators: [indicator("emploi", { unit })],
      figures: rows.flat(),
    }),
  );

describe("women and men beside the whole", () => {
  test.each<[string, Value, Value, Value, boolean]>([
    ["add up", 300, 100, 200, false],
    ["are two short, of their rounding", 302, 100, 200, false],
    ["are two over, of their rounding", 298, 100, 200, false],
    ["are three short", 303, 100, 200, true],
    ["are three over", 297, 100, 200, true],
    ["are unknown when the women are suppressed: not counted as zero", 300, undefined, 200, false],
    ["are unknown when the men are suppressed", 300, 100, undefined, false],
    ["have nothing to add up to when the whole is suppressed", undefined, 100, 200, false],
    ["are checked when they are none", 10, 0, 0, true],
  ])("%s", (_, whole, women, men, isSaid) => {
    expect(found("hab", figures("QP1", whole, women, men))).toHaveLength(isSaid ? 1 : 0);
  });

  test.each([
    ["hab", 1],
    ["foyers", 1],
    ["%", 0],
    ["EUR", 0],
    ["indice", 0],
  ])("are added in « %s »: %i said", (unit, count) => {
    expect(found(unit, figures("QP1", 1000, 100, 200))).toHaveLength(count);
  });

  test("that do not add up are said at the line of the whole, with both sums", () => {
    expect(found("hab", figures("QP1", 300, 100, 200), figures("QP2", 2500, 700, 800))).toEqual([
      {
        code: "dataset/somme-des-parts",
        severity: "avertissement",
        place: { file: "datasets/essai/observations.csv", line: 5, field: "valeur" },
        message: "« emploi » de Quartier QP2 en 2019 : les parties font 1\u202f500, le tout 2\u202f500",
        hint: expect.any(String),
      },
    ]);
  });

  test("are not read where one of the two is not published at all", () => {
    expect(found("hab", figures("QP1", 300, 100))).toEqual([]);
  });

  test("are not read for a territory or a period that a part does not have", () => {
    const other = observation("QP1", "2018", 999, { indicator: "emploi" });
    expect(found("hab", figures("QP1", 300, 100, 200), [other], figures("QP2", 999))).toEqual([]);
  });

  test("are not read for an indicator that nothing describes", () => {
    const space = workspace({ indicators: [], territories: [qpv("QP1")], figures: figures("QP1", 9, 1, 1) });
    expect(partsAndWhole(space)).toEqual([]);
  });
});
