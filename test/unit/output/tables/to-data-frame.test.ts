import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { compareColumns } from "../../../../src/compare/columns/compare-columns.ts";
import { nameGaps } from "../../../../src/compare/columns/name-gaps.ts";
import { toDataFrame } from "../../../../src/output/tables/data-frame.ts";
import { countColumn, type Table, textColumn } from "../../../../src/output/tables/table.ts";

const { NaN: NAN } = Number;
const plan = {
  territories: 3,
  indicators: 1,
  years: [2018, 2019],
  pairTerritory: Int32Array.of(0, 1),
  pairReference: Int32Array.of(2, 2),
  nested: Uint8Array.of(1, 1),
  factor: Float64Array.of(NAN),
  spacing: Int32Array.of(1),
};
/** Median income: QP062025 in both years, QP062026 hidden in 2019, against the EPCI. */
const figures = {
  territory: Int32Array.of(0, 0, 1, 1, 2, 2),
  indicator: new Int32Array(6),
  period: Int32Array.of(0, 1, 0, 1, 0, 1),
  value: Float64Array.of(12890, 13220, 13470, NAN, 17580, 17980),
  count: new Float64Array(6).fill(NAN),
  total: new Float64Array(6).fill(NAN),
  absence: new Uint8Array(6),
};
const names = {
  territories: ["QP062025", "QP062026", "246200364"],
  indicators: ["revenu_median_disponible"],
};
const table = nameGaps(compareColumns(figures, plan).cells, plan, names);

test("gaps as named columns: nothing is zero, every absence has its reason", () => {
  expect(table).toMatchObject({
    territoire: ["QP062025", "QP062025", "QP062026", "QP062026"],
    reference: ["246200364", "246200364", "246200364", "246200364"],
    indicateur: Array(4).fill("revenu_median_disponible"),
    annee: [2018, 2019, 2018, 2019],
    ecart: [-4690, -4760, -4110, null],
    ecart_bas: [null, null, null, null],
    methode: ["sans_intervalle", "sans_intervalle", "sans_intervalle", "aucun"],
    raison: [null, null, null, "secret"],
    raison_intervalle: ["effectifs_absents", "effectifs_absents", "effectifs_absents", null],
  });
});

test("names that the plan does not have are absent", () => {
  const nameless = nameGaps(compareColumns(figures, plan).cells, plan, { territories: [], indicators: [] });
  expect(nameless).toMatchObject({
    territoire: [null, null, null, null],
    indicateur: [null, null, null, null],
  });
});

class DataFrame {
  readonly columns: Record<string, (string | number)[]>;
  constructor(columns: Record<string, (string | number)[]>) {
    this.columns = columns;
  }
}

test("a table that the CSV and the workbook are written from is a DataFrame too, by its types", () => {
  const made: Table<{ readonly id: string; readonly count: number | undefined }> = {
    name: "essai",
    title: "Essai",
    columns: [
      textColumn("id", "Id", "Un identifiant", 10, ({ id }) => id),
      countColumn("cas", "Cas", "Des cas", ({ count }) => count),
      textColumn("motif", "Motif", "Pourquoi", 10, ({ count }) =>
        count === undefined ? "secret" : undefined,
      ),
    ],
    rows: [
      { id: "a", count: 0 },
      { id: "b", count: undefined },
    ],
  };
  expect(toDataFrame(made, { DataFrame }).columns).toEqual({
    id: ["a", "b"],
    cas: [0, NAN],
    motif: ["", "secret"],
  });
});

test("a DataFrame of any library that has danfo's constructor", () => {
  const { columns } = toDataFrame(table, { DataFrame });
  expect(columns["ecart"]).toEqual([-4690, -4760, -4110, NAN]);
  expect(columns["raison"]).toEqual(["", "", "", "secret"]);
});

/** Installed by hand with bench/gaps: it weighs 340 MB (decision 0011). */
const bench = new URL("../../../../bench/gaps/", import.meta.url);
const installed = existsSync(new URL("node_modules/danfojs-node", bench));

describe.skipIf(!installed)("with the real danfojs-node (installed in bench/gaps)", () => {
  test("columns, types and values are those of the table", () => {
    const danfo = createRequire(new URL("one.mjs", bench))("danfojs-node");
    const frame = toDataFrame<{
      shape: number[];
      columns: string[];
      column: (name: string) => { values: unknown[]; dtype: string };
    }>(table, danfo);
    expect(frame.shape).toEqual([4, 16]);
    expect(frame.columns).toEqual(Object.keys(table));
    expect(frame.column("ecart").values).toEqual([-4690, -4760, -4110, NAN]);
    expect(frame.column("annee").dtype).toBe("int32");
    expect(frame.column("raison").values).toEqual(["", "", "", "secret"]);
  });
});
