import { describe, expect, test } from "vitest";
import { type CountCell, hiddenCells } from "../../../src/statistics/cell-suppression.ts";
import { linearBounds } from "../../../src/statistics/linear-bounds.ts";

const sum = (total: number, ...variables: number[]) => ({
  terms: variables.map((variable) => ({ variable, factor: 1 })),
  sum: total,
});

describe("what sums say of numbers that are not shown", () => {
  /** A 2 × 2 table with margins 10, 20 and 12, 18: the first cell is from 0 to 10 (Fréchet: max(0, 10 + 12 − 30), min(10, 12)). */
  test("the limits of Fréchet in a table of two by two", () => {
    const table = [sum(10, 0, 1), sum(20, 2, 3), sum(12, 0, 2), sum(18, 1, 3)];
    expect(linearBounds(table, 4, [0, 3])).toEqual([
      { lower: 0, upper: 10 },
      { lower: 8, upper: 18 },
    ]);
  });

  test("one equation too many changes nothing, one that contradicts leaves no numbers", () => {
    expect(linearBounds([sum(7, 0, 1), sum(7, 0, 1)], 2, [1])).toEqual([{ lower: 0, upper: 7 }]);
    expect(linearBounds([sum(7, 0, 1), sum(8, 0, 1)], 2, [1])).toEqual({ unknown: "nombre_invalide" });
    expect(linearBounds([sum(-1, 0)], 1, [0])).toEqual({ unknown: "nombre_invalide" });
  });

  test("a difference bounds one side only", () => {
    const difference = {
      terms: [
        { variable: 0, factor: 1 },
        { variable: 1, factor: -1 },
      ],
      sum: 3,
    };
    expect(linearBounds([difference], 3, [0, 1, 2])).toEqual([
      { lower: 3, upper: Number.POSITIVE_INFINITY },
      { lower: 0, upper: Number.POSITIVE_INFINITY },
      { lower: 0, upper: Number.POSITIVE_INFINITY },
    ]);
  });

  /** The last of three numbers is fixed: 5 = a + b, 2 = a, so b = 3. */
  test("a number that the sums give away has one value", () => {
    expect(linearBounds([sum(5, 0, 1), sum(2, 0)], 2, [1])).toEqual([{ lower: 3, upper: 3 }]);
  });
});

const printed = (id: string, count: number | undefined): CountCell => ({ id, count, isPrinted: true });
const RULE = { threshold: 5, hidesZero: false };
const table = (counts: Readonly<Record<string, number | undefined>>, total: number) => ({
  cells: [printed("total", total), ...Object.entries(counts).map(([id, count]) => printed(id, count))],
  sums: [{ total: "total", parts: Object.keys(counts) }],
});

describe("cells that are not to be shown", () => {
  test("none is small: all are shown", () => {
    expect(hiddenCells(table({ a: 12, b: 8 }, 20), RULE)).toEqual(new Set());
  });

  test("one small cell takes the smallest other with it, not a zero", () => {
    expect(hiddenCells(table({ a: 3, b: 30, c: 9, d: 0 }, 42), RULE)).toEqual(new Set(["a", "c"]));
  });

  /** 1 + 5 = 6: each of two hidden cells could be 1 to 5, an interval of 4; a third must go. */
  test("two hidden cells whose sum leaves no room take a third", () => {
    expect(hiddenCells(table({ a: 1, b: 5, c: 30 }, 36), RULE)).toEqual(new Set(["a", "b", "c"]));
  });

  test("without another part the total goes too", () => {
    expect(hiddenCells(table({ a: 3, b: 0 }, 3), RULE)).toEqual(new Set(["a", "total"]));
  });

  test("a rest that nobody prints is protected as what is printed", () => {
    const linked = {
      cells: [printed("suivis", 40), printed("emploi", 38), { id: "autres", count: 2, isPrinted: false }],
      sums: [{ total: "suivis", parts: ["emploi", "autres"] }],
    };
    expect(hiddenCells(linked, RULE)).toEqual(new Set(["emploi"]));
  });

  test("a count left empty that the others give away is protected; one that may be large is not", () => {
    expect(hiddenCells(table({ a: 20, b: undefined }, 23), RULE)).toEqual(new Set(["a"]));
    expect(hiddenCells(table({ a: 20, b: undefined }, 90), RULE)).toEqual(new Set());
    expect(hiddenCells(table({ a: 20, b: undefined }, 20), RULE)).toEqual(new Set());
  });

  test("a rule that hides zeros hides them; one that hides nothing hides nothing", () => {
    expect(hiddenCells(table({ a: 0, b: 8, c: 12 }, 20), { threshold: 5, hidesZero: true })).toEqual(
      new Set(["a", "b"]),
    );
    expect(hiddenCells(table({ a: 0, b: 8 }, 8), { threshold: 0, hidesZero: false })).toEqual(new Set());
  });

  test("a cell of two tables is followed through both", () => {
    const linked = {
      cells: ["n", "a", "b", "m", "p"].map((id, at) => printed(id, [23, 3, 20, 40, 17][at])),
      sums: [
        { total: "n", parts: ["a", "b"] },
        { total: "m", parts: ["n", "p"] },
      ],
    };
    expect(hiddenCells(linked, RULE)).toEqual(new Set(["a", "b"]));
  });

  /** a and b leave no room, so n goes; but 40 − 35 gives n again, so p goes. */
  test("a total that another table gives again takes a part of that table with it", () => {
    const linked = {
      cells: ["a", "b", "n", "m", "p"].map((id, at) => printed(id, [3, 2, 5, 40, 35][at])),
      sums: [
        { total: "n", parts: ["a", "b"] },
        { total: "m", parts: ["n", "p"] },
      ],
    };
    expect(hiddenCells(linked, RULE)).toEqual(new Set(["a", "b", "n", "p"]));
  });

  test("an empty cell to which two sums give two values: less is shown until they agree", () => {
    const linked = {
      cells: ["x", "n", "a", "m"].map((id, at) => printed(id, [undefined, 20, 6, 30][at])),
      sums: [
        { total: "n", parts: ["x", "a"] },
        { total: "m", parts: ["x"] },
      ],
    };
    expect(hiddenCells(linked, RULE)).toEqual(new Set(["a", "n"]));
  });

  test("tables that do not add up, or a small cell of no sum, are hidden as they stand", () => {
    const wrong = { cells: [printed("n", 10), printed("a", 30)], sums: [{ total: "n", parts: ["a"] }] };
    expect(hiddenCells(wrong, RULE)).toEqual(new Set());
    expect(hiddenCells({ cells: [printed("a", 3)], sums: [] }, RULE)).toEqual(new Set(["a"]));
  });
});
