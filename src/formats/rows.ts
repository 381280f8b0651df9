import { contradicts } from "../data/departement-names.ts";
import type { SuccessionId } from "../data/territory.ts";
import { CODE_KINDS } from "../data/territory-codes.ts";
import { problem } from "../diagnostics/problem.ts";
import { foldText } from "../kernel/text.ts";
import { plainCode, splitCodes, splitNames } from "./codes.ts";
import { dataRows } from "./data-rows.ts";
import { UNTOLD } from "./format.ts";
import { type PlannedTerritory, placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";
import { countShort } from "./short-codes.ts";
import type { TerritoryFacts } from "./territory-collector.ts";

/** A code as published with its eaten zeros put back; undefined, and a problem, when it belongs to no known system. */
export function checkedCode(context: TableContext, row: RowCursor, text: string): string | undefined {
  const { kind, pads } = context;
  if (!kind) return undefined;
  const code = pads ? text.padStart(kind.width, "0") : text;
  if (kind.test(code)) return namedRightly(context, row, code) ? code : undefined;
  const cell = context.plan.territories[0]?.code ?? 0;
  if (countShort(context, row, cell, text, [kind])) return undefined;
  const values = { code: text === "" ? "(vide)" : text, kind: kind.id };
  context.diagnostics.push(problem("import/code-invalide", placeOfCell(context, row, cell), values));
  return undefined;
}

/** A code beside the name of another territory is not read: one of the two is wrong. */
function namedRightly(context: TableContext, row: RowCursor, code: string): boolean {
  const main = context.plan.territories[0];
  if (!context.kind || !main || main.label === -1) return true;
  const label = row.text(main.label);
  if (!contradicts(context.kind.id, code, label)) return true;
  const place = placeOfCell(context, row, main.label);
  context.diagnostics.push(problem("import/code-et-libelle", place, { code, kind: context.kind.id, label }));
  return false;
}

/** What a row says of a territory: most tables have a label, and no list. */
export function factsOf(planned: PlannedTerritory, row: RowCursor, padsCommunes = false): TerritoryFacts {
  if (!hasLists(planned)) return planned.label === -1 ? NO_FACTS : { label: row.text(planned.label) };
  const list = (cell: number) => (cell === -1 ? undefined : splitCodes(row.text(cell)));
  const communes = list(planned.communes);
  return {
    label: planned.label === -1 ? undefined : row.text(planned.label),
    communes: padsCommunes ? communes?.map((code) => code.padStart(5, "0")) : communes,
    communeNames: planned.communeNames === -1 ? undefined : splitNames(row.text(planned.communeNames)),
    epci: list(planned.epci),
    predecessors: planned.predecessors.flatMap((cell) => splitCodes(row.text(cell))),
    succession: planned.status === -1 ? undefined : successionOf(planned, row),
    aliases: planned.aliases.map((cell) => row.text(cell)).filter((text) => text !== ""),
  };
}

const NO_FACTS: TerritoryFacts = {};

function hasLists({
  communes,
  communeNames,
  epci,
  predecessors,
  status,
  aliases,
}: PlannedTerritory): boolean {
  const cells = communes + communeNames + epci + status;
  return cells !== -4 || predecessors.length + aliases.length > 0;
}

function successionOf(planned: PlannedTerritory, row: RowCursor): SuccessionId | undefined {
  const found = statusOf(planned, row);
  return found === UNTOLD ? undefined : found;
}

const statusOf = ({ spec, status }: PlannedTerritory, row: RowCursor) =>
  spec.statuses.get(foldText(row.text(status)));

/** Adds the territory that a row is about and those that it mentions. */
export function addTerritories(context: TableContext, row: RowCursor, code: string | undefined): void {
  const { kind, plan, target, origin } = context;
  const main = plan.territories[0];
  if (main && kind && code !== undefined && isWanted(main, row)) {
    const facts = factsOf(main, row, context.pads);
    if (hasLists(main)) sayListProblems(context, row, main, facts);
    target.territories.add(code, kind, facts, origin);
  }
  for (let rank = 1; rank < plan.territories.length; rank += 1)
    addOther(context, plan.territories[rank], row);
}

/** How lists write that a territory has none. */
const NOTHING = /^(?:Z+|NA|N\/A|CSZ+|-+)$/i;

/** An item of a list that is no code would vanish: the territory would leave its EPCI without a word. */
function sayListProblems(
  context: TableContext,
  row: RowCursor,
  planned: PlannedTerritory,
  facts: TerritoryFacts,
): void {
  const lists = [
    { cell: planned.communes, codes: facts.communes, kinds: ["commune"] },
    { cell: planned.epci, codes: facts.epci, kinds: ["epci"] },
    { cell: planned.predecessors[0] ?? -1, codes: facts.predecessors, kinds: ["qpv2015", "qpv2024"] },
  ] as const;
  sayStatus(context, row, planned);
  for (const { cell, codes = [], kinds } of lists) {
    const wrong = codes.find(
      (code) => !NOTHING.test(code) && !kinds.some((kind) => CODE_KINDS[kind].test(code)),
    );
    if (wrong === undefined) continue;
    const values = { code: wrong, kind: kinds.join(", ") };
    context.diagnostics.push(problem("import/code-invalide", placeOfCell(context, row, cell), values));
  }
}

/** A status that the format does not know is not read as none. */
function sayStatus(context: TableContext, row: RowCursor, planned: PlannedTerritory): void {
  const value = row.text(planned.status);
  if (planned.status === -1 || value === "" || statusOf(planned, row) !== undefined) return;
  const place = placeOfCell(context, row, planned.status);
  context.diagnostics.push(problem("import/statut-inconnu", place, { value, format: context.format.id }));
}

function addOther(context: TableContext, planned: PlannedTerritory | undefined, row: RowCursor): void {
  const id = planned?.spec.kinds[0];
  if (!planned || id === undefined || planned.code === -1 || !isWanted(planned, row)) return;
  const kind = CODE_KINDS[id];
  const raw = plainCode(row.text(planned.code));
  const code = context.pads && kind.width > 0 ? raw.padStart(kind.width, "0") : raw;
  if (kind.test(code)) context.target.territories.add(code, kind, factsOf(planned, row), context.origin);
}

function isWanted({ spec, only }: PlannedTerritory, row: RowCursor): boolean {
  return !spec.only || (only !== -1 && spec.only.words.includes(row.text(only)));
}

/** Reads a list of territories: no figures. Rows that none of its territories wants are counted as set aside. */
export function readList(context: TableContext): void {
  const main = context.plan.territories[0];
  for (const { row, code: text } of dataRows(context)) {
    const wanted = main !== undefined && isWanted(main, row) && !isAboutOther(context, row, text);
    const code = wanted ? checkedCode(context, row, text) : undefined;
    if (wanted && code === undefined) continue;
    if (code !== undefined) context.tally.codes.add(code);
    addTerritories(context, row, code);
  }
}

/** A row without its main territory that is about another: a QPV of 2015 that no QPV of 2024 succeeds. */
function isAboutOther({ plan }: TableContext, row: RowCursor, text: string): boolean {
  return (
    text === "" &&
    plan.territories.slice(1).some((one) => isWanted(one, row) && plainCode(row.text(one.code)) !== "")
  );
}
