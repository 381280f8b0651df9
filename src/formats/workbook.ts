import { unzipSync } from "fflate";
import { columnLetters, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { arrayTable, type Cell, type NumberedRow, type RawTable } from "./raw-table.ts";
import { wrongChecksum } from "./zip-checksums.ts";

/** Beyond this no published workbook goes; a sheet styled to its last row does. */
const ROW_LIMIT = 200_000;

const SIZE_LIMIT_MB = 400;

/**
 * The sheets of an .xls or .xlsx as tables: values only. Formulas are never computed, their stored result is read and
 * their number said. Rows that are styled and empty are not rows.
 */
export async function openWorkbook(bytes: Buffer, place: string): Promise<Read<RawTable[]>> {
  const size = bytes[0] === 0x50 ? unzippedSize(bytes) : bytes.length;
  if (size === undefined)
    return failed(
      problem("import/classeur-illisible", { file: place }, { detail: "l’archive est incomplète" }),
    );
  if (size > SIZE_LIMIT_MB * 1e6) {
    const values = { size: Math.ceil(size / 1e6), limit: SIZE_LIMIT_MB };
    return failed(problem("import/archive-demesuree", { file: place }, values));
  }
  const { read } = await import("@e965/xlsx");
  try {
    if (bytes[0] === 0x50 && wrongChecksum(bytes, unzipSync(bytes)) !== undefined)
      return failed(
        problem("import/classeur-illisible", { file: place }, { detail: "une somme de contrôle est fausse" }),
      );
    const book = read(bytes, {
      type: "buffer",
      dense: true,
      cellHTML: false,
      cellText: false,
      sheetRows: ROW_LIMIT,
    });
    const sheets = book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]) }));
    const tables = sheets.map(({ name, rows }) => arrayTable(rows.rows, place, name));
    return {
      value: tables,
      diagnostics: sheets.flatMap(({ name, rows }) => formulas(rows, { file: place, sheet: name })),
    };
  } catch (error) {
    return failed(problem("import/classeur-illisible", { file: place }, { detail: wordsOf(error) }));
  }
}

/** The sum of what the entries of the archive announce, without opening any. */
function unzippedSize(bytes: Buffer): number | undefined {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return undefined;
  }
}

interface SheetRows {
  readonly rows: NumberedRow[];
  readonly formulas: number;
  readonly first: { readonly line: number; readonly column: number } | undefined;
}

interface SheetCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly f?: string;
  readonly w?: string;
}

function rowsOf(sheet: unknown): SheetRows {
  const data = (sheet as { "!data"?: readonly (SheetCells | undefined)[] } | undefined)?.["!data"] ?? [];
  const rows: NumberedRow[] = [];
  const formulas: { line: number; column: number }[] = [];
  data.forEach((cells = [], index) => {
    const values = Array.from(cells, plainCell);
    cells.forEach((cell, column) => {
      if (cell?.f !== undefined) formulas.push({ line: index + 1, column: column + 1 });
    });
    if (values.some((value) => value !== undefined && value !== ""))
      rows.push({ line: index + 1, cells: values });
  });
  return { rows, formulas: formulas.length, first: formulas[0] };
}

type SheetCells = readonly (SheetCell | undefined)[];

/** An error stays a text (`#N/A`), which the reading then refuses at its place. */
function plainCell(cell: SheetCell | undefined): Cell {
  if (cell?.t === "e") return cell.w ?? "#ERREUR";
  if (cell?.v === undefined || cell.v === null) return undefined;
  return typeof cell.v === "number" || typeof cell.v === "string" ? cell.v : String(cell.v);
}

function formulas({ formulas: count, first }: SheetRows, sheet: Place): Diagnostic[] {
  if (!first) return [];
  const cell = `${columnLetters(first.column)}${first.line}`;
  return [problem("import/formule", { ...sheet, ...first }, { count, cell })];
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /password|encrypt/i.test(message)
    ? "il est protégé par un mot de passe"
    : "son contenu est incomplet";
}
