import type { Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Territory } from "../../data/territory.ts";
import type { Dataset } from "../../data/workspace.ts";
import { changeTable } from "./table-changes.ts";
import { levelTable } from "./table-levels.ts";
import { summaryTable } from "./table-summaries.ts";
import { togetherTable } from "./table-together.ts";

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

/** The gap tables: one line per territory and period, one per change, one per summary, one per figure of all together. */
export function tables(source: TableSource): Table[] {
  return [levelTable(source), changeTable(source), summaryTable(source), togetherTable(source)];
}
