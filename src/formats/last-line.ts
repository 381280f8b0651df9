import { problem } from "../diagnostics/problem.ts";
import type { TableContext } from "./plan.ts";
import { placeIn } from "./raw-table.ts";

/**
 * What a file that does not end with a line end may have lost: half of its last row, or of its last cell. Producers often leave the
 * last line end out: a last row that is whole says nothing.
 */
export function sayCut(context: TableContext): void {
  if (context.table.isWhole) return;
  if (!sayCutRow(context)) sayCutCell(context);
}

/** A last row with too few cells, or with a quotation mark that the end of the file leaves open. */
function sayCutRow({ table, diagnostics }: TableContext): boolean {
  const last = diagnostics.at(-1);
  const isOpen = last?.code === "csv/malforme" && last.place.line === table.lastLine?.();
  if (!last || (last.code !== "csv/cellules" && !isOpen)) return false;
  diagnostics.pop();
  const before = diagnostics.at(-1);
  if (isOpen && before?.code === "csv/cellules" && before.place.line === last.place.line) diagnostics.pop();
  diagnostics.push(problem("import/tronque", last.place, {}));
  return true;
}

/** A last cell that holds a figure and is shorter than every other of its column: its end may be missing. */
function sayCutCell({ table, delimiter, header, plan, diagnostics }: TableContext): void {
  const cell = header.cells.length - 1;
  if (cell < 0 || !plan.columns.some((column) => column.cell === cell)) return;
  const row = table.rows(delimiter, header);
  let [shortest, text, line, column] = [Number.POSITIVE_INFINITY, "", 0, 1];
  while (row.next()) {
    if (line > 0) shortest = Math.min(shortest, text.length);
    text = row.text(cell);
    line = row.line;
    column = row.columnOf(cell);
  }
  if (!Number.isFinite(shortest) || text.length >= shortest) return;
  const value = text === "" ? "(vide)" : text;
  const values = { value, column: header.cells[cell] ?? "" };
  diagnostics.push(problem("import/fin-de-fichier", placeIn(table, line, column), values));
}
