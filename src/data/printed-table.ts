/** A cell of a table that a document prints: a number, or words where a number was expected. */
export interface PrintedCell {
  /** The headings under which it stands, as printed. */
  readonly row: string;
  readonly column: string;
  /** As printed: « 574 157 € », « nb », « ??? ». */
  readonly text: string;
  /** The number, in its unit; absent when none is printed. */
  readonly value?: number | undefined;
  /** Digits after the comma with which it is printed, where its value has fewer: 1 for « 49.0 ». */
  readonly decimals?: number | undefined;
  readonly unit?: string | undefined;
  /** `exact`, `environ`, `plus_de`… as for a printed figure. */
  readonly qualifier: string;
  /** Lines of the document. */
  readonly lines: string;
  readonly note?: string | undefined;
  /** File and line of the set that holds it. */
  readonly address: string;
}

/** A table that a document prints, cell by cell, in the order of the document. */
export interface PrintedTable {
  readonly title: string;
  /** Identifier of the set that holds it. */
  readonly dataset: string;
  readonly cells: readonly PrintedCell[];
}

/** Along what a sum is taken: `rangees` adds cells of one column, `colonnes` those of one row. */
export const TABLE_AXES = {
  rangees: "additionne des rangées, colonne par colonne",
  colonnes: "additionne des colonnes, rangée par rangée",
} as const;

export type TableAxis = keyof typeof TABLE_AXES;

/**
 * The headings of a table along an axis, in the order in which they first come.
 *
 * @example
 * headingsOf({ title: "T", dataset: "d", cells: [] }, "rangees")
 * // => []
 */
export function headingsOf({ cells }: PrintedTable, axis: TableAxis): string[] {
  return [...new Set(cells.map(({ row, column }) => (axis === "rangees" ? row : column)))];
}

/** The cell at the crossing of two headings, one along the axis and one along the other; undefined when nothing is printed there. */
export function cellAt(
  { cells }: PrintedTable,
  axis: TableAxis,
  along: string,
  across: string,
): PrintedCell | undefined {
  const [row, column] = axis === "rangees" ? [along, across] : [across, along];
  return cells.find((cell) => cell.row === row && cell.column === column);
}
