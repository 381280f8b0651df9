import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Workspace } from "../../data/workspace.ts";

/** What the blocks of a table are made from: its rows as far as they are shown, and the columns that there is room for. */
export interface ShownTable {
  readonly rows: readonly ComparisonRow[];
  readonly table: Comparison;
  readonly indicator: Indicator;
  readonly workspace: Workspace;
  readonly width: number;
}
