import { CsvError, parse } from "csv-parse/sync";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/**
 * What can be read of a damaged file, and where it is damaged. With one kind of line end, because the library counts twice
 * that of Windows between quotation marks. Of several complaints about one line, the first is kept.
 */
export function parseDamaged(text: string, file: string, delimiter: string): Rows {
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

/** A line of a CSV file as its cells, with the number of the line where it begins. */
export interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

/** The lines that can be read of a CSV file, and where the others are malformed. */
export interface Rows {
  readonly rows: Row[];
  readonly malformed: Diagnostic[];
}

/** A line end, of whatever system. */
export const LINE_END = /\r\n|\n|\r/g;

/** How many line ends a text holds. */
export function lineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
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

const WORDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "ce guillemet n’est jamais refermé",
  INVALID_OPENING_QUOTE: "un guillemet apparaît au milieu d’une cellule",
  CSV_INVALID_CLOSING_QUOTE: "du texte suit un guillemet fermant",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "du texte suit un guillemet fermant",
  CSV_MAX_RECORD_SIZE: "une ligne est trop longue",
};

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

/** A separator as messages name it. */
export function inWords(delimiter: string): string {
  return delimiter === "\t" ? "tabulation" : delimiter;
}

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
