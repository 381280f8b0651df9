import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { World } from "../files/world.ts";
import { kindOf } from "./code-column.ts";
import { datingProblems } from "./dating-problems.ts";
import type { Format } from "./format.ts";
import { sayCut } from "./last-line.ts";
import type { MeasureOf } from "./measure.ts";
import { type OpenedTable, openRaw } from "./open-raw.ts";
import { editionIn } from "./periods.ts";
import { planColumns, type ReadTarget, type TableContext } from "./plan.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";
import { readGrouped } from "./read-grouped.ts";
import { readLong } from "./read-long.ts";
import { readWide } from "./read-wide.ts";
import { type Nearest, type Recognised, type Recognition, recognise, widest } from "./recognise.ts";
import { readList } from "./rows.ts";
import { sayShort } from "./short-codes.ts";
import { BoundedProblems } from "./table-bounds.ts";
import type { Tally } from "./tally.ts";
import type { FactsOrigin } from "./territory-collector.ts";

/** What was read of a table, beside what went to the target. */
export interface ReadTable {
  readonly context: TableContext;
  readonly diagnostics: readonly Diagnostic[];
  /** The rows of the builder that this table filled: from, to. */
  readonly from: number;
  readonly to: number;
}

/** Reads a table whose family is known into a target: figures, territories, and every problem. */
export function readTable(recognised: Recognised, target: ReadTarget, measureOf: MeasureOf): ReadTable {
  const from = target.builder.size;
  const context = contextOf(recognised, target);
  sayHeader(context);
  const blocked = context.diagnostics.some(({ severity }) => severity === "erreur");
  const { layout, grouping } = recognised.format;
  if (!blocked && grouping) readGrouped(context, grouping, measureOf);
  else if (!blocked && layout === "large") readWide(context, measureOf);
  if (!blocked && layout === "longue") readLong(context, measureOf);
  if (!blocked && layout === "liste") readList(context);
  sayCut(context);
  sayShort(context);
  const diagnostics = [...context.diagnostics, ...context.diagnostics.others(placeIn(recognised.table))];
  return { context, diagnostics, from, to: target.builder.size };
}

function contextOf(recognised: Recognised, target: ReadTarget): TableContext {
  const { format, header } = recognised;
  const plan = planColumns(format, header.cells);
  const named = editionIn(target.name, format.editionNames);
  const edition = target.settings.edition ?? ("edition" in named ? named.edition : undefined);
  const tally: Tally = {
    rows: 0,
    aggregates: new Map(),
    labelRows: 0,
    repeated: 0,
    atFloor: 0,
    codes: new Set(),
  };
  const base = {
    ...recognised,
    plan,
    target,
    edition,
    editionDoubt: edition === undefined && "doubt" in named ? named.doubt : [],
    headerYear: plan.years[0] ?? 0,
    diagnostics: new BoundedProblems(),
    tally,
  };
  return { ...base, origin: originOf(base), ...kindOf(recognised, base) };
}

function originOf({
  format,
  edition,
  headerYear,
  target,
}: Pick<TableContext, "format" | "edition" | "headerYear" | "target">): FactsOrigin {
  const vintage = edition ?? target.settings.period ?? (headerYear > 0 ? String(headerYear) : "");
  return { isList: format.layout === "liste", vintage };
}

/** Problems of the header and of the file as a whole. */
function sayHeader(context: TableContext): void {
  const { format, plan, table, header, diagnostics, edition } = context;
  const place = placeIn(table, header.line, 1);
  for (const { name } of plan.doubled)
    diagnostics.push(problem("csv/colonne-double", place, { column: name }));
  if (plan.years.length > 1 && !plan.isSeries)
    diagnostics.push(problem("import/annees-contraires", place, { years: plan.years.join(", ") }));
  sayColumns(context);
  sayEdition(context);
  if (isCutByCommas(context)) diagnostics.push(problem("import/separateur-remplace", place, {}));
  if (context.target.thisYear !== undefined) diagnostics.push(...datingProblems(context));
  if (table.encoding === "mixte") diagnostics.push(problem("import/encodage-melange", placeIn(table), {}));
  if (format.layout === "liste" && format.editionNames.length > 0 && edition === undefined)
    diagnostics.push(problem("import/millesime-inconnu", place, { format: format.id }));
}

/** Rows looked at to know whether decimal commas cut them. */
const LOOKED_AT = 50;

/**
 * Whether a comma separates the cells and the decimals too, so that half of the first rows have more cells than the header: a
 * spreadsheet put it in the place of the producer's separator, and nothing tells which comma is which.
 */
function isCutByCommas({ table, delimiter, header }: TableContext): boolean {
  if (delimiter !== "," || table.delimiters.length < 2) return false;
  const rows = table.rows(delimiter, header);
  let [seen, longer] = [0, 0];
  while (seen < LOOKED_AT && rows.next()) {
    seen += 1;
    if (filledCells(rows) > header.cells.length) longer += 1;
  }
  return longer > 0 && longer * 2 >= seen;
}

/** The cells of a row up to the last that is not blank: a header may have lost its last, empty ones. */
function filledCells(row: RowCursor): number {
  let count = row.count;
  while (count > 0 && row.isBlank(count - 1)) count -= 1;
  return count;
}

/** Columns that nobody has described, and a header of which none is. */
function sayColumns({ format, plan, table, header, diagnostics }: TableContext): void {
  const place = placeIn(table, header.line, 1);
  if (format.layout === "note") return;
  for (const { name } of plan.undeclared)
    diagnostics.push(problem("import/colonne-non-declaree", place, { column: name, format: format.id }));
  if (format.layout === "large" && plan.columns.length === 0)
    diagnostics.push(problem("import/sans-colonne", place, { format: format.id }));
}

/** Columns that the edition of the name, or of the user, does not have. */
function sayEdition({ format, header, table, edition, diagnostics }: TableContext): void {
  if (edition === undefined) return;
  const place = placeIn(table, header.line, 1);
  for (const { columns, since, until } of format.editionSigns) {
    if (Number(edition) >= since && Number(edition) <= until) continue;
    const column = header.cells.find((cell) => columns.some((one) => one.match(cell) !== undefined));
    if (column === undefined) continue;
    const years = Number.isFinite(since) ? `depuis l’édition ${since}` : `jusqu’à l’édition ${until}`;
    diagnostics.push(problem("import/edition-contraire", place, { edition, column, years }));
  }
}

/** What a published file gave: a reading for each of its tables whose family is known. */
export interface RawReading {
  readonly tables: readonly ReadTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a published file, whatever holds it, into a target. A sheet or an entry of an archive whose family is unknown is
 * a problem only when none of the file is known.
 *
 * @diagnostic import/separateur-remplace
 * @diagnostic import/une-seule-colonne
 */
export async function readRaw(
  bytes: Uint8Array,
  place: string,
  target: ReadTarget,
  formats: ReadonlyMap<string, Format>,
  measureOf: MeasureOf,
  world: Pick<World, "apart">,
): Promise<RawReading> {
  const opened = await openRaw(bytes, place, target.name, world);
  const found = (opened.value ?? []).map((one) => ({
    one,
    found: recognise(one.table, formats.values(), [one.name, target.name]),
  }));
  const isKnown = found.some(
    ({ found }) =>
      "found" in found && found.found.format.layout !== "note" && found.found.format.refusal === undefined,
  );
  const tables: ReadTable[] = [];
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  for (const { one, found: recognition } of found) {
    const table =
      "found" in recognition && recognition.found.format.refusal === undefined
        ? readTable(recognition.found, { ...target, name: one.name }, measureOf)
        : undefined;
    if (table) tables.push(table);
    for (const said of table?.diagnostics ?? [unread(one, recognition, isKnown)]) diagnostics.push(said);
  }
  return { tables, diagnostics };
}

/** Why a table is not read: a warning where others of the file are, an error where its family is not settled. */
function unread(one: OpenedTable, recognition: Recognition, isKnown: boolean): Diagnostic {
  const place = placeIn(one.table, 1, 1);
  if ("contradicted" in recognition) return problem("import/nom-contraire", place, recognition.contradicted);
  if ("unproven" in recognition)
    return problem("import/famille-a-preciser", place, { formats: recognition.unproven.join(", ") });
  if ("several" in recognition)
    return problem("import/famille-ambigue", place, { formats: recognition.several.join(", ") });
  const refused = "found" in recognition ? recognition.found.format : undefined;
  if (isKnown)
    return problem("import/table-ecartee", place, {
      reason: refused?.refusal ?? "son en-tête n’est celui d’aucune famille connue",
    });
  if (refused?.refusal !== undefined) {
    const { id, title, refusal } = refused;
    return problem("import/famille-refusee", place, { format: id, title, reason: refusal });
  }
  return unknownFamily(one, "nearest" in recognition ? recognition.nearest : undefined);
}

function unknownFamily({ table }: OpenedTable, nearest: Nearest | undefined): Diagnostic {
  const [only = "", ...others] = widest(table).cells.filter((cell) => cell !== "");
  if (others.length === 0 && /[;,\t|].*[;,\t|]/.test(only))
    return problem("import/une-seule-colonne", placeIn(table, 1, 1), {});
  const values = { file: `« ${table.place} »`, nearest: nearestInWords(nearest) };
  return problem("import/famille-inconnue", placeIn(table, 1, 1), values);
}

function nearestInWords(nearest: Nearest | undefined): string {
  if (!nearest) return "aucune ne partage de colonne avec lui";
  const { format, missing, forbidden } = nearest;
  const lacks = missing.length > 0 ? `il y manque ${missing.join(", ")}` : "";
  const extra = forbidden.length > 0 ? `il y a ${forbidden.join(", ")} en trop` : "";
  return `la plus proche est ${format.id} (${format.title}) : ${[lacks, extra].filter(Boolean).join(", et ")}`;
}
