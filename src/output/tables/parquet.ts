import type { Cell, Column, Table } from "./table.ts";

/**
 * A table as an Apache Parquet file, for programs that read columns (DuckDB, pandas, R): texts, and numbers with every
 * digit; an empty cell is null, and its reason stands in a column beside. Titles and descriptions of the columns are in
 * the Data Package.
 *
 * @source Apache Parquet, File Format
 */
export async function toParquet({ columns, rows }: Table): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columnData = columns.map((column) => ({
    name: column.name,
    type: TYPES[column.type],
    data: rows.map((row) => held(column.cell(row), column)),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const TYPES = { string: "STRING", number: "DOUBLE", integer: "INT32" } as const;

/** A number that is none (infinite, not a number) is no figure. */
function held(cell: Cell, { type }: Column): string | number | null {
  if (cell === undefined || cell === "") return null;
  if (type === "string") return String(cell);
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}
