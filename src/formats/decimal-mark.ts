import type { TableContext } from "./plan.ts";

/** What the columns of a table have shown: whether the mark that is not its producer's stands before decimals. */
const known = new WeakMap<TableContext, Map<number, boolean>>();

/**
 * Whether a column writes its decimals after the other mark than its producer's, as a program that wrote the file again would:
 * some of its numbers have a number of digits after it that no thousands have, and none bears the producer's mark or several
 * marks. Then `19461.875` is no doubt of that column. The column is read through once, when the first doubt arises.
 */
export function usesOtherMark(context: TableContext, cell: number): boolean {
  const columns = known.get(context) ?? new Map<number, boolean>();
  known.set(context, columns);
  const found = columns.get(cell) ?? look(context, cell);
  columns.set(cell, found);
  return found;
}

function look({ table, delimiter, header, format }: TableContext, cell: number): boolean {
  const { decimals, against } = SIGNS[format.decimalMark];
  const row = table.rows(delimiter, header, cell);
  let isSeen = false;
  while (row.next()) {
    const text = row.text(cell);
    if (against.test(text)) return false;
    isSeen ||= decimals.test(text);
  }
  return isSeen;
}

/** By the mark of the producer: what shows the other as that of decimals, and what shows that it is not. */
const SIGNS = {
  ",": { decimals: /^-?\d+\.(?:\d{1,2}|\d{4,})$/, against: /,|\..*\./ },
  ".": { decimals: /^-?\d+,(?:\d{1,2}|\d{4,})$/, against: /\.|,.*,/ },
} as const;
