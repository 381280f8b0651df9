import { FOLLOW_TABLES, type FollowTableName } from "../tables/tables.ts";
import { actionRows, sheetRows } from "./action-rows.ts";
import { meetingRows, tfpbRows } from "./body-rows.ts";
import { councilRows } from "./council-rows.ts";
import { commitmentRows, indicatorRows } from "./followed-rows.ts";
import { type PreparedRow, recordedOf, type WorkbookContext } from "./workbook-context.ts";

/** A table with what its sheet holds already: the lines recorded of the year, then the rows left to complete. */
export interface PreparedTable {
  readonly id: FollowTableName;
  readonly recorded: readonly PreparedRow[];
  readonly prepared: readonly PreparedRow[];
}

/** The rows of identifiers that each table begins with; a table without any begins empty. */
const PREPARED: Readonly<Partial<Record<FollowTableName, (context: WorkbookContext) => PreparedRow[]>>> = {
  actions: actionRows,
  sheets: sheetRows,
  commitments: commitmentRows,
  indicators: indicatorRows,
  meetings: meetingRows,
  tfpb: tfpbRows,
  opinions: councilRows,
};

/** What the workbook of a year holds before anyone fills it, table by table: nothing in it was made up. */
export function preparedTables(context: WorkbookContext): PreparedTable[] {
  return (Object.keys(FOLLOW_TABLES) as FollowTableName[]).map((id) => ({
    id,
    recorded: recordedOf(context.records, id, context.year),
    prepared: PREPARED[id]?.(context) ?? [],
  }));
}
