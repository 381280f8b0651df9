import { consultedIn } from "../councils/consulted.ts";
import type { Action } from "../tables/actions.ts";
import type { Council } from "../tables/council-opinions.ts";
import { PREFILLED } from "../tables/is-untouched.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../tables/tables.ts";
import { meetingRows, tfpbRows } from "./body-rows.ts";
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

/**
 * Last year's actions that this year does not have yet, but for those that were given up: who runs one again adds the year
 * and the state.
 */
function actionRows({ records, year }: WorkbookContext): PreparedRow[] {
  const own = idsOf(records.actions, year);
  return records.actions
    .filter((one) => one.year === year - 1 && one.state !== "abandonnee" && !own.has(one.id))
    .map((one) => {
      const values = one as unknown as PreparedRow;
      return Object.fromEntries((PREFILLED["actions"] ?? []).map((field) => [field, values[field]]));
    });
}

/** The actions of the year whose fiche has no line yet. */
function sheetRows({ records, year }: WorkbookContext): PreparedRow[] {
  const entered = new Set(records.sheets.filter((one) => one.year === year).map(({ action }) => action));
  return [...idsOf(records.actions, year)]
    .filter((action) => !entered.has(action))
    .map((action) => ({ action, year }));
}

const idsOf = (actions: readonly Action[], year: number): ReadonlySet<string> =>
  new Set(actions.filter((one) => one.year === year).map(({ id }) => id));

/** The councils to ask for their opinion on the report of the year, but for those that have a line. */
export function councilRows({ referentiel, territories, records, year }: WorkbookContext): PreparedRow[] {
  const { communes, districts } = consultedIn(referentiel.epci, territories);
  const entered = new Set(
    recordedOf(records, "opinions", year).map(
      (one) => `${String(one["council"])} ${String(one["territory"])}`,
    ),
  );
  const rows = (council: Council, codes: readonly { readonly code: string }[]) =>
    codes
      .filter(({ code }) => !entered.has(`${council} ${code}`))
      .map(({ code }) => ({ year, council, territory: code }));
  return [...rows("conseil_municipal", communes), ...rows("conseil_citoyen", districts)];
}
