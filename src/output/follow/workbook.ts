import type writeExcelFile from "write-excel-file/node";
import { COLUMN_KINDS, type Column } from "../../follow/tables/column.ts";
import { columnsOf } from "../../follow/tables/table.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../../follow/tables/tables.ts";
import type { PreparedTable } from "../../follow/workbook/prepared-rows.ts";
import { type Feature, fixZipDates, headerCell, workbookProperties } from "../tables/workbook-parts.ts";
import { exampleRows } from "./example-rows.ts";
import { type FollowWorkbook, OTHER_SHEETS } from "./follow-workbook.ts";
import { instructions } from "./instructions.ts";
import { type ListSheet, listSheet } from "./list-sheet.ts";
import { heightOf, sheetCell, widthOf } from "./sheet-cells.ts";
import { dataValidations, withValidations } from "./validations.ts";

type Sheet = Extract<Parameters<typeof writeExcelFile>[0], readonly unknown[]>[number];

/**
 * The follow-up workbook of a contract and a year: a sheet per table, its columns named and explained, lists to choose from,
 * what is known already filled in; instructions and a filled example before them, the lists after. Same input, same bytes.
 */
export async function toFollowWorkbook(book: FollowWorkbook): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/node");
  const lists = listSheet(book.lists);
  const front = [instructionSheet(book), exampleSheet(book)];
  const sheets = [...front, ...book.tables.map((table) => tableSheet(table, book)), sheetOfLists(lists)];
  const validations = book.tables.map(({ id }) => dataValidations(columnsOf(FOLLOW_TABLES[id]), lists));
  const file = write(sheets as Sheet[], {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [
      workbookProperties(`Suivi ${book.year} : ${book.title}`, `${book.year}-01-01`),
      validationFeature((index) => validations[index - front.length] ?? ""),
    ],
  });
  return fixZipDates(new Uint8Array(await file.toBuffer()));
}

/** The library writes no validation: they are added to the XML of each sheet. */
function validationFeature(of: (sheetIndex: number) => string): Feature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            withValidations(xml, of(sheetIndex)),
        },
      },
    },
  } as Feature;
}

const text = (value: string, changes: object = {}) => ({
  ...{ value, type: String, alignVertical: "top" as const, wrap: true },
  ...changes,
});

const note = (value: string, height: number) =>
  text(value, { fontStyle: "italic", textColor: "#555555", height });

/** The name of a column, with a star where a line needs it. */
const headerOf = ({ name, isNeeded }: Column) => headerCell(isNeeded ? `${name} *` : name);

function tableSheet({ id, recorded, prepared }: PreparedTable, { lists }: FollowWorkbook) {
  const columns = columnsOf(FOLLOW_TABLES[id]);
  const rows = [...recorded, ...prepared];
  const height = Math.max(...columns.map((column) => heightOf(column.help, widthOf(column))));
  // The first line gives each column its format: an empty one does where there is none.
  return {
    sheet: FOLLOW_TABLES[id].name,
    data: [
      columns.map(headerOf),
      columns.map(({ help }) => note(help, height)),
      ...(rows.length > 0 ? rows : [{}]).map((row: Readonly<Record<string, unknown>>) =>
        columns.map((column) => sheetCell(column, row[column.field], lists)),
      ),
    ],
    columns: columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 2,
    stickyColumnsCount: 1,
    orientation: "landscape" as const,
  };
}

const INSTRUCTION_WIDTH = 100;

function instructionSheet(book: FollowWorkbook) {
  return {
    sheet: OTHER_SHEETS.instructions,
    data: [
      [headerCell("Suivi du contrat de ville"), headerCell("À lire avant de remplir")],
      ...instructions(book).map(([about, said]) => [
        text(about, { fontWeight: "bold" }),
        text(said, { height: heightOf(said, INSTRUCTION_WIDTH) }),
      ]),
    ],
    columns: [{ width: 26 }, { width: INSTRUCTION_WIDTH }],
    stickyRowsCount: 1,
    orientation: "landscape" as const,
  };
}

const WARNING =
  "EXEMPLE : ces lignes sont inventées pour montrer comment remplir chaque feuille. Rien de cette feuille n’est lu.";

/** A filled line of each table, down the sheet: its columns, what one may hold, what each expects. */
function exampleSheet({ lists, year }: FollowWorkbook) {
  const rows = exampleRows(lists, year);
  const lines = (Object.keys(FOLLOW_TABLES) as FollowTableName[]).flatMap((id) => [
    [text(`Feuille ${FOLLOW_TABLES[id].name}`, { fontWeight: "bold" })],
    ...columnsOf(FOLLOW_TABLES[id]).map((column) => {
      const expected = COLUMN_KINDS[column.list && column.kind !== "plusieurs" ? "choix" : column.kind];
      const [, , kind, help] = EXAMPLE_WIDTHS;
      const height = Math.max(heightOf(expected, kind), heightOf(column.help, help));
      return [
        text(column.isNeeded ? `${column.name} *` : column.name, { height }),
        { ...sheetCell(column, rows[id][column.field], lists), align: "left" as const },
        text(expected),
        text(column.help),
      ];
    }),
  ]);
  return {
    sheet: OTHER_SHEETS.example,
    data: [
      ["Colonne", "EXEMPLE, inventé", "Ce que la cellule attend", "Ce que c’est"].map(headerCell),
      [text(WARNING, { fontWeight: "bold", wrap: false, textColor: "#9a3412" })],
      ...lines,
    ],
    columns: EXAMPLE_WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 2,
    orientation: "landscape" as const,
  };
}

const EXAMPLE_WIDTHS = [28, 46, 44, 66] as const;

function sheetOfLists({ columns }: ListSheet) {
  const longest = Math.max(...columns.map(({ words }) => words.length));
  return {
    sheet: OTHER_SHEETS.lists,
    data: [
      columns.map(({ header }) => headerCell(header)),
      ...Array.from({ length: longest }, (_, row) =>
        columns.map(({ words }) => {
          const word = words[row];
          return word === undefined ? null : { value: word, type: String, format: "@" };
        }),
      ),
    ],
    columns: columns.map(() => ({ width: 40 })),
    stickyRowsCount: 1,
    orientation: "landscape" as const,
  };
}
