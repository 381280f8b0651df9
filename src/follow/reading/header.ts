import { type Clause, clause } from "../../diagnostics/clause.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Column } from "../tables/column.ts";
import { type AnyTable, columnsOf } from "../tables/table.ts";
import { textOf } from "./cell.ts";
import { fieldNamed, isHelpOf } from "./column-names.ts";
import { cellKey, placeOfCell, type WrittenRow, type WrittenTable } from "./written-table.ts";

/** A column of a table where a file has it. */
export interface FoundColumn {
  readonly field: string;
  readonly column: Column;
  /** From 0. */
  readonly cell: number;
}

/** How a written table is read: its columns, wherever they stand, and its lines. */
export interface Header {
  readonly row: WrittenRow;
  readonly columns: readonly FoundColumn[];
  readonly lines: readonly WrittenRow[];
}

/** Before the header there may be a title; not more than that. */
const HEAD = 16;

/** The row that names most columns of a table; undefined when none names two. */
export function headerRow(rows: readonly WrittenRow[], table: AnyTable): WrittenRow | undefined {
  const named = ({ cells }: WrittenRow) =>
    new Set(cells.flatMap((cell) => fieldNamed(table, textOf(cell)) ?? [])).size;
  const best = rows
    .slice(0, HEAD)
    .reduce<WrittenRow | undefined>(
      (held, row) => (held && named(held) >= named(row) ? held : row),
      undefined,
    );
  return best && named(best) > 1 ? best : undefined;
}

/** The columns of a table by their names, in whatever order, and the lines under them without the row that explains them. */
export function readHeader(written: WrittenTable, row: WrittenRow, table: AnyTable): Header {
  const byField = new Map(columnsOf(table).map((one) => [one.field, one]));
  const seen = new Set<string>();
  const columns = row.cells.flatMap((cell, index): FoundColumn[] => {
    const field = fieldNamed(table, textOf(cell)) ?? "";
    const column = byField.get(field);
    if (!column || seen.has(field)) return [];
    seen.add(field);
    return [{ field, column, cell: index }];
  });
  const after = written.rows.slice(written.rows.indexOf(row) + 1);
  const [first] = after;
  return { row, columns, lines: first && explains(first, columns) ? after.slice(1) : after };
}

function explains({ cells }: WrittenRow, columns: readonly FoundColumn[]): boolean {
  const helps = columns.filter(({ cell }) => textOf(cells[cell]) !== "");
  return helps.length > 0 && helps.every(({ cell, column }) => isHelpOf(column, textOf(cells[cell])));
}

/**
 * What is wrong with the columns: needed ones that are missing, one that is there twice; filled ones that the table does not have
 * are set aside and named. What an officer entered there would have no effect.
 *
 * @diagnostic entry/colonne-manquante
 * @diagnostic entry/colonne-ecartee
 * @diagnostic csv/colonne-double
 */
export function headerProblems(
  written: WrittenTable,
  header: Header,
  table: AnyTable,
  withheld: ReadonlySet<string>,
): Diagnostic[] {
  const { row, columns, lines } = header;
  const found = new Set(columns.map(({ field }) => field));
  const missing = columnsOf(table)
    .filter(({ field, isNeeded }) => isNeeded && !found.has(field))
    .map(({ name }) =>
      problem("entry/colonne-manquante", placeOfCell(written, row), { column: name, table: table.name }),
    );
  const read = new Set(columns.map(({ cell }) => cell));
  const width = Math.max(row.cells.length, ...lines.map(({ cells }) => cells.length));
  const others = Array.from({ length: width }, (_, cell) => cell)
    .filter((cell) => !read.has(cell) && !withheld.has(cellKey(row, cell)))
    .flatMap((cell) => unread(written, header, table, cell));
  return [...missing, ...others];
}

function unread(written: WrittenTable, { row, lines }: Header, table: AnyTable, cell: number): Diagnostic[] {
  const column = textOf(row.cells[cell]);
  const place = placeOfCell(written, row, cell);
  if (fieldNamed(table, column) !== undefined) return [problem("csv/colonne-double", place, { column })];
  const filled = lines.find(({ cells }) => textOf(cells[cell]) !== "");
  if (!filled) return [];
  const names = columnsOf(table).map(({ name }) => name);
  const [reason, suggestion]: [Clause, Clause] =
    column === ""
      ? [clause("colonne_sans_nom", {}), clause("nommer_la_colonne", {})]
      : [clause("colonne_inconnue", {}), suggest(column, names)];
  const values = { column: column === "" ? "(sans nom)" : column, clause: reason, suggestion };
  return [
    problem("entry/colonne-ecartee", column === "" ? placeOfCell(written, filled, cell) : place, values),
  ];
}
