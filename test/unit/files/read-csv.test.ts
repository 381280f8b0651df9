import { stringify } from "csv-stringify/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimiterOf, readCsv } from "../../../src/files/csv.ts";
import { cellColumn } from "../../../src/files/csv-damage.ts";

const read = (text: string, declared = ["a", "b"], delimiter = ";") =>
  readCsv(text, "f.csv", delimiter, declared);
const rows = (text: string) => (read(text).value ?? []).map(({ line, cells }) => [line, ...cells.values()]);
const problems = (text: string, declared?: string[], delimiter?: string) =>
  read(text, declared, delimiter).diagnostics.map(
    ({ code, place }) => `${code} ${place.line}:${place.column}`,
  );

describe("readCsv", () => {
  it.each<[string, string, (string | number)[][]]>([
    [
      "line feeds",
      "a;b\n1;2\n3;4\n",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    [
      "Windows",
      "a;b\r\n1;2\r\n3;4",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    [
      "old Macintosh",
      "a;b\r1;2\r3;4\r",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    [
      "a mix of the three",
      "a;b\r\n1;2\n3;4\r5;6",
      [
        [2, "1", "2"],
        [3, "3", "4"],
        [4, "5", "6"],
      ],
    ],
    [
      "empty lines",
      "a;b\n\n1;2\n\n\n3;4\n",
      [
        [3, "1", "2"],
        [6, "3", "4"],
      ],
    ],
    ["empty lines before the header", "\n\na;b\n1;2\n", [[4, "1", "2"]]],
    [
      "a line feed in a cell",
      'a;b\n"1\n1";2\n3;4\n',
      [
        [2, "1\n1", "2"],
        [4, "3", "4"],
      ],
    ],
    [
      "a Windows line end in a cell",
      'a;b\r\n"1\r\n1";2\r\n3;4\r\n',
      [
        [2, "1\r\n1", "2"],
        [4, "3", "4"],
      ],
    ],
    ["quotes and separators in a cell", 'a;b\n"1;""x""";2\n', [[2, '1;"x"', "2"]]],
    ["a header alone", "a;b\n", []],
  ])("reads %s, each row at the line where it begins", (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
    expect(read(text).diagnostics).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ["nothing", "", ["file/vide undefined:undefined"]],
    ["only line ends", "\n\n", ["file/vide undefined:undefined"]],
    ["an open quote", 'a;b\n1;2\n"3;4\n5;6\n', ["csv/malforme 3:1"]],
    ["an open quote after doubled ones", 'a;b\n"1""";"2\n3;4\n', ["csv/malforme 2:7"]],
    ["an open quote in the header", '"a;b\n1;2\n', ["csv/malforme 1:1"]],
    ["a quote in a cell", 'a;b\n1;x"2\n3;4\n', ["csv/malforme 2:3"]],
    ["two damaged lines", 'a;b\n1;x"2\n3;4\n5"5;6\n', ["csv/malforme 2:3", "csv/malforme 4:1"]],
    ["uneven rows", "a;b\n1\n1;2;3\n1;2\n", ["csv/cellules 2:1", "csv/cellules 3:1"]],
    ["a damaged and an uneven row", 'a;b\n1;x"2\n\n1\n', ["csv/malforme 2:3", "csv/cellules 4:1"]],
    [
      "a damaged row after a long cell",
      'a;b\r\n"1\r\n1";2\r\nx"x;2\r\n1\r\n',
      ["csv/malforme 4:1", "csv/cellules 5:1"],
    ],
    ["another separator", "a,b\n1,2\n", ["csv/separateur 1:2"]],
    ["another separator, quoted", '"a"\t"b"\n1\t2\n', ["csv/separateur 1:4"]],
  ])("says where %s stands", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("says every problem of a header at once", () => {
    expect(problems("a;a;c\n")).toEqual([
      "csv/colonne-manquante 1:1",
      "csv/colonne-inconnue 1:1",
      "csv/colonne-double 1:1",
    ]);
  });

  it("keeps a column named like a property of JavaScript", () => {
    const { value } = read("__proto__;constructor\nx;y\n", ["__proto__", "constructor"]);
    expect([...(value?.[0]?.cells ?? [])]).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  it("names the separator in words", () => {
    const [found] = read('a\tb\n1\tx"\n', ["a", "b"], "\t").diagnostics;
    expect(found?.hint).toContain("« tabulation »");
  });

  it("property: whatever is written is read again, at its lines", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", ";", '"', "\n", "\r", "\r\n", " ", "=", "\uFEFF"),
    });
    // A row of empty cells would be two separators; one empty cell alone would be an empty line.
    const table = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), (written, end) => {
        const text = stringify([["a", "b"], ...written], {
          delimiter: ";",
          record_delimiter: end,
          quoted: true,
          quoted_empty: true,
        });
        const found = read(text);
        expect(found.diagnostics).toEqual([]);
        expect((found.value ?? []).map(({ cells }) => [...cells.values()])).toEqual(written);
        const lines = text.split(/\r\n|\n|\r/);
        for (const { line, cells } of found.value ?? []) {
          const first = `"${(cells.get("a") ?? "").replaceAll('"', '""')}`.split(/\r\n|\n|\r/)[0] ?? "";
          expect(lines[line - 1]?.startsWith(first)).toBe(true);
        }
      }),
    );
  });
});

describe("cellColumn", () => {
  it.each([
    ["a;b;c", 0, 1],
    ["a;b;c", 2, 5],
    ['"a;b";c', 1, 7],
    ['"a""b;c";d', 1, 10],
    ["a;b", 7, 3],
    ['"a;b', 1, 1],
    ["", 0, 1],
  ])("%s, cell %i", (line, index, column) => {
    expect(cellColumn(line, ";", index)).toBe(column);
  });
});

describe("delimiterOf", () => {
  it.each([
    ["a;b", ";"],
    ["a,b", ","],
    ["a\tb", "\t"],
    ["a|b", "|"],
    ["a", ";"],
    ["a;b,c", ";"],
  ])("%j", (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});
