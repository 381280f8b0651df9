import type writeExcelFile from "write-excel-file/node";
import { sanitizeTextContent } from "write-excel-file/utility";
import type { Dataset } from "../../data/workspace.ts";
import { capital } from "../../kernel/french.ts";
import type { Cell, Column, Table } from "./table.ts";

/** Midnight of 1 January 1980, the first moment that a zip can say. */
const FIRST_MOMENT = 0x00210000;

const END_OF_DIRECTORY = 0x06054b50;

/**
 * The same zip with every entry dated of the first moment a zip knows: the hour at which a workbook was made is the only
 * thing in it that its content does not decide.
 *
 * @source PKWARE, .ZIP File Format Specification, § 4.3.12 (central directory) and § 4.3.16 (end of central directory)
 */
export function fixZipDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_MOMENT, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}

/** What the library accepts as an extension; it does not export the type by itself. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

/** Title, author, language and date of a workbook: the library writes none, screen readers announce the title. */
export function workbookProperties(title: string, day: string): Feature {
  const moment = `${day}T00:00:00Z`;
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>ecarts</dc:creator><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        },
        "_rels/.rels": {
          insert: () =>
            '<Relationship Id="rId-ecarts-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: { files: () => ({ "docProps/core.xml": core }) },
    },
  } as Feature;
}

const INK = "#1d2f4f";

/** What a workbook is of, and what its first sheet says: lines of a label and a value, then the sets of the figures. */
export interface WorkbookHead {
  readonly title: string;
  /** The day that it bears, AAAA-MM-JJ. */
  readonly date: string;
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly producedBy: string;
  readonly datasets: readonly Dataset[];
}

/** The tables as a workbook: a sheet to begin with, then one per table, header frozen, widths and number formats set. */
export async function toXlsx(head: WorkbookHead, tables: readonly Table[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const sheets = [readMe(head, tables), ...tables.map(sheet)];
  const properties = workbookProperties(head.title, head.date);
  const file = writeExcelFile(sheets, { fontFamily: "Calibri", fontSize: 11, features: [properties] });
  return fixZipDates(new Uint8Array(await file.toBuffer()));
}

const header = (value: string) =>
  ({
    value,
    type: String,
    fontWeight: "bold",
    wrap: true,
    alignVertical: "top",
    textColor: INK,
    backgroundColor: "#e8edf3",
    bottomBorderStyle: "thin",
    bottomBorderColor: INK,
  }) as const;

/** What a spreadsheet shows on the tab of a table. */
const tabOf = ({ sheet, name }: Table): string => sheet ?? capital(name);

function sheet(table: Table) {
  const { title, columns, rows } = table;
  return {
    sheet: tabOf(table),
    data: [
      columns.map((column) => header(column.title)),
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

function readMe({ about, date, producedBy, datasets }: WorkbookHead, tables: readonly Table[]) {
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
      ...tables.map((table) => line(`Feuille ${tabOf(table)}`, table.title)),
      ...datasets.map((set) =>
        line("Source", `${set.producer}, ${set.title}, ${set.period}. ${set.licence}.`),
      ),
    ],
    columns: [{ width: 20 }, { width: 110 }],
  };
}
