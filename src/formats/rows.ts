import { CODE_KINDS } from "../data/territory-codes.ts";
import { problem } from "../diagnostics/problem.ts";
import { splitList } from "./codes.ts";
import { type PlannedTerritory, placeOfCell, type TableContext } from "./plan.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";
import type { FactsOrigin, TerritoryFacts } from "./territory-collector.ts";

/**
 * The rows of a table that describe a territory, one by one: aggregates, rows of labels under the header and rows of
 * another length are set aside and counted or said.
 */
export function* dataRows(context: TableContext): Generator<{ row: RowCursor; code: string }> {
  const { format, tally, plan } = context;
  const code = plan.territories[0]?.code ?? -1;
  const aggregates = new Set(format.aggregates.map((word) => word.toLowerCase()));
  const row = context.table.rows(context.delimiter, context.header);
  const width = context.header.cells.length;
  let isFirst = true;
  while (row.next()) {
    const text = row.text(code);
    if (isLabelRow(context, row, isFirst)) tally.labelRows += 1;
    else if (aggregates.has(text.toLowerCase()))
      tally.aggregates.set(text, (tally.aggregates.get(text) ?? 0) + 1);
    else if (isRegular(context, row, width)) {
      tally.rows += 1;
      yield { row, code: text };
    }
    isFirst = false;
  }
  if (row.broken) context.diagnostics.push(malformed(context, row));
}

/** A second header row: right under the first, no number in it, and a text where the code should be. */
function isLabelRow({ plan, kind }: TableContext, row: RowCursor, isFirst: boolean): boolean {
  if (!isFirst || !kind || plan.columns.length === 0) return false;
  const code = row.text(plan.territories[0]?.code ?? -1);
  return (
    (kind.id === "ensemble" || !kind.test(code)) &&
    plan.columns.every(({ cell }) => Number.isNaN(row.number(cell))) &&
    plan.columns.some(({ cell }) => /[A-Za-zÀ-ÿ]{3}/.test(row.text(cell)))
  );
}

function isRegular(context: TableContext, row: RowCursor, width: number): boolean {
  if (context.delimiter === "" || row.count === width) return true;
  if (row.count > width) return extraCellsAreEmpty(row, width) || irregular(context, row, width);
  return irregular(context, row, width);
}

function extraCellsAreEmpty(row: RowCursor, width: number): boolean {
  for (let cell = width; cell < row.count; cell += 1)
    if (!row.isBlank(cell) && row.text(cell) !== "") return false;
  return true;
}

function irregular(context: TableContext, row: RowCursor, expected: number): false {
  const place = placeIn(context.table, row.line, 1);
  context.diagnostics.push(problem("csv/cellules", place, { found: row.count, expected }));
  return false;
}

function malformed({ table, delimiter }: TableContext, row: RowCursor) {
  return problem("csv/malforme", placeIn(table, row.line, 1), { detail: row.broken ?? "", delimiter });
}

/** A code as published with its eaten zeros put back; undefined, and a problem, when it belongs to no known system. */
export function checkedCode(context: TableContext, row: RowCursor, text: string): string | undefined {
  const { kind, pads } = context;
  if (!kind) return undefined;
  const code = pads ? text.padStart(kind.width, "0") : text;
  if (kind.test(code)) return code;
  const place = placeOfCell(context, row, context.plan.territories[0]?.code ?? 0);
  context.diagnostics.push(
    problem("import/code-invalide", place, { code: text === "" ? "(vide)" : text, kind: kind.id }),
  );
  return undefined;
}

/** What a row says of a territory. */
export function factsOf(planned: PlannedTerritory, row: RowCursor, padsCommunes = false): TerritoryFacts {
  const list = (cell: number) => (cell === -1 ? undefined : splitList(row.text(cell)));
  const communes = list(planned.communes);
  return {
    label: planned.label === -1 ? undefined : row.text(planned.label),
    communes: padsCommunes ? communes?.map((code) => code.padStart(5, "0")) : communes,
    communeNames: list(planned.communeNames),
    epci: list(planned.epci),
    predecessors: list(planned.predecessors),
    aliases: planned.aliases.map((cell) => row.text(cell)).filter((text) => text !== ""),
  };
}

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
