import { expect, test } from "vitest";
import type { Followed, LastRecord } from "../../../src/follow/standing/followed.ts";
import { followedTable } from "../../../src/output/tables/followed.ts";
import { evaluationOf } from "./report/fixture.ts";

const followed = (id: string, changes: Partial<Followed> = {}): Followed => ({
  id,
  kind: "suivi",
  label: "Nombre de familles",
  by: null,
  due: null,
  duePrinted: null,
  state: "releve",
  group: "avant",
  last: null,
  parties: null,
  source: { document: "contrat", lines: "4" },
  ...changes,
});

const last = (value: LastRecord["value"]): LastRecord => ({
  from: "releve",
  date: "2025",
  value,
  address: "releves.csv:2",
});

function cells(list: readonly Followed[], ...names: readonly string[]) {
  const { columns, rows } = followedTable(evaluationOf([], { followed: list }));
  return rows.map((row) => names.map((name) => columns.find((one) => one.name === name)?.cell(row)));
}

test("a line for each, with what is known of it as a spreadsheet in French reads it", () => {
  const values = [12.5, true, false, null, undefined];
  const list = values.map((value, index) => followed(`S-${index}`, { last: last(value) }));
  expect(cells(list, "id", "valeur", "connu_par", "adresse")).toEqual([
    ["S-0", "12,5", "relevé", "releves.csv:2"],
    ["S-1", "oui", "relevé", "releves.csv:2"],
    ["S-2", "non", "relevé", "releves.csv:2"],
    ["S-3", "inconnu", "relevé", "releves.csv:2"],
    ["S-4", undefined, "relevé", "releves.csv:2"],
  ]);
});

test("a line for each party of what each must do; nothing known is an empty cell", () => {
  const parties = [{ id: "C-1/sigh", name: "SIGH", state: "tenu" as const, last: last(true) }];
  const list = [
    followed("C-1", { kind: "cible", state: "echue", duePrinted: "dès 2024", source: null, parties }),
  ];
  expect(cells(list, "id", "nature", "par", "echeance", "etat", "connu_par", "valeur", "document")).toEqual([
    ["C-1", "cible", undefined, "dès 2024", "échue, aucun relevé depuis", undefined, undefined, ""],
    ["C-1/sigh", "cible", "SIGH", "dès 2024", "tenu", "relevé", "oui", ""],
  ]);
});
