import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Column, Columns, ValueOf } from "./column.ts";

/** One of the tables of the follow-up: a sheet of the workbook, a CSV file, a schema. */
export interface FollowTable<C extends Columns = Columns> {
  /** Its name in French: of the sheet, of the CSV and of the schema. */
  readonly name: string;
  /** What one line is, for the sheet of instructions. */
  readonly oneLine: string;
  /** By the name of their value in the program, in the order of the sheet. */
  readonly columns: C;
  /** The columns whose values together make a line unique; a line that repeats them with other values is a conflict. */
  readonly key: readonly (keyof C & string)[];
}

/** Any of the tables, for those who treat them alike. */
export interface AnyTable {
  readonly name: string;
  readonly oneLine: string;
  readonly columns: Columns;
  readonly key: readonly string[];
}

/** A line that was read: its values, and where it and each of its cells are. */
export type Row<C extends Columns = Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> } & RowPlace;

export interface RowPlace {
  /** `file:line`, or file, sheet and line of a workbook: where an explanation sends its reader. */
  readonly address: string;
  /** Where a cell is, by the name of its value. */
  readonly place: (name: string) => Place;
}

/** The row of a table. */
export type RowOf<T> = T extends FollowTable<infer C> ? Row<C> : never;

/** A table, with the types of its columns kept. */
export function table<C extends Columns>(
  name: string,
  oneLine: string,
  key: readonly (keyof C & string)[],
  columns: C,
): FollowTable<C> {
  return { name, oneLine, key, columns };
}

/** The columns of a table with the names of their values. */
export function columnsOf({ columns }: AnyTable): readonly (Column & { readonly field: string })[] {
  return Object.entries(columns).map(([field, column]) => ({ ...column, field }));
}
