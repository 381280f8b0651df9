import { describe, expect, test } from "vitest";
import { restsOnBase, shownByDefault } from "../../../src/compare/base-tables.ts";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { dataset, EPCI, epci, indicator, observation, qpv, resource, share, workspace } from "../../build.ts";

const BASE = dataset("base", { resources: [resource("datasets/base-nationale/insee/jeu/f.csv.gz")] });
const IDS = ["revenu_median", "part_impots", "part_pensions", "taux_emploi", "taux_emploi.femmes"];

/** Figures of one QPV and its EPCI: all of the base, but that of `own`. */
const tables = (own: string) =>
  compareEpci(
    workspace({
      territories: [epci(), qpv("QP1")],
      indicators: IDS.map((id) => (id === "revenu_median" ? indicator(id) : share(id))),
      datasets: [dataset("a"), BASE],
      figures: IDS.flatMap((id) =>
        [EPCI, "QP1"].map((code) =>
          observation(code, "2019", 10, { indicator: id, resource: id === own ? 0 : 1 }),
        ),
      ),
    }),
    { epci: EPCI },
  );

describe("tables of the national base", () => {
  test("rest on it when every figure of their QPV is of it", () => {
    const found = tables("part_impots").map((table) => [table.indicator, restsOnBase(table)]);
    expect(Object.fromEntries(found)).toEqual({
      part_impots: false,
      part_pensions: true,
      revenu_median: true,
      taux_emploi: true,
      "taux_emploi.femmes": true,
    });
  });

  test("are shown without being asked for when they open an evaluation; the others are named", () => {
    const { tables: shown, others } = shownByDefault(tables("part_impots"));
    expect(shown.map((one) => one.indicator)).toEqual(["part_impots", "revenu_median", "taux_emploi"]);
    expect(others).toEqual(["part_pensions", "taux_emploi.femmes"]);
  });

  test("without a figure rest on nothing, a share that is made of two counts on those", () => {
    const [table] = tables("");
    if (!table) throw new Error("a table is expected");
    const counts = (file: string) => [{ id: "cas", value: 1, address: `${file}:2`, period: "2019" }];
    const made = (file: string) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        levels: row.levels.map((level) => ({ ...level, value: { value: 10, counts: counts(file) } })),
      })),
    });
    expect(restsOnBase({ ...table, rows: [] })).toBe(false);
    expect(restsOnBase(made("datasets/base-nationale/x/y.csv.gz") as never)).toBe(true);
    expect(restsOnBase(made("datasets/x/y.csv") as never)).toBe(false);
  });
});
