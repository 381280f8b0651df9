import { clause } from "../../diagnostics/clause.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { columnsOf } from "../tables/table.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../tables/tables.ts";
import { textOf } from "./cell.ts";
import { columnWord, TABLE_NAMES, tableNamed, tableWith } from "./column-names.ts";
import { type Header, headerRow, readHeader } from "./header.ts";
import { placeOfCell, type WrittenTable } from "./written-table.ts";

/** A sheet or a CSV with the table that it is. */
export interface SortedTable {
  readonly written: WrittenTable;
  readonly id: FollowTableName;
  readonly header: Header;
}

/** The tables of a file, and the sheets that hold none: those are looked at too, for what could identify a person. */
export interface SortedTables {
  readonly tables: readonly SortedTable[];
  readonly others: readonly WrittenTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sheets that the workbook brings beside its tables, and the file of lists beside those of the tables. */
const OWN_SHEETS: ReadonlySet<string> = new Set(["instructions", "exemple", "listes"]);

/**
 * Which table each sheet of a file is: by its name, else by its columns. Sheets that are none are named; a file without any table is
 * refused.
 *
 * @diagnostic entry/feuille-ecartee
 * @diagnostic entry/sans-table
 */
export function sortTables(file: string, written: readonly WrittenTable[]): SortedTables {
  const sorted = written.map((one) => ({ written: one, ...tableOf(one) }));
  const tables = sorted.flatMap(({ written: one, id, header }) =>
    id && header ? [{ written: one, id, header }] : [],
  );
  const others = sorted.filter(({ header }) => !header).map(({ written: one }) => one);
  const isNone = sorted.every(({ id, written: one }) => id === undefined && !isOwn(one));
  return {
    tables,
    others,
    diagnostics: [
      ...sorted.flatMap(({ written: one, id, header }) => (header ? [] : withoutTable(one, id))),
      ...(isNone ? [problem("entry/sans-table", { file }, { tables: TABLE_NAMES })] : []),
    ],
  };
}

/** The table that a sheet is, and its header where it has one. */
function tableOf(one: WrittenTable): { readonly id?: FollowTableName; readonly header?: Header } {
  const id = one.isHidden || isOwn(one) ? undefined : idOf(one);
  if (id === undefined) return {};
  const row = headerRow(one.rows, FOLLOW_TABLES[id]);
  return row ? { id, header: readHeader(one, row, FOLLOW_TABLES[id]) } : { id };
}

function withoutTable(one: WrittenTable, id: FollowTableName | undefined): Diagnostic[] {
  if (id !== undefined) return withoutHeader(one, id);
  return one.sheet === undefined || one.rows.length === 0 || isOwn(one) ? [] : [aside(one)];
}

const isOwn = ({ sheet, name }: WrittenTable): boolean => OWN_SHEETS.has(columnWord(sheet ?? name));

/** A name that is that of a table says it; else the columns, whatever the name; else a word of the name. */
function idOf({ name, rows }: WrittenTable): FollowTableName | undefined {
  const byName = tableNamed(name);
  if (byName !== undefined && columnWord(name) === FOLLOW_TABLES[byName].name) return byName;
  const byColumns = rows.slice(0, 16).map(({ cells }) => tableWith(cells.map(textOf)));
  return byColumns.find((id) => id !== undefined) ?? byName;
}

function aside(one: WrittenTable): Diagnostic {
  const reason = one.isHidden ? clause("feuille_masquee", {}) : clause("feuille_inconnue", {});
  const place = { file: one.file, sheet: one.sheet };
  return problem("entry/feuille-ecartee", place, { clause: reason, tables: TABLE_NAMES });
}

/** A sheet that bears the name of a table and none of its columns; an empty one says nothing. */
function withoutHeader(one: WrittenTable, id: FollowTableName): Diagnostic[] {
  const [first] = one.rows;
  if (!first) return [];
  const table = FOLLOW_TABLES[id];
  return columnsOf(table)
    .filter(({ isNeeded }) => isNeeded)
    .map(({ name }) =>
      problem("entry/colonne-manquante", placeOfCell(one, first), { column: name, table: table.name }),
    );
}
