import { sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import { columnLetters } from "../../diagnostics/diagnostic.ts";
import type { ReadingCell, ReadingSheet } from "./reading-sheet.ts";
import { type Feature, headerCell } from "./workbook-parts.ts";

/** Widths in characters: of the names, of a number, of words. */
const WIDTHS = { territory: 40, number: 14, words: 56 } as const;

/** A sheet to read, as the library takes it: its title, what must be known first, then the table, whose head and names stay in sight. */
export function sheetToRead(reading: ReadingSheet) {
  const { sheet, title, notes, headers, rows } = reading;
  const blank = headers.slice(1).map(() => null);
  const numbers = headers.map((_, index) => rows.some((row) => isNumber(row[index])));
  const widths = headers.map((_, index) => widthOf(index, numbers[index] ?? false));
  const across = widths.reduce((sum, width) => sum + width, 0);
  const spread = (value: string, fontWeight?: "bold") => [
    {
      ...({ value, type: String, wrap: true, alignVertical: "top", columnSpan: headers.length } as const),
      ...(fontWeight && { fontWeight }),
      height: linesIn(value, across) * LINE,
    },
    ...blank,
  ];
  const tallest = Math.max(...headers.map((header, index) => linesIn(header, widths[index] ?? 1)));
  return {
    sheet,
    data: [
      spread(title, "bold"),
      ...notes.map((note) => spread(note)),
      headers.map((header) => ({ ...headerCell(header), height: tallest * LINE })),
      ...rows.map((row) => row.map(cellToRead)),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headRow(reading),
    stickyColumnsCount: 1,
    orientation: "landscape" as const,
  };
}

/** Points of a line of text, and how many of them a text takes in a width of so many characters. */
const LINE = 15;

const linesIn = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 1.15) / width));

const isNumber = (cell: ReadingCell | undefined): boolean => typeof cell === "object" && cell !== null;

function widthOf(index: number, holdsNumbers: boolean): number {
  if (index === 0) return WIDTHS.territory;
  return holdsNumbers ? WIDTHS.number : WIDTHS.words;
}

function cellToRead(cell: ReadingCell) {
  if (cell === null) return null;
  if (typeof cell === "string")
    return { value: cell, type: String, wrap: true, indent: 1, alignVertical: "top" } as const;
  const format = cell.digits === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.digits)}`;
  return { value: cell.value, type: Number, format, alignVertical: "top" } as const;
}

const headRow = ({ notes }: ReadingSheet): number => notes.length + 2;

/**
 * What the library does not write: of all sheets, a page as wide as the sheet when it is printed; of those to read, a filter on the
 * head of the table, and the head again on each page. `first`: the rank of the first of them in the workbook.
 *
 * @source ECMA-376, part 1, § 18.3.1.2 (autoFilter), § 18.3.1.63 (pageSetup), § 18.2.5 (definedName)
 */
export function readingFeature(readings: readonly ReadingSheet[], first: number): Feature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const reading = readings[sheetIndex - first];
            return reading ? withFilter(fitted(xml), reading) : fitted(xml);
          },
        },
        "xl/workbook.xml": {
          transform: (xml: string) => xml.replace("</sheets>", () => `</sheets>${titles(readings, first)}`),
        },
      },
    },
  } as Feature;
}

/** A sheet as wide as a page when it is printed, and as many pages long as it takes. */
const fitted = (xml: string): string =>
  xml
    .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');

function withFilter(xml: string, reading: ReadingSheet): string {
  const last = headRow(reading) + reading.rows.length;
  const ref = `A${headRow(reading)}:${columnLetters(reading.headers.length)}${last}`;
  return xml.replace("</sheetData>", `</sheetData><autoFilter ref="${sanitizeAttributeValue(ref)}"/>`);
}

/** The filter of each sheet is a name of the workbook too: some spreadsheets ask for it. */
function titles(readings: readonly ReadingSheet[], first: number): string {
  const names = readings.map((reading, rank) => {
    const sheet = `'${reading.sheet.replaceAll("'", "''")}'`;
    const head = headRow(reading);
    const name = (id: string, text: string, hidden = "") =>
      `<definedName name="_xlnm.${id}" localSheetId="${first + rank}"${hidden}>${sanitizeTextContent(text)}</definedName>`;
    const filter = `${sheet}!$A$${head}:$${columnLetters(reading.headers.length)}$${head + reading.rows.length}`;
    return `${name("_FilterDatabase", filter, ' hidden="1"')}${name("Print_Titles", `${sheet}!$A:$A,${sheet}!$${head}:$${head}`)}`;
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}
