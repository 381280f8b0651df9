import { CsvError, parse } from "csv-parse/sync";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { inWords, LINE_END, lineEnds, parseDamaged, type Row, type Rows } from "./csv-damage.ts";
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

const LINE_ENDS = ["\r\n", "\n", "\r"];

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

function toRow({ record, line }: Row, header: readonly string[]): CsvRow[] {
  if (record.length !== header.length) return [];
  return [{ line, cells: new Map(header.map((name, index) => [name, record[index] ?? ""])) }];
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
