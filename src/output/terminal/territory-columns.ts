import type { ComparisonRow } from "../../compare/comparison.ts";
import type { Workspace } from "../../data/workspace.ts";
import { nameOf } from "./comparison-words.ts";
import type { TextColumn } from "./text-table.ts";

/** The first columns of every table: the code, whole, for it is what `expliquer` takes, then the name, which gives way. */
export const TERRITORY_COLUMNS: readonly TextColumn[] = [
  { header: "Code", align: "left" },
  { header: "Territoire", align: "left", width: 60, gives: true },
];

/** The cells under them. */
export function territoryCells({ territory }: ComparisonRow, workspace: Workspace): string[] {
  return [territory, nameOf(territory, workspace)];
}
