import type { Action } from "../tables/actions.ts";
import { PREFILLED } from "../tables/is-untouched.ts";
import type { PreparedRow, WorkbookContext } from "./workbook-context.ts";

/**
 * Last year's actions that this year does not have yet, but for those that were given up: who runs one again adds the year
 * and the state.
 */
export function actionRows({ records, year }: WorkbookContext): PreparedRow[] {
  const own = idsOf(records.actions, year);
  return records.actions
    .filter((one) => one.year === year - 1 && one.state !== "abandonnee" && !own.has(one.id))
    .map((one) => {
      const values = one as unknown as PreparedRow;
      return Object.fromEntries((PREFILLED["actions"] ?? []).map((field) => [field, values[field]]));
    });
}

/** The actions of the year whose fiche has no line yet. */
export function sheetRows({ records, year }: WorkbookContext): PreparedRow[] {
  const entered = new Set(records.sheets.filter((one) => one.year === year).map(({ action }) => action));
  return [...idsOf(records.actions, year)]
    .filter((action) => !entered.has(action))
    .map((action) => ({ action, year }));
}

const idsOf = (actions: readonly Action[], year: number): ReadonlySet<string> =>
  new Set(actions.filter((one) => one.year === year).map(({ id }) => id));
