import { CsvError, parse } from "csv-parse/sync";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "./read.ts";

/** A line of a CSV file, by column name, with its number in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * The rows of a CSV text whose columns are declared: every declared column must be there, and no other. No value when the
 * header is not so; rows that cannot be read, or of another number of cells than the header, are problems and left out.
 */
export function readCsv(
  text: string,
  file: string,
  delimiter: string,
  declared: readonly string[],
): Read<CsvRow[]> {
  if (text.trim() === "") return failed(problem("file/vide", { file }, {}));
  const { rows, malformed } = parseRows(text, file, delimiter);
  const [first] = rows;
  const isLost = !first || malformed.some(({ place }) => (place.line ?? 0) < first.line);
  const problems = isLost ? [] : headerProblems(first.record, declared, file);
  if (isLost || problems.length > 0) {
    const wrong = separatorProblem(text, file, delimiter, declared);
    return wrong ? failed(wrong) : failed(problems, malformed);
  }
  const header = first.record;
  const uneven = rows.filter(({ record }) => record.length !== header.length);
  return {
    value: rows.slice(1).flatMap((row) => toRow(row, header)),
    diagnostics: [
      ...malformed,
      ...uneven.map(({ record, line }) =>
        problem("csv/cellules", { file, line, column: 1 }, { found: record.length, expected: header.length }),
      ),
    ],
  };
}

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

interface Rows {
  readonly rows: Row[];
  readonly malformed: Diagnostic[];
}

const LINE_ENDS = ["\r\n", "\n", "\r"];

const LINE_END = /\r\n|\n|\r/g;

/** The line of a row is where it begins, counted here: the library gives where it ends, at twice the cost. */
function parseRows(text: string, file: string, delimiter: string): Rows {
  try {
    const records = parse(text, { delimiter, record_delimiter: LINE_ENDS, relax_column_count: true });
    const isPlain = !text.includes('"');
    let next = 1;
    const rows = records.map((record) => {
      const line = next;
      next += 1 + (isPlain ? 0 : lineEnds(record.join(delimiter)));
      return { record, line };
    });
    return { rows: rows.filter(({ record }) => record.length > 1 || record[0] !== ""), malformed: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return parseDamaged(text, file, delimiter);
  }
}

/**
 * What can be read of a damaged file, and where it is damaged. With one kind of line end, because the library counts twice
 * that of Windows between quotation marks. Of several complaints about one line, the first is kept.
 */
function parseDamaged(text: string, file: string, delimiter: string): Rows {
  const plain = text.replace(LINE_END, "\n");
  const lines = plain.split("\n");
  const malformed = new Map<number | undefined, Diagnostic>();
  const parsed = parse(plain, {
    delimiter,
    info: true,
    record_delimiter: "\n",
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (!(error instanceof CsvError)) return;
      const found = malformedAt(error, { lines, file, delimiter });
      if (!malformed.has(found.place.line)) malformed.set(found.place.line, found);
    },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const rows = parsed.map(({ record, info }) => ({
    record,
    line: info.lines - lineEnds(record.join(delimiter)),
  }));
  return { rows, malformed: [...malformed.values()] };
}

function lineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

function toRow({ record, line }: Row, header: readonly string[]): CsvRow[] {
  if (record.length !== header.length) return [];
  return [{ line, cells: new Map(header.map((name, index) => [name, record[index] ?? ""])) }];
}

function malformedAt(
  error: CsvError,
  { lines, file, delimiter }: { lines: readonly string[]; file: string; delimiter: string },
): Diagnostic {
  const detail = WORDS[error.code] ?? error.message;
  const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED" ? openQuote(lines.join("\n"), delimiter) : undefined;
  const line = typeof error["lines"] === "number" ? error["lines"] : 1;
  const cell = typeof error["column"] === "number" ? error["column"] : 0;
  const column = cellColumn(lines[line - 1] ?? "", delimiter, cell);
  const place = { file, ...(unclosed ?? { line, column }) };
  return problem("csv/malforme", place, { detail, delimiter: inWords(delimiter) });
}

function inWords(delimiter: string): string {
  return delimiter === "\t" ? "tabulation" : delimiter;
}

/** Where the quotation mark stands that nothing closes: the library only says where the file ends. */
function openQuote(text: string, delimiter: string): { readonly line: number; readonly column: number } {
  let [start, isOpen] = [0, false];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const before = text[at - 1] ?? "\n";
    if (isOpen) isOpen = false;
    else if (before === '"') isOpen = true;
    else if (`\n${delimiter}`.includes(before)) [start, isOpen] = [at, true];
  }
  const lines = text.slice(0, start).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The problem of a header that is whole with another separator: it stands for all its missing columns. */
function separatorProblem(
  text: string,
  file: string,
  expected: string,
  declared: readonly string[],
): Diagnostic | undefined {
  const header = text.split(LINE_END, 1)[0] ?? "";
  const found = delimiterOf(header);
  const names = header.split(found).map((name) => name.replaceAll('"', ""));
  if (found === expected || !declared.every((name) => names.includes(name))) return undefined;
  const values = { found: inWords(found), expected: inWords(expected) };
  return problem("csv/separateur", { file, line: 1, column: header.indexOf(found) + 1 }, values);
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

const WORDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "ce guillemet n’est jamais refermé",
  INVALID_OPENING_QUOTE: "un guillemet apparaît au milieu d’une cellule",
  CSV_INVALID_CLOSING_QUOTE: "du texte suit un guillemet fermant",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "du texte suit un guillemet fermant",
  CSV_MAX_RECORD_SIZE: "une ligne est trop longue",
};

/**
 * The character, from 1, at which the n-th cell of a CSV line begins (0 is the first). Separators between quotation
 * marks do not count; of a line with too few cells, the last one.
 *
 * @example
 * cellColumn('a;"b;c";d', ";", 2)
 * // => 9
 */
export function cellColumn(line: string, delimiter: string, index: number): number {
  let [cell, start, isQuoted] = [0, 0, false];
  for (let at = 0; at < line.length && cell < index; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === delimiter && !isQuoted) [cell, start] = [cell + 1, at + 1];
  }
  return start + 1;
}

/**
 * The separator of a CSV header: the commonest of those that are in use; a semicolon when there is none.
 *
 * @example
 * delimiterOf("code;libelle, en clair;type")
 * // => ";"
 */
export function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [";", ",", "\t", "|"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
