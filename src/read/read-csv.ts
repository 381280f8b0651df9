import { CsvError, parse } from "csv-parse/sync";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Read } from "./read.ts";

/** A line of a CSV file, by column name, with its number in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

interface RawRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV text whose columns are declared: every declared column must be there, and no other. Rows with another
 * number of cells than the header are problems and are left out.
 */
export function readCsv(
  text: string,
  file: string,
  delimiter: string,
  declared: readonly string[],
): Read<CsvRow[]> {
  let rows: RawRow[];
  try {
    rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as RawRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { value: undefined, diagnostics: [malformed(error, file)] };
  }
  const header = rows[0]?.record ?? [];
  const diagnostics = headerProblems(header, declared, file);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const uneven = rows.filter(({ record }) => record.length !== header.length);
  return {
    value: rows.slice(1).flatMap((row) => toRow(row, header)),
    diagnostics: uneven.map(({ record, info }) =>
      problem(
        "csv/cellules",
        { file, line: info.lines, column: 1 },
        { found: record.length, expected: header.length },
      ),
    ),
  };
}

function toRow({ record, info }: RawRow, header: readonly string[]): CsvRow[] {
  if (record.length !== header.length) return [];
  return [{ line: info.lines, cells: new Map(header.map((name, index) => [name, record[index] ?? ""])) }];
}

function malformed(error: CsvError, file: string): Diagnostic {
  const line = typeof error["lines"] === "number" ? error["lines"] : undefined;
  const column = typeof error["column"] === "number" ? error["column"] + 1 : 1;
  return problem("csv/malforme", { file, line, column }, { detail: CSV_WORDS[error.code] ?? error.message });
}

function headerProblems(header: readonly string[], declared: readonly string[], file: string): Diagnostic[] {
  const place = { file, line: 1, column: 1 };
  const columns = header.join(", ") || "aucune";
  return [
    ...declared
      .filter((column) => !header.includes(column))
      .map((column) => problem("csv/colonne-manquante", place, { column, columns })),
    ...header
      .filter((column) => !declared.includes(column))
      .map((column) => problem("csv/colonne-inconnue", { ...place, field: column }, { column })),
    ...header
      .filter((column, index) => header.indexOf(column) !== index)
      .map((column) => problem("csv/colonne-double", { ...place, field: column }, { column })),
  ];
}

const CSV_WORDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "un guillemet ouvert n’est jamais refermé",
  INVALID_OPENING_QUOTE: "un guillemet apparaît au milieu d’une cellule",
  CSV_INVALID_CLOSING_QUOTE: "du texte suit un guillemet fermant",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "du texte suit un guillemet fermant",
  CSV_MAX_RECORD_SIZE: "une ligne est trop longue",
};
