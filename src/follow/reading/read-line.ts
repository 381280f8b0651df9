import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { isTotal } from "../../formats/codes.ts";
import type { Cell } from "../../formats/raw-table.ts";
import type { Column } from "../tables/column.ts";
import { isUntouched } from "../tables/is-untouched.ts";
import type { Row } from "../tables/table.ts";
import type { FollowTableName } from "../tables/tables.ts";
import { type CellRead, isFilled, type Note, textOf } from "./cell.ts";
import type { FoundColumn, Header } from "./header.ts";
import { addressOf, cellKey, placeOfCell, type WrittenRow, type WrittenTable } from "./written-table.ts";

/** In what the lines of a table are read. */
export interface LineContext {
  readonly written: WrittenTable;
  readonly header: Header;
  readonly id: FollowTableName;
  /** A line of the table whose cells were all left empty: columns that a file does not have are as those. */
  readonly empty: Readonly<Record<string, unknown>>;
  /** The value of a cell that holds something. */
  readonly readAs: (cell: Cell, column: Column) => CellRead<unknown>;
  /** Cells that identify someone: said already, and left out. */
  readonly withheld: ReadonlySet<string>;
  /** Cells that were read in one of two ways. */
  readonly onNote: (note: Note, column: FoundColumn, row: WrittenRow) => void;
  /** Lines whose value was written in per cent, or as a fraction. */
  readonly onShare: (row: WrittenRow) => void;
}

/** What a line is: read, or set aside for a reason, or all that is wrong with it. */
export type ReadLine =
  | { readonly row: Row }
  | { readonly aside: "vide" | "preparee" | "total" }
  | { readonly problems: readonly Diagnostic[] };

/** Reads a line: every cell by the kind of its column, all its problems at once. */
export function readLine(line: WrittenRow, context: LineContext): ReadLine {
  const { written, header } = context;
  const filled = header.columns.filter(({ cell }) => isFilled(line.cells[cell]));
  if (filled.length === 0) return { aside: "vide" };
  const missing = header.columns.filter((one) => one.column.isNeeded && !filled.includes(one));
  if (missing.length > 0 && isTotal(textOf(line.cells.find(isFilled)))) return { aside: "total" };
  const fields = filled.map(({ field }) => field);
  if (isUntouched(context.id, fields)) return { aside: "preparee" };
  const problems = missing.map(({ column, cell }) =>
    problem("csv/cellule-vide", placeOfCell(written, line, cell), { column: column.name }),
  );
  const values = header.columns.map(
    (one) => [one.field, valueIn(line, one, filled, context, problems)] as const,
  );
  const isWithheld = filled.some(({ cell }) => context.withheld.has(cellKey(line, cell)));
  if (problems.length > 0 || isWithheld) return { problems };
  return { row: toRow(values, line, context) };
}

function valueIn(
  line: WrittenRow,
  found: FoundColumn,
  filled: readonly FoundColumn[],
  { written, readAs, withheld, onNote, onShare }: LineContext,
  problems: Diagnostic[],
): unknown {
  const { column, cell } = found;
  if (!filled.includes(found)) return column.kind === "plusieurs" ? [] : null;
  if (withheld.has(cellKey(line, cell))) return null;
  const read = readAs(line.cells[cell], column);
  if ("refused" in read) {
    problems.push(read.refused(placeOfCell(written, line, cell)));
    return null;
  }
  if (read.note) onNote(read.note, found, line);
  if (read.isShare && column.kind === "valeur") onShare(line);
  return read.value;
}

function toRow(
  values: readonly (readonly [field: string, value: unknown])[],
  line: WrittenRow,
  { written, header, empty }: LineContext,
): Row {
  const row: Record<string, unknown> = { ...empty };
  for (const [field, value] of values) row[field] = value;
  row["address"] = addressOf(written, line);
  row["place"] = (name: string): Place => {
    const cell = header.columns.find(({ field }) => field === name)?.cell;
    return placeOfCell(written, line, cell);
  };
  return row as unknown as Row;
}
