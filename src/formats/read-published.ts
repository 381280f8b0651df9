import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { formatNumber } from "../kernel/french.ts";
import { findKind, likeliestKind } from "./codes.ts";
import type { Format } from "./format.ts";
import { type OpenedTable, openRaw } from "./open-raw.ts";
import { planColumns, type ReadTarget, type TableContext, type Tally } from "./plan.ts";
import { placeIn } from "./raw-table.ts";
import { readLong } from "./read-long.ts";
import { readWide } from "./read-wide.ts";
import { type Nearest, type Recognised, type Recognition, recognise } from "./recognise.ts";
import { readList } from "./rows.ts";
import { editionIn } from "./values.ts";

/** What was read of a table, beside what went to the target. */
export interface ReadTable {
  readonly context: TableContext;
  readonly diagnostics: readonly Diagnostic[];
  /** The rows of the builder that this table filled: from, to. */
  readonly from: number;
  readonly to: number;
}

/** Reads a table whose family is known into a target: figures, territories, and every problem. */
export function readTable(
  recognised: Recognised,
  target: ReadTarget,
  isShare: (indicator: string) => boolean,
): ReadTable {
  const from = target.builder.size;
  const context = contextOf(recognised, target);
  sayHeader(context);
  const blocked = context.diagnostics.some(({ severity }) => severity === "erreur");
  const { layout } = recognised.format;
  if (!blocked && layout === "large") readWide(context, isShare);
  if (!blocked && layout === "longue") readLong(context, isShare);
  if (!blocked && layout === "liste") readList(context);
  sayTruncated(context);
  return { context, diagnostics: context.diagnostics, from, to: target.builder.size };
}

function contextOf(recognised: Recognised, target: ReadTarget): TableContext {
  const { format, header } = recognised;
  const plan = planColumns(format, header.cells);
  const edition = target.settings.edition ?? editionIn(target.name, format.editionNames);
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
    headerYear: plan.years[0] ?? 0,
    diagnostics: [],
    tally,
  };
  return { ...base, ...kindOf(recognised, base) };
}

/** The system of codes of the first territory's column, found on all its codes; long tables say it row by row. */
function kindOf(
  { format, table, delimiter, header }: Recognised,
  context: Pick<TableContext, "plan" | "diagnostics" | "table">,
): Pick<TableContext, "kind" | "pads"> {
  const main = context.plan.territories[0];
  if (!main || format.layout === "longue" || format.layout === "note")
    return { kind: undefined, pads: false };
  const last = Math.max(main.code, main.label, main.only);
  const column = codeColumn(table.rows(delimiter, header, last), format.aggregates, main);
  const found = findKind(column, main.spec.kinds);
  const place = placeIn(table, header.line, 1);
  if (found?.pads) {
    const count = column.codes.filter((code) => code.length < found.kind.width).length;
    const example = column.codes.find((code) => code.length < found.kind.width) ?? "";
    const repaired = example.padStart(found.kind.width, "0");
    context.diagnostics.push(
      problem("import/zeros-manges", place, {
        column: header.cells[main.code] ?? "",
        count: formatNumber(count, 0),
        example,
        repaired,
      }),
    );
  }
  return found ?? { kind: likeliestKind(column.codes, main.spec.kinds), pads: false };
}

/** The codes of the main territory; the labels only where two digits could be a region or a département. */
function codeColumn(
  row: ReturnType<Recognised["table"]["rows"]>,
  aggregates: readonly string[],
  { spec, only, code, label }: TableContext["plan"]["territories"][number],
) {
  const skip = new Set(aggregates.map((word) => word.toLowerCase()));
  const codes: string[] = [];
  const labels: string[] = [];
  const wantsLabels = label !== -1 && spec.kinds.includes("region");
  let isFirst = true;
  while (row.next()) {
    const text = row.text(code);
    const isWanted = !spec.only || spec.only.words.includes(row.text(only));
    const isLabels = isFirst && /\s/.test(text);
    isFirst = false;
    if (!isWanted || isLabels || skip.has(text.toLowerCase())) continue;
    codes.push(text);
    if (wantsLabels && text.length <= 3) labels.push(row.text(label));
  }
  return { codes, labels };
}

/** Problems of the header and of the file as a whole. */
function sayHeader({ format, plan, table, header, diagnostics, edition }: TableContext): void {
  const place = placeIn(table, header.line, 1);
  for (const { name } of plan.doubled)
    diagnostics.push(problem("csv/colonne-double", place, { column: name }));
  if (plan.years.length > 1)
    diagnostics.push(problem("import/annees-contraires", place, { years: plan.years.join(", ") }));
  for (const { name } of plan.undeclared)
    if (format.layout !== "note")
      diagnostics.push(problem("import/colonne-non-declaree", place, { column: name, format: format.id }));
  if (table.encoding === "mixte") diagnostics.push(problem("import/encodage-melange", placeIn(table), {}));
  if (format.layout === "liste" && format.editionNames.length > 0 && edition === undefined)
    diagnostics.push(problem("import/millesime-inconnu", place, { format: format.id }));
}

/** A last line cut short in a file that does not end with a line break: the transfer stopped there. */
function sayTruncated({ table, diagnostics }: TableContext): void {
  const last = diagnostics.at(-1);
  if (table.isWhole || last?.code !== "csv/cellules") return;
  diagnostics.pop();
  diagnostics.push(problem("import/tronque", last.place, {}));
}

/** What a published file gave: a reading for each of its tables whose family is known. */
export interface RawReading {
  readonly tables: readonly ReadTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a published file, whatever holds it, into a target. A sheet or an entry of an archive whose family is unknown is
 * a problem only when none of the file is known.
 */
export async function readRaw(
  bytes: Uint8Array,
  place: string,
  target: ReadTarget,
  formats: ReadonlyMap<string, Format>,
  isShare: (indicator: string) => boolean,
): Promise<RawReading> {
  const opened = await openRaw(bytes, place, target.name);
  const found = (opened.value ?? []).map((one) => ({
    one,
    found: recognise(one.table, formats.values(), [one.name, target.name]),
  }));
  const isKnown = found.some(({ found }) => "found" in found && found.found.format.layout !== "note");
  const tables: ReadTable[] = [];
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  for (const { one, found: recognition } of found) {
    const table =
      "found" in recognition
        ? readTable(recognition.found, { ...target, name: one.name }, isShare)
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
  if (isKnown)
    return problem("import/table-ecartee", place, {
      reason: "son en-tête n’est celui d’aucune famille connue",
    });
  return unknownFamily(one, "nearest" in recognition ? recognition.nearest : undefined);
}

function unknownFamily({ table }: OpenedTable, nearest: Nearest | undefined): Diagnostic {
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
