import { describe, expect, test } from "vitest";
import { nearRank, rowPlace } from "../../../src/compare/row-place.ts";
import { rowLines, rowsTable } from "../../../src/compare/row-table.ts";
import { successorsOf } from "../../../src/compare/successors.ts";
import { valueClasses } from "../../../src/compare/value-classes.ts";
import { qpv } from "../../build.ts";
import { INCOME, POVERTY, tableOf } from "../french/opening-fixture.ts";

const five = tableOf(POVERTY, {
  qpv: [
    [40, 42],
    [50, 55],
    [30, undefined],
    [45, 42],
    [20, 10],
  ],
  reference: [15, 16],
});

describe("the place of a quarter", () => {
  test("among those that have a figure, the others counted apart, equals apart", () => {
    expect(rowPlace(five, "QP1", "2019")).toMatchObject({
      own: 42,
      higher: 1,
      lower: 1,
      equal: 1,
      without: 1,
    });
    expect(rowPlace(five, "QP1", "2019")?.among.map(({ territory }) => territory)).toEqual([
      "QP5",
      "QP1",
      "QP4",
      "QP2",
    ]);
  });

  test("is unknown without a figure", () => {
    expect(rowPlace(five, "QP3", "2019")).toBeUndefined();
  });

  test.each([
    [{ higher: 0, lower: 4 }, "plus_bas_mieux", { rank: 1, from: "haut", isWorse: true }],
    [{ higher: 4, lower: 0 }, "plus_bas_mieux", { rank: 1, from: "bas", isWorse: false }],
    [{ higher: 4, lower: 1 }, "plus_haut_mieux", { rank: 2, from: "bas", isWorse: true }],
    [{ higher: 1, lower: 4 }, "neutre", { rank: 2, from: "haut", isWorse: undefined }],
  ] as const)("counted from the nearer end: %j, %s", (place, polarity, expected) => {
    expect(nearRank(place, polarity)).toEqual(expected);
  });
});

test("a table of some rows counts them alone; of none there is no table", () => {
  const own = rowsTable(five, ["QP2"]);
  expect(own?.rows).toHaveLength(1);
  expect(own?.summary?.widenedAbsolute).toEqual({ count: 1, known: 1, total: 1 });
  expect(own?.pooled).toBeUndefined();
  expect(rowsTable(five, ["QP9"])).toBeUndefined();
});

test("lines: each side where it is known, amounts in the euros of the last date", () => {
  const table = tableOf(INCOME, {
    qpv: [[1000, 1100, 1300]],
    reference: [2000, undefined, 2400],
    years: ["2017", "2018", "2019"],
    prices: 10,
  });
  const { own, reference } = rowLines(table, "QP1", "2019");
  expect(own.map(({ period, value }) => [period, Math.round(value)])).toEqual([
    ["2017", 1210],
    ["2018", 1210],
    ["2019", 1300],
  ]);
  expect(reference.map(({ period }) => period)).toEqual(["2017", "2019"]);
  expect(rowLines(table, "QP1", "2018").own).toHaveLength(2);
  const [row] = table.rows;
  const country = { ...table, secondOrder: { ...row, territory: "E1", reference: "FR" } as typeof row };
  expect(rowLines({ ...country, secondOrder: country.secondOrder ?? null }, "QP1", "2018").above).toEqual([
    { period: "2017", value: expect.closeTo(2420) },
  ]);
  expect(rowLines(table, "QP9", "2019")).toEqual({ own: [], reference: [], above: [] });
});

describe("classes of a map", () => {
  const rows = (values: readonly number[]) =>
    values.map((value, index) => ({ territory: `Q${index}`, value }));

  test("as many each, the least favourable first", () => {
    const classes = valueClasses(rows([1, 2, 3, 4, 5, 6, 7, 8]), "plus_bas_mieux");
    expect(classes.map(({ letter, least, most }) => [letter, least, most])).toEqual([
      ["A", 7, 8],
      ["B", 5, 6],
      ["C", 3, 4],
      ["D", 1, 2],
    ]);
    expect(valueClasses(rows([1, 2, 3, 4]), "plus_haut_mieux")[0]).toMatchObject({ letter: "A", most: 2 });
    expect(valueClasses(rows([1, 2, 3, 4]), "neutre")[0]).toMatchObject({ letter: "A", least: 3 });
  });

  test("equal figures are in one class; under four quarters there is none", () => {
    expect(
      valueClasses(rows([5, 5, 5, 5, 5, 5, 5, 1]), "plus_bas_mieux").map(
        ({ territories }) => territories.length,
      ),
    ).toEqual([7, 1]);
    expect(valueClasses(rows([1, 2, 3]), "plus_bas_mieux")).toEqual([]);
  });
});

describe("the quarter of 2024 that follows one of 2015", () => {
  const old = qpv("QP1", { label: "Cité Des Brebis", communes: ["62001"] });
  const later = (code: string, changes: Parameters<typeof qpv>[1]) =>
    qpv(code, { geography: "qpv2024", label: "Autre", communes: ["62001"], ...changes });

  test("is what a table of passage says", () => {
    const declared = later("QN2", { predecessors: ["QP1"] });
    const homonym = later("QN1", { label: "Cité des Brebis" });
    expect(successorsOf(old, [old, homonym, declared])).toEqual([
      { territory: declared, by: "correspondance" },
    ]);
  });

  test("else that of the same name in the same commune, when there is one alone", () => {
    const homonym = later("QN1", { label: "Cité des Brebis" });
    const elsewhere = later("QN3", { label: "Cité des Brebis", communes: ["62002"] });
    expect(successorsOf(old, [old, homonym, elsewhere])).toEqual([{ territory: homonym, by: "nom" }]);
    expect(successorsOf(old, [homonym, { ...homonym, code: "QN4" }])).toEqual([]);
    expect(successorsOf(old, [{ ...homonym, predecessors: ["QP7"] }])).toEqual([]);
  });
});
