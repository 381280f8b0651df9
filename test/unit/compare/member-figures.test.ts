import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { memberFigures } from "../../../src/compare/pooled.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../build.ts";

const RATE = share("taux", { counts: { count: "cas", total: "gens" } });
const FILE = "datasets/essai/observations.csv";
const space = workspace({
  indicators: [RATE],
  territories: [qpv("QP1"), qpv("QP2"), epci()],
  figures: [
    observation("QP1", "2015", 30, { indicator: "cas" }),
    observation("QP1", "2015", 100, { indicator: "gens" }),
    observation("QP1", "2019", 40, { indicator: "taux" }),
    observation("QP2", "2015", 20, { indicator: "taux" }),
    observation("QP2", "2019", undefined, { indicator: "taux" }),
  ],
});
const tableOf = (window?: { start: string; end: string }) => {
  const [table] = compareEpci(space, { epci: EPCI, reference: { kind: "ensemble_qpv_epci" }, window });
  if (!table) throw new Error("no table");
  return table;
};

describe("what a reference was made of", () => {
  test("each territory and period: figure, counts, their lines, and whether the change rests on it", () => {
    const found = memberFigures(tableOf({ start: "2015", end: "2019" }), RATE, space.observations);
    expect(found).toEqual([
      {
        reference: EPCI,
        code: "QP1",
        period: "2015",
        value: 30,
        count: 30,
        total: 100,
        addresses: [`${FILE}:2`, `${FILE}:3`],
        isInChange: true,
      },
      expect.objectContaining({ code: "QP2", value: 20, count: undefined, isInChange: false }),
      expect.objectContaining({ code: "QP1", value: 40, addresses: [`${FILE}:4`], isInChange: true }),
      expect.objectContaining({ code: "QP2", value: unknown("secret"), addresses: [`${FILE}:6`] }),
    ]);
  });

  test("of one period, of one reference", () => {
    const table = tableOf({ start: "2015", end: "2015" });
    const at = memberFigures(table, RATE, space.observations, { period: "2015" });
    expect(at.map(({ code, isInChange }) => [code, isInChange])).toEqual([
      ["QP1", null],
      ["QP2", null],
    ]);
    expect(memberFigures(table, RATE, space.observations, { reference: "ailleurs" })).toEqual([]);
  });

  test("nothing where one territory is the reference, nor of an indicator that nobody describes", () => {
    const [table] = compareEpci(space, { epci: EPCI });
    expect(table && memberFigures(table, RATE, space.observations)).toEqual([]);
    expect(memberFigures(tableOf(), undefined, space.observations)).toEqual([]);
  });
});
