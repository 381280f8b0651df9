import { foldText } from "../../kernel/text.ts";
import type { Column } from "../tables/column.ts";
import { type AnyTable, columnsOf } from "../tables/table.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../tables/tables.ts";

/**
 * What is compared of the name of a column: neither case, accents nor the marks between words, nor a star or a colon after it.
 *
 * @example
 * columnWord(" Financeurs invités * ")
 * // => "financeurs invites"
 */
export function columnWord(text: string): string {
  return foldText(text.replaceAll("_", " ").replace(/[*:\s]+$/, ""));
}

const BY_WORD: ReadonlyMap<AnyTable, ReadonlyMap<string, string>> = new Map(
  Object.values<AnyTable>(FOLLOW_TABLES).map((table) => [
    table,
    new Map(columnsOf(table).map(({ name, field }) => [columnWord(name), field])),
  ]),
);

const ALL_WORDS = new Set([...BY_WORD.values()].flatMap((words) => [...words.keys()]));

/** Whether a text is the name of a column of any table. */
export const isColumnName = (text: string): boolean => ALL_WORDS.has(columnWord(text));

/** The name of the value that a column of a table is read into; undefined when the table has no such column. */
export function fieldNamed(table: AnyTable, text: string): string | undefined {
  return BY_WORD.get(table)?.get(columnWord(text));
}

/** The table that a sheet or a file is named after: by a whole word of it, « 2025 - Financements.csv ». */
export function tableNamed(name: string): FollowTableName | undefined {
  const words = columnWord(name).split(/[^\p{L}]+/u);
  return tableIds.find((id) => words.includes(FOLLOW_TABLES[id].name));
}

const tableIds = Object.keys(FOLLOW_TABLES) as FollowTableName[];

/** The one table that has all these columns, and needs no other: what a sheet is when its name does not tell. */
export function tableWith(names: readonly string[]): FollowTableName | undefined {
  const fits = tableIds.filter((id) => {
    const table: AnyTable = FOLLOW_TABLES[id];
    const found = new Set(names.flatMap((name) => fieldNamed(table, name) ?? []));
    const needed = columnsOf(table).filter(({ isNeeded }) => isNeeded);
    return found.size > 1 && needed.every(({ field }) => found.has(field));
  });
  const most = Math.max(...fits.map((id) => matches(id, names)), 0);
  const best = fits.filter((id) => matches(id, names) === most);
  return best.length === 1 ? best[0] : undefined;
}

const matches = (id: FollowTableName, names: readonly string[]): number =>
  names.filter((name) => fieldNamed(FOLLOW_TABLES[id], name) !== undefined).length;

/** The names of all tables, for a hint. */
export const TABLE_NAMES: string = Object.values(FOLLOW_TABLES)
  .map(({ name }) => name)
  .join(", ");

/** Whether a text is the explanation of a column, as the workbook prints it under its name. */
export function isHelpOf({ help }: Pick<Column, "help">, text: string): boolean {
  return foldText(text) === foldText(help);
}
