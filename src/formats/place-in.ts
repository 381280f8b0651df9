import type { Place } from "../diagnostics/diagnostic.ts";
import type { RawTable } from "./raw-table.ts";

/** A place in a table: a line and a column of a file, a cell of a sheet, or the whole of it. */
export function placeIn(
  { file, sheet }: Pick<RawTable, "file" | "sheet">,
  line?: number,
  column?: number,
): Place {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(line === undefined ? {} : { line, column }) };
}
