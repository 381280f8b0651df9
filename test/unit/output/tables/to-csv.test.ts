import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/files/csv.ts";
import { neutralise } from "../../../../src/kernel/spreadsheet-text.ts";
import { toCsv } from "../../../../src/output/tables/csv.ts";
import { numberColumn, type Table, textColumn } from "../../../../src/output/tables/table.ts";

type Row = readonly [text: string | undefined, number: number | undefined];
const table = (rows: readonly Row[]): Table<Row> => ({
  name: "t",
  title: "T",
  columns: [
    textColumn("texte", "Texte", "Un texte", 10, ([text]: Row) => text),
    numberColumn("nombre", "Nombre", "Un nombre", ([, number]: Row) => number),
  ],
  rows,
});
const cells = (csv: string): string[][] =>
  parse(csv, { delimiter: ";", bom: true, relax_column_count: true });

describe("toCsv", () => {
  it("has a byte order mark, semicolons and decimal commas", () => {
    expect(
      toCsv(
        table([
          ["é", -1.5],
          [undefined, undefined],
        ]),
      ),
    ).toBe("texte;nombre\né;-1,5\n;\n");
  });

  it.each([
    [0.1 + 0.2, "0,3"],
    [1 / 3, "0,333333333333"],
    [-0, "0"],
    [17980, "17980"],
    [1e21, "1e+21"],
    [5e-7, "5e-7"],
  ])("writes %d as %s", (number, text) => {
    expect(cells(toCsv(table([["", number]])))[1]?.[1]).toBe(text);
  });

  it("property: what is written is read again, by our reader and by another", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "é", ";", '"', "\n", "\r", ",", " ", "\t", "=", "|", "\uFEFF", "😀"),
    });
    const number = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((value) => Number(value.toPrecision(12)) + 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.option(number, { nil: undefined }))), (rows) => {
        const csv = toCsv(table(rows));
        const expected = rows.map(([word, value]) => [neutralise(word), value === undefined ? "" : value]);
        const numbers = (found: string[][]) =>
          found.map(([word, value]) => [word, value === "" ? "" : Number(value?.replace(",", "."))]);
        expect(numbers(cells(csv).slice(1))).toEqual(expected);
        const ours = readCsv(csv, "t.csv", ";", ["texte", "nombre"]);
        expect(ours.diagnostics).toEqual([]);
        expect(numbers((ours.value ?? []).map((row) => [...row.cells.values()]))).toEqual(expected);
      }),
    );
  });

  it("property: no cell can start a formula", () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const written = cells(toCsv(table([[word, 1]])))[1]?.[0] ?? "";
        expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect([word, `'${word}`]).toContain(written);
      }),
    );
  });
});

describe("neutralise", () => {
  it.each(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"])("%j", (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });
  it.each(["", "a=1", " =1", "−5", "'=1", "5"])("%j stays", (text) => {
    expect(neutralise(text)).toBe(text);
  });
});
