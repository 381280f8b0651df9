import type { Comparison, ComparisonRow } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Workspace } from "../model/workspace.ts";

/** What the blocks of a table are made from: its rows as far as they are shown, and the columns that there is room for. */
export interface ShownTable {
  readonly rows: readonly ComparisonRow[];
  readonly table: Comparison;
  readonly indicator: Indicator;
  readonly workspace: Workspace;
  readonly width: number;
}
