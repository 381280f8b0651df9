import type { Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Territory } from "../../data/territory.ts";
import type { Dataset } from "../../data/workspace.ts";
import { type Quantity, REASON_WORDS, type Unknown } from "../../kernel/unknown.ts";
import type { Interval } from "../../statistics/counts.ts";

/** A column of a table: its Table Schema field, and how wide a spreadsheet shows it. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly title: string;
  readonly description: string;
  readonly width: number;
  /** Numbers of documents, in units of all kinds: shown with the decimals that they have, and no more. */
  readonly isPlain?: boolean;
}

/** A table ready to be written as CSV or as a sheet. An undefined cell is empty: its reason stands in a column beside. */
export interface Table {
  readonly name: string;
  /** The name of its sheet; its own with a capital when it is not said. */
  readonly sheet?: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** What tables are laid out from: any evaluation, or the tables of an EPCI alone. */
export interface TableSource {
  readonly comparisons: readonly Comparison[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly datasets: readonly Dataset[];
}

/** A column of numbers, which keep every digit. */
export const numberColumn = (name: string, title: string, description: string): Column => ({
  name,
  type: "number",
  title,
  description,
  width: 13,
});

/** A column of words, with its width in the workbook, in characters. */
export const textColumn = (name: string, title: string, description: string, width: number): Column => ({
  name,
  type: "string",
  title,
  description,
  width,
});

/** A column of numbers of documents, in units of all kinds: a spreadsheet adds them no decimal. */
export const amountColumn = (name: string, title: string, description: string): Column => ({
  ...numberColumn(name, title, description),
  isPlain: true,
});

/** A quantity as a cell: the number, or nothing; why there is nothing stands in the column `motif`. */
export function numberCell(quantity: Quantity | undefined): number | undefined {
  return typeof quantity === "number" ? quantity : undefined;
}

/** The French reason of the first unknown among quantities; nothing when all are known. */
export function reasonCell(...quantities: readonly (Quantity | string)[]): string | undefined {
  for (const quantity of quantities) if (typeof quantity === "object") return REASON_WORDS[quantity.unknown];
  return undefined;
}

/** A move or a quadrant as a cell; nothing when it is unknown. */
export function wordCell(word: string | object | undefined): string | undefined {
  return typeof word === "string" ? word : undefined;
}

/** The two limits of an interval as cells; nothing when there is none. */
export function intervalCells(interval: Interval | Unknown | undefined): (number | undefined)[] {
  return interval && "lower" in interval ? [interval.lower, interval.upper] : [undefined, undefined];
}

/** Ids of rules as a cell; nothing when none applies. */
export function rulesCell(...lists: readonly (readonly string[] | undefined)[]): string | undefined {
  const ids = [...new Set(lists.flatMap((list) => list ?? []))];
  return ids.length > 0 ? ids.join(", ") : undefined;
}
