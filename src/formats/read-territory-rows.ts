import { CODE_KINDS } from "../data/territory-codes.ts";
import type { PlannedTerritory } from "./plan-columns.ts";
import type { RowCursor } from "./raw-table.ts";
import type { TableContext } from "./read-context.ts";
import { checkedCode, dataRows, factsOf } from "./read-rows.ts";
import type { FactsOrigin } from "./territory-collector.ts";

/** Adds the territory that a row is about and those that it mentions. */
export function addTerritories(context: TableContext, row: RowCursor, code: string): void {
  const { kind, plan, target } = context;
  const [main, ...others] = plan.territories;
  const origin = originOf(context);
  if (main && kind && isWanted(main, row))
    target.territories.add(code, kind, factsOf(main, row, context.pads), origin);
  for (const other of others) addOther(context, other, row, origin);
}

function addOther(
  context: TableContext,
  planned: PlannedTerritory,
  row: RowCursor,
  origin: FactsOrigin,
): void {
  const [id] = planned.spec.kinds;
  if (id === undefined || planned.code === -1 || !isWanted(planned, row)) return;
  const kind = CODE_KINDS[id];
  const raw = row.text(planned.code);
  const code = context.pads && kind.width > 0 ? raw.padStart(kind.width, "0") : raw;
  if (kind.test(code)) context.target.territories.add(code, kind, factsOf(planned, row), origin);
}

function isWanted({ spec, only }: PlannedTerritory, row: RowCursor): boolean {
  return !spec.only || (only !== -1 && spec.only.words.includes(row.text(only)));
}

/** Reads a list of territories: no figures. Rows that none of its territories wants are counted as set aside. */
export function readList(context: TableContext): void {
  const main = context.plan.territories[0];
  for (const { row, code: text } of dataRows(context)) {
    const wanted = main !== undefined && isWanted(main, row);
    const code = wanted ? checkedCode(context, row, text) : text;
    if (code === undefined) continue;
    if (wanted) context.tally.codes.add(code);
    addTerritories(context, row, code);
  }
}

function originOf({ format, edition, headerYear, target }: TableContext): FactsOrigin {
  const vintage = edition ?? target.settings.period ?? (headerYear > 0 ? String(headerYear) : "");
  return { isList: format.layout === "liste", vintage };
}
