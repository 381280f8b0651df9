import type { PrintedCell, PrintedTable } from "../data/printed-table.ts";
import type { Dataset } from "../data/workspace.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { type CsvRow, readCsv } from "../files/csv.ts";
import { readText } from "../files/text.ts";
import type { World } from "../files/world.ts";

/** The columns of tableaux.csv. */
export const TABLE_COLUMNS = [
  "tableau",
  "rangee",
  "colonne",
  "imprime",
  "valeur",
  "unite",
  "qualificatif",
  "lignes",
  "note",
] as const;

type Column = (typeof TABLE_COLUMNS)[number];

/** The cells without which nothing is known of a cell of a table. */
const NEEDED: readonly Column[] = ["tableau", "rangee", "colonne", "imprime", "qualificatif", "lignes"];

/** The files of tables are written as those of figures are. */
const DELIMITER = ";";

const textIn = ({ cells }: CsvRow, column: Column): string => cells.get(column)?.trim() ?? "";

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * What is wrong in the cells of printed tables: one that names no table, row, column, text, qualifier or line; a value that
 * is no number; the same crossing twice.
 *
 * @diagnostic csv/cellule-vide
 * @diagnostic csv/nombre
 * @diagnostic dataset/cellule-double
 */
export function tableProblems(rows: readonly CsvRow[], file: string): Diagnostic[] {
  const firsts = new Map<string, number>();
  return rows.flatMap((row) => {
    const place = (field: Column): Place => ({ file, line: row.line, field });
    const empty = NEEDED.filter((column) => textIn(row, column) === "");
    const value = textIn(row, "valeur");
    const [table, heading, column] = [
      textIn(row, "tableau"),
      textIn(row, "rangee"),
      textIn(row, "colonne"),
    ] as const;
    const key = JSON.stringify([table, heading, column]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row.line);
    return [
      ...empty.map((name) => problem("csv/cellule-vide", place(name), { column: name })),
      ...(value === "" || NUMBER.test(value) ? [] : [problem("csv/nombre", place("valeur"), { value })]),
      ...(first === undefined || empty.length > 0
        ? []
        : [
            problem("dataset/cellule-double", place("rangee"), {
              table,
              row: heading,
              column,
              firstLine: first,
            }),
          ]),
    ];
  });
}

/**
 * The tables that documents print, from the sets named, in the order of their files. What is wrong in them was said when the
 * workspace was read (`tableProblems`): here a file that cannot be read gives none.
 */
export async function readPrintedTables(datasets: readonly Dataset[], world: World): Promise<PrintedTable[]> {
  const files = datasets.flatMap(({ id, resources }) =>
    resources.filter(({ role }) => role === "tableaux").map(({ path }) => ({ id, path })),
  );
  const read = await Promise.all(files.map(({ id, path }) => tablesIn(path, id, world)));
  return read.flat();
}

async function tablesIn(file: string, dataset: string, world: World): Promise<PrintedTable[]> {
  const text = await readText(file, world);
  const rows = text.value === undefined ? undefined : readCsv(text.value, file, DELIMITER, TABLE_COLUMNS);
  const byTitle = new Map<string, PrintedCell[]>();
  for (const row of rows?.value ?? []) {
    const title = textIn(row, "tableau");
    const cells = byTitle.get(title) ?? [];
    cells.push(toCell(row, file));
    byTitle.set(title, cells);
  }
  return [...byTitle].map(([title, cells]) => ({ title, dataset, cells }));
}

function toCell(row: CsvRow, file: string): PrintedCell {
  const value = textIn(row, "valeur");
  return {
    row: textIn(row, "rangee"),
    column: textIn(row, "colonne"),
    text: textIn(row, "imprime"),
    ...(value !== "" && { value: Number(value) }),
    ...(/\.\d*0$/.test(value) && { decimals: value.length - value.indexOf(".") - 1 }),
    ...(textIn(row, "unite") !== "" && { unit: textIn(row, "unite") }),
    qualifier: textIn(row, "qualificatif"),
    lines: textIn(row, "lignes"),
    ...(textIn(row, "note") !== "" && { note: textIn(row, "note") }),
    address: `${file}:${row.line}`,
  };
}
