import { describe, expect, test } from "vitest";
import type { ROW_ORDERS } from "../../../src/compare/asked-words.ts";
import { comparePerimeter } from "../../../src/compare/compare-epci.ts";
import {
  type KnownNames,
  onlyTerritories,
  parseFilter,
  type RowFilter,
  selectRows,
} from "../../../src/compare/select-rows.ts";
import type { Territory } from "../../../src/data/territory.ts";
import { EPCI, epci, indicator, observation, qpv, workspace } from "../../build.ts";

const OTHER = "200072460";
const territories: Territory[] = [
  epci(EPCI, { label: "CA de Lens-Liévin" }),
  epci(OTHER, { label: "CA de Béthune" }),
  qpv("QP1", { label: "Cité 4" }),
  qpv("QP2", { label: "Cité 2" }),
  qpv("QP3", { label: "Le Centre", epci: [OTHER], communes: ["59512"], aliases: ["Vieux centre"] }),
  qpv("QP4", { label: "Sans chiffre" }),
  qpv("QP5", { label: "Partagé", epci: [EPCI, OTHER] }),
];
const figures = [
  ...[EPCI, OTHER].flatMap((code) => [observation(code, "2014", 16_000), observation(code, "2019", 18_000)]),
  ...(
    [
      ["QP1", 12_000, 13_000],
      ["QP2", 10_000, 12_500],
      ["QP3", 15_000, 15_500],
      ["QP5", 15_000, 15_500],
    ] as const
  ).flatMap(([code, start, end]) => [observation(code, "2014", start), observation(code, "2019", end)]),
];
const space = workspace({ indicators: [indicator()], territories, figures });
const [table] = comparePerimeter(space, { perimeter: { kind: "france" } });
if (!table) throw new Error("a table is made");

const known: KnownNames = {
  get: (code) => space.territories.get(code),
  labels: (code) => {
    const { label, aliases = [] } = space.territories.get(code) ?? {};
    const town = code === "62498" ? ["Lens"] : [];
    return label === undefined ? town : [label, ...aliases];
  },
};
const filter = (text: string): RowFilter => {
  const read = parseFilter(text);
  if (!read) throw new Error(text);
  return read;
};
const kept = (...texts: string[]) =>
  selectRows(table, { filters: texts.map(filter) }, known, "plus_haut_mieux").rows.map(
    (row) => row.territory,
  );

describe("a condition", () => {
  test.each([
    "",
    "ecart",
    "ecart>",
    "ecart=3",
    "ecart>x",
    "commune<Lens",
    "toto=3",
    "commune=",
    "ecart>1,2,3",
  ])("« %s » is none", (text) => expect(parseFilter(text)).toBeUndefined());

  test("is written as in French: spaces, comma, true minus, accents", () => {
    expect(parseFilter("Écart < −12 500,5")).toMatchObject({
      field: "ecart",
      operator: "<",
      bound: -12_500.5,
    });
    expect(parseFilter("ecart<24")).toMatchObject({ bound: 24 });
  });

  test.each<[string[], string[]]>([
    [["ecart<-5000"], ["QP2"]],
    [["ecart<=-5000"], ["QP1", "QP2"]],
    [["ecart>=-5000"], ["QP1", "QP3"]],
    [["ecart>-5000"], ["QP3"]],
    [["valeur>12600"], ["QP1", "QP3"]],
    [["rapport<0,7"], ["QP2"]],
    [["evolution>0"], ["QP2"]],
    [["nom=cité"], ["QP1", "QP2"]],
    [["nom=qp3"], ["QP3"]],
    [["nom=vieux"], ["QP3"]],
    [["epci=béthune"], ["QP3"]],
    [[`epci=${OTHER}`], ["QP3"]],
    [["commune=LENS"], ["QP1", "QP2", "QP4"]],
    [["departement=59"], ["QP3"]],
    [["departement=pas de calais"], ["QP1", "QP2", "QP4"]],
    [["commune=lens", "ecart<-5000"], ["QP2"]],
    [["nom=inconnu"], []],
    [["nom=−"], []],
  ])("%j keeps %j", (texts, codes) => expect(kept(...texts)).toEqual(codes));
});

test("with a filter the counts are those of the rows that are left, and nothing is said of the others", () => {
  const one = selectRows(table, { filters: [filter("nom=cité")] }, known, "plus_haut_mieux");
  expect(one.summary?.improved).toEqual({ count: 2, known: 2, total: 2 });
  expect(one.pooled).toBeUndefined();
  expect(one.convergence).toBeUndefined();
  const unsure = { ...table, baseYears: [] };
  expect(selectRows(unsure, { filters: [filter("nom=cité")] }, known, "neutre").baseYears).toBeUndefined();
  expect(selectRows(unsure, { filters: [] }, known, "neutre").baseYears).toEqual([]);
  expect(one.otherReferences).toEqual([]);
  const shared = selectRows(table, { filters: [filter("nom=partagé")] }, known, "plus_haut_mieux");
  expect(shared.rows).toEqual([]);
  expect(shared.summary).toBeNull();
  expect(shared.otherReferences).toHaveLength(2);
  const { otherReferences, ...without } = table;
  expect(
    selectRows(without, { filters: [filter("nom=cité")] }, known, "neutre").otherReferences,
  ).toBeUndefined();
});

test("of some territories alone, a table counts them and no other; without any it is whole", () => {
  const some = onlyTerritories(table, ["QP1", "QP9"]);
  expect(some.rows.map(({ territory }) => territory)).toEqual(["QP1"]);
  expect(some.summary?.improved.total).toBe(1);
  expect([some.pooled, some.otherReferences]).toEqual([undefined, undefined]);
  expect(onlyTerritories(table, undefined)).toBe(table);
});

test.each<[(typeof ROW_ORDERS)[number], string[]]>([
  ["ecart", ["QP2", "QP1", "QP3", "QP4"]],
  ["evolution", ["QP3", "QP1", "QP2", "QP4"]],
  ["valeur", ["QP2", "QP1", "QP3", "QP4"]],
  ["rapport", ["QP2", "QP1", "QP3", "QP4"]],
  ["nom", ["QP2", "QP1", "QP3", "QP4"]],
  ["epci", ["QP3", "QP1", "QP2", "QP4"]],
  ["code", ["QP1", "QP2", "QP3", "QP4"]],
])("ordered by %s: the worst first, what is unknown last", (order, codes) => {
  const of = (polarity: "plus_haut_mieux" | "plus_bas_mieux") =>
    selectRows(table, { order, filters: [] }, known, polarity).rows.map(({ territory }) => territory);
  expect(of("plus_haut_mieux")).toEqual(codes);
  if (["nom", "epci", "code"].includes(order)) expect(of("plus_bas_mieux")).toEqual(codes);
  else expect(of("plus_bas_mieux")).toEqual([...codes.slice(0, 3).toReversed(), "QP4"]);
  const { summary, pooled } = selectRows(table, { order, filters: [] }, known, "plus_haut_mieux");
  expect([summary, pooled]).toEqual([table.summary, table.pooled]);
});

test("rows without a name are ordered by their code; equal numbers too", () => {
  const nobody: KnownNames = { get: () => undefined, labels: () => [] };
  for (const order of ["nom", "epci"] as const)
    expect(selectRows(table, { order, filters: [] }, nobody, "neutre").rows).toHaveLength(4);
  expect(
    selectRows(
      { ...table, rows: [...table.rows].reverse() },
      { order: "code", filters: [] },
      nobody,
      "neutre",
    ).rows[0]?.territory,
  ).toBe("QP1");
  expect(selectRows(table, { filters: [filter("commune=Lens")] }, nobody, "neutre").rows).toEqual([]);
});
