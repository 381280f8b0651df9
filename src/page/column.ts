import type { TablePart } from "../output/site/parts.ts";
import type { GapRow, ReadingId, ShownDates } from "./gap-rows.ts";

/** A cell: what is read, the number behind it, what is said under it, and which dates its trace is about. */
export interface GapCell {
  readonly text: string;
  readonly number?: number | undefined;
  readonly note?: string | undefined;
  /** Rules of the producers that bear on the number, by id. */
  readonly rules?: readonly string[] | undefined;
  /** `2019`, `2014..2019`; absent where there is nothing to trace. */
  readonly trace?: string | undefined;
}

/** A column of the gap table: for the page, for its order and for what is taken away. */
export interface GapColumn {
  readonly id: string;
  readonly head: string;
  readonly unit: string;
  readonly kind: "nom" | "mot" | "valeur" | "ecart" | "intervalle" | "evolution";
  readonly cell: (row: GapRow) => GapCell;
  /** The order of rows, the first that a reader looks for first; undefined stands last, whatever the way. */
  readonly rank: (row: GapRow) => number | string | undefined;
  /** What assistive technologies are told of its order: that of its numbers, which is not always that of its ranks. */
  readonly sense: (isDescending: boolean) => "ascending" | "descending" | "other";
}

/** What columns depend on. */
export interface ColumnContext extends ShownDates {
  readonly part: TablePart;
  readonly reading: ReadingId;
  /** In what changes are said. */
  readonly changeUnit: string;
}
