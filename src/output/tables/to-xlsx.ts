import type { Evaluation } from "../../evaluation/evaluation.ts";
import { capital } from "../../kernel/french.ts";
import { fixZipDates } from "./fix-zip-dates.ts";
import type { Column, Table } from "./tables.ts";
import { workbookProperties } from "./workbook-properties.ts";

const INK = "#1d2f4f";

/** The tables as a workbook: a sheet to begin with, then one per table, header frozen, widths and number formats set. */
export async function toXlsx(evaluation: Evaluation, tables: readonly Table[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const sheets = [readMe(evaluation, tables), ...tables.map(sheet)];
  const properties = workbookProperties(
    `Écarts et constats : ${evaluation.referentiel.title}`,
    evaluation.date,
  );
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
      ...rows.map((row) => row.map((cell, at) => body(cell, columns[at]))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape" as const,
    title,
  };
}

/** Nothing stays nothing: an unknown must not become 0 in a spreadsheet, nor enter its means. */
function body(cell: string | number | undefined, column: Column | undefined) {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "string")
    return {
      value: fitting(cell),
      type: String,
      wrap: (column?.width ?? 0) > 40,
      alignVertical: "top",
    } as const;
  if (!Number.isFinite(cell)) return null;
  const shown = { value: cell, type: Number, alignVertical: "top" } as const;
  return column?.isPlain ? shown : { ...shown, format: formatOf(column) };
}

function formatOf(column: Column | undefined): string {
  if (column?.type === "integer") return "0";
  return column?.name.includes("relatif") ? "0.0%" : "#,##0.0##";
}

/** A workbook with a longer cell does not open; the CSV keeps the whole text. */
const LONGEST = 32_767;

function fitting(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function readMe({ referentiel, epci, date, producedBy, datasets }: Evaluation, tables: readonly Table[]) {
  const line = (label: string, value: string) => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" } as const,
    { value: fitting(value), type: String, wrap: true, alignVertical: "top" } as const,
  ];
  return {
    sheet: "Lisez-moi",
    data: [
      line("Référentiel", referentiel.title),
      ...(epci ? [line("Agglomération", `${epci.label} (${epci.code})`)] : []),
      line("Période", `${referentiel.start}-${referentiel.end}`),
      line("Édité le", date),
      line("Produit par", `ecarts ${producedBy.version}, empreinte des données ${producedBy.inputs}`),
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
