import { columnLetters } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { isNoteText, isTotal, plainCode } from "./codes.ts";
import type { TableContext } from "./plan.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";

/** What becomes of a row: read, set aside and counted, or a problem. */
type Fate = "data" | "labels" | "aggregate" | "blank" | "note" | "merged" | "irregular";

/**
 * The rows of a table that describe a territory, one by one. Aggregates, rows of labels or units under the header, blank
 * rows and notes are set aside, counted and named; merged rows and rows of another length are problems.
 */
export function* dataRows(context: TableContext): Generator<{ row: RowCursor; code: string }> {
  const { tally, plan } = context;
  const code = plan.territories[0]?.code ?? -1;
  const row = context.table.rows(context.delimiter, context.header);
  const aggregates = new Set(context.format.aggregates.map((word) => word.toLowerCase()));
  const aside = new Aside(context);
  let isFirst = true;
  while (row.next()) {
    const text = plainCode(row.text(code));
    const fate = fateOf(context, row, text, isFirst, aggregates);
    isFirst = false;
    if (fate === "data") {
      tally.rows += 1;
      yield { row, code: text };
    } else aside.take(fate, row, text);
  }
  aside.finish();
  if (row.broken) context.diagnostics.push(malformed(context, row));
}

function fateOf(
  context: TableContext,
  row: RowCursor,
  text: string,
  isFirst: boolean,
  aggregates: ReadonlySet<string>,
): Fate {
  if (isBlank(row)) return "blank";
  if (isFirst && isLabelRow(context, row, text)) return "labels";
  if (aggregates.has(text.toLowerCase()) || isSum(context, text)) return "aggregate";
  if (isNote(context, row, text)) return "note";
  if (mergeAt(context, row)) return "merged";
  return isRegular(context, row) ? "data" : "irregular";
}

function isBlank(row: RowCursor): boolean {
  for (let cell = 0; cell < row.count; cell += 1)
    if (!row.isBlank(cell) && row.text(cell) !== "") return false;
  return true;
}

/** A second header row: right under the first, no number in it, a name or a unit where a figure should be. */
function isLabelRow({ plan, kind }: TableContext, row: RowCursor, text: string): boolean {
  if (!kind || plan.columns.length === 0) return false;
  return (
    (kind.id === "ensemble" || !kind.test(text)) &&
    plan.columns.every(({ cell }) => Number.isNaN(row.number(cell))) &&
    plan.columns.some(({ cell }) => LABEL.test(row.text(cell)))
  );
}

const LABEL = /[A-Za-zÀ-ÿ]{3}|^(?:en )?(?:%|€|k€|M€|nb|n)$/i;

function isSum({ kind }: TableContext, text: string): boolean {
  return kind?.id !== "ensemble" && isTotal(text);
}

/** A sentence in the column of codes, and no figure beside it. */
function isNote({ plan, kind, format }: TableContext, row: RowCursor, text: string): boolean {
  if (!isNoteText(text) || kind?.test(text) === true) return false;
  const cells = format.layout === "longue" ? range(1, row.count) : plan.columns.map(({ cell }) => cell);
  return cells.every((cell) => Number.isNaN(row.number(cell)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function mergeAt({ table }: TableContext, row: RowCursor) {
  return table.merges?.find(({ line, lastLine }) => row.line >= line && row.line <= lastLine);
}

function isRegular({ delimiter, header }: TableContext, row: RowCursor): boolean {
  const width = header.cells.length;
  if (delimiter === "" || row.count === width) return true;
  return row.count > width && extraCellsAreEmpty(row, width);
}

function extraCellsAreEmpty(row: RowCursor, width: number): boolean {
  for (let cell = width; cell < row.count; cell += 1)
    if (!row.isBlank(cell) && row.text(cell) !== "") return false;
  return true;
}

function malformed({ table, delimiter }: TableContext, row: RowCursor) {
  return problem("csv/malforme", placeIn(table, row.line, 1), { detail: row.broken ?? "", delimiter });
}

/** The rows that are not read: each leaves its trace. */
class Aside {
  readonly #context: TableContext;
  readonly #merges = new Set<unknown>();
  #blanks = 0;

  constructor(context: TableContext) {
    this.#context = context;
  }

  take(fate: Exclude<Fate, "data">, row: RowCursor, text: string): void {
    const { tally, plan } = this.#context;
    if (fate === "blank") this.#blanks += 1;
    if (fate === "labels") tally.labelRows += 1;
    if (fate === "aggregate") tally.aggregates.set(text, (tally.aggregates.get(text) ?? 0) + 1);
    if (fate === "note")
      plan.setAside.push({ name: text.slice(0, 80), reason: `note, ligne ${row.line}`, isRows: true });
    if (fate === "merged") this.#sayMerge(row);
    if (fate === "irregular") this.#sayIrregular(row);
  }

  /** A value that stands for several cells belongs to none: refused at the cell, once. */
  #sayMerge(row: RowCursor): void {
    const merge = mergeAt(this.#context, row);
    if (!merge || this.#merges.has(merge)) return;
    this.#merges.add(merge);
    const { line, column, lastLine, lastColumn } = merge;
    const cells = `${columnLetters(column)}${line}:${columnLetters(lastColumn)}${lastLine}`;
    const place = placeIn(this.#context.table, row.line, column);
    this.#context.diagnostics.push(problem("import/cellules-fusionnees", place, { cells }));
  }

  #sayIrregular(row: RowCursor): void {
    const { table, header, diagnostics } = this.#context;
    const values = { found: row.count, expected: header.cells.length };
    diagnostics.push(problem("csv/cellules", placeIn(table, row.line, 1), values));
  }

  finish(): void {
    if (this.#blanks === 0) return;
    const reason = this.#blanks === 1 ? "une ligne vide" : `${this.#blanks} lignes vides`;
    this.#context.plan.setAside.push({ name: "(lignes vides)", reason, isRows: true });
  }
}
