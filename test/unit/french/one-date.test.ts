import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import { elsewhereSentence, knownElsewhere, oneDateWords } from "../../../src/french/one-date.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../build.ts";

const RATE = share("revenu", { shortLabel: "Taux" });

function tables(...values: readonly (number | undefined)[]): Comparison[] {
  const codes = values.map((_, index) => `QP${index + 1}`);
  return compareEpci(
    workspace({
      territories: [...codes.map((code) => qpv(code)), epci()],
      indicators: [RATE],
      figures: [
        ...values.map((value, index) => observation(codes[index] ?? "", "2016", value)),
        observation(EPCI, "2016", 33.8),
      ],
    }),
    { epci: EPCI },
  );
}

describe("a question of change of which one date is known", () => {
  test("says the levels, and that they are no change", () => {
    const [table] = tables(45.8, undefined, 68.6);
    if (!table) throw new Error("no table");
    expect(oneDateWords(table, RATE)).toEqual([
      "Taux : une seule année lue, 2016 : de 45,8 % à 68,6 % (2 QPV sur 3), agglomération 33,8 %. C’est un niveau ; une évolution demande deux années assez éloignées.",
    ]);
    const silent = table.rows.map((row) => ({ ...row, levels: [] }));
    expect(oneDateWords({ ...table, rows: silent }, RATE)).toEqual([]);
  });

  test("names the latest date of the other zoning", () => {
    const [table] = tables(45.8);
    if (!table) throw new Error("no table");
    const other = { ...table, geography: "qpv2024" };
    const older = { ...other, periods: [] };
    const found = knownElsewhere([table, older, other], "revenu", "qpv2015");
    expect(found).toEqual({ geography: "qpv2024", period: "2016" });
    expect(found && elsewhereSentence(found)).toBe("Dernière date connue sur les QPV 2024 : 2016.");
    const earlier = {
      ...other,
      geography: "qpv2030",
      rows: other.rows.map((row) => ({ ...row, levels: [] })),
    };
    expect(knownElsewhere([earlier, other], "revenu", "qpv2015")).toEqual(found);
    const later = {
      ...other,
      geography: "qpv2030",
      periods: ["2021"],
      rows: other.rows.map((row) => ({
        ...row,
        levels: row.levels.map((level) => ({ ...level, period: "2021" })),
      })),
      summary: null,
    };
    for (const both of [
      [other, later],
      [later, other],
    ])
      expect(knownElsewhere(both, "revenu", "qpv2015")).toEqual({ geography: "qpv2030", period: "2021" });
    expect(knownElsewhere([table], "revenu", "qpv2015")).toBeUndefined();
  });
});
