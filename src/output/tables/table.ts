import type { Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Territory } from "../../data/territory.ts";
import type { Dataset } from "../../data/workspace.ts";
import type { Quantity, Unknown } from "../../kernel/unknown.ts";
import type { Interval } from "../../statistics/counts.ts";

/** What a cell holds. Nothing is an empty cell: its reason stands in a column beside. */
export type Cell = string | number | undefined;

/** A column of a table: its Table Schema field, how wide a spreadsheet shows it, and its cell in a row. */
export interface Column<Row = unknown> {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly title: string;
  readonly description: string;
  readonly width: number;
  /** Numbers of documents, in units of all kinds: shown with the decimals that they have, and no more. */
  readonly isPlain?: boolean;
  /** Digits after the comma that a spreadsheet shows of the number of a row, which keeps every digit; its own when absent. */
  digits?(row: Row): number | undefined;
  /** A method, so that tables of different rows can stand in one list. */
  cell(row: Row): Cell;
}

/** A table ready to be written as CSV, as a sheet or as a DataFrame: each reads the cells of its rows in its columns. */
export interface Table<Row = unknown> {
  readonly name: string;
  /** The name of its sheet; its own with a capital when it is not said. */
  readonly sheet?: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** What tables are laid out from: any evaluation, or the tables of an EPCI alone. */
export interface TableSource {
  readonly comparisons: readonly Comparison[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly datasets: readonly Dataset[];
  /** The user chose the order of the rows, and reads them in it. */
  readonly isOrdered?: boolean | undefined;
}

/** A column of numbers, which keep every digit; a spreadsheet shows as many as `digits` says. */
export const numberColumn = <Row>(
  name: string,
  title: string,
  description: string,
  cell: (row: Row) => number | undefined,
  digits?: (row: Row) => number | undefined,
): Column<Row> => ({ name, type: "number", title, description, width: 13, cell, ...(digits && { digits }) });

/** A column of words, with its width in the workbook, in characters; nothing where there is none. */
export const textColumn = <Row>(
  name: string,
  title: string,
  description: string,
  width: number,
  cell: (row: Row) => string | null | undefined,
): Column<Row> => ({
  name,
  type: "string",
  title,
  description,
  width,
  cell: (row) => cell(row) ?? undefined,
});

/** A column of oui, non, or inconnu where nobody can tell; nothing where it is not asked. */
export const answerColumn = <Row>(
  name: string,
  title: string,
  description: string,
  cell: (row: Row) => boolean | null | undefined,
): Column<Row> => textColumn(name, title, description, 12, (row) => ANSWERS.get(cell(row)));

const ANSWERS = new Map<boolean | null | undefined, string>([
  [true, "oui"],
  [false, "non"],
  [null, "inconnu"],
]);

/** A column of how many: whole numbers. */
export const countColumn = <Row>(
  name: string,
  title: string,
  description: string,
  cell: (row: Row) => number | undefined,
): Column<Row> => ({ name, type: "integer", title, description, width: 11, cell });

/** A column of numbers of documents, in units of all kinds: a spreadsheet adds them no decimal. */
export const amountColumn = <Row>(
  name: string,
  title: string,
  description: string,
  cell: (row: Row) => number | undefined,
): Column<Row> => ({ ...numberColumn(name, title, description, cell), isPlain: true });

/** A quantity as a cell: the number, or nothing; why there is nothing stands in the column `motif`. */
export function numberCell(quantity: Quantity | undefined): number | undefined {
  return typeof quantity === "number" ? quantity : undefined;
}

/** A move or a quadrant as a cell; nothing when it is unknown. */
export function wordCell(word: string | object | undefined): string | undefined {
  return typeof word === "string" ? word : undefined;
}

/** A limit of an interval as a cell; nothing when there is none. */
export function limitCell(
  interval: Interval | Unknown | undefined,
  limit: "lower" | "upper",
): number | undefined {
  return interval && limit in interval ? (interval as Interval)[limit] : undefined;
}
