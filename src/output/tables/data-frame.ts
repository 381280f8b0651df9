import type { NamedColumns } from "../../compare/columns/name-gaps.ts";
import type { Table } from "./table.ts";

/** What is asked of danfojs-node (or danfojs): its constructor of a DataFrame. */
export interface DataFrameLibrary<T> {
  readonly DataFrame: new (columns: Record<string, (string | number)[]>) => T;
}

/**
 * A table as a DataFrame of danfojs. The library is passed in: it is not a dependency, and is loaded by those who want
 * it (`toDataFrame(table, danfo)`). In a DataFrame an absent number is NaN and an absent text is empty; the reasons stand
 * in columns of their own.
 */
export function toDataFrame<T>(table: Table | NamedColumns, library: DataFrameLibrary<T>): T {
  const columns = isTable(table) ? ofTable(table) : ofNamed(table);
  return new library.DataFrame(Object.fromEntries(columns));
}

type FrameColumn = readonly [name: string, values: (string | number)[]];

const isTable = (table: Table | NamedColumns): table is Table =>
  typeof table["name"] === "string" && Array.isArray(table["rows"]);

const ofTable = ({ columns, rows }: Table): FrameColumn[] =>
  columns.map((column) => {
    const absent = column.type === "string" ? "" : Number.NaN;
    return [column.name, rows.map((row) => column.cell(row) ?? absent)];
  });

const ofNamed = (table: NamedColumns): FrameColumn[] =>
  Object.entries(table).map(([name, values]) => {
    const absent = values.some((value) => typeof value === "number") ? Number.NaN : "";
    return [name, values.map((value) => value ?? absent)];
  });
