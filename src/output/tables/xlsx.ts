import type { Dataset } from "../../data/workspace.ts";
import { capital } from "../../kernel/french.ts";
import type { ReadingSheet } from "./reading-sheet.ts";
import { readingFeature, sheetToRead } from "./sheet-to-read.ts";
import type { Cell, Column, Table } from "./table.ts";
import { fixZipDates, headerCell, workbookProperties } from "./workbook-parts.ts";

/** What a workbook is of, and what its first sheet says: lines of a label and a value, then the sets of the figures. */
export interface WorkbookHead {
  readonly title: string;
  /** The day that it bears, AAAA-MM-JJ. */
  readonly date: string;
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly producedBy: string;
  readonly datasets: readonly Dataset[];
}

/**
 * The tables as a workbook: a sheet to begin with, those that people read, then one per table, header frozen, widths and number
 * formats set.
 */
export async function toXlsx(
  head: WorkbookHead,
  tables: readonly Table[],
  readings: readonly ReadingSheet[] = [],
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const sheets = [readMe(head, tables, readings), ...readings.map(sheetToRead), ...tables.map(sheet)];
  const features = [workbookProperties(head.title, head.date), readingFeature(readings, 1)];
  const file = writeExcelFile(sheets, { fontFamily: "Calibri", fontSize: 11, features });
  return fixZipDates(new Uint8Array(await file.toBuffer()));
}

/** What a spreadsheet shows on the tab of a table. */
const tabOf = ({ sheet, name }: Table): string => sheet ?? capital(name);

function sheet(table: Table) {
  const { title, columns, rows } = table;
  return {
    sheet: tabOf(table),
    data: [
      columns.map((column) => headerCell(column.title)),
      ...rows.map((row) => columns.map((column) => body(column.cell(row), column, column.digits?.(row)))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape" as const,
    title,
  };
}

/** Nothing stays nothing: an unknown must not become 0 in a spreadsheet, nor enter its means. */
function body(cell: Cell, column: Column, digits: number | undefined) {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "string")
    return {
      value: fitting(cell),
      type: String,
      wrap: column.width > 40,
      alignVertical: "top",
    } as const;
  if (!Number.isFinite(cell)) return null;
  const shown = { value: cell, type: Number, alignVertical: "top" } as const;
  return column.isPlain ? shown : { ...shown, format: formatOf(column, digits) };
}

function formatOf({ type, name }: Column, digits: number | undefined): string {
  if (type === "integer") return "0";
  if (digits !== undefined) return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return name.includes("relatif") ? "0.0%" : "#,##0.0##";
}

/** A workbook with a longer cell does not open; the CSV keeps the whole text. */
const LONGEST = 32_767;

function fitting(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function readMe(
  { about, date, producedBy, datasets }: WorkbookHead,
  tables: readonly Table[],
  readings: readonly ReadingSheet[],
) {
  const line = (label: string, value: string) => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" } as const,
    { value: fitting(value), type: String, wrap: true, alignVertical: "top" } as const,
  ];
  return {
    sheet: "Lisez-moi",
    data: [
      ...about.map(([label, value]) => line(label, value)),
      line("Édité le", date),
      line("Produit par", producedBy),
      line(
        "Cellules vides",
        "Valeur inconnue : la colonne « Motif d’absence » dit pourquoi. Ce n’est jamais zéro.",
      ),
      ...readings.map(({ sheet: name, title }) => line(`À lire : ${name}`, title)),
      ...tables.map((table) => line(`Feuille ${tabOf(table)}`, table.title)),
      ...datasets.map((set) =>
        line("Source", `${set.producer}, ${set.title}, ${set.period}. ${set.licence}.`),
      ),
    ],
    columns: [{ width: 20 }, { width: 110 }],
  };
}
