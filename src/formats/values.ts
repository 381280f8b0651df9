import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { parseNumber } from "../kernel/numbers.ts";
import type { Absence } from "../kernel/unknown.ts";
import { usesOtherMark } from "./decimal-mark.ts";
import type { Measure } from "./measure.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";

/** A figure, or the reason why there is none, or nothing when the cell is a problem (already said). */
export type ReadValue = { readonly value: number } | { readonly absence: Absence } | undefined;

/**
 * The meaning of a cell that is not a plain number: a mark of absence of the family, a number with signs that need a
 * decision, or a problem. A column of shares may write "12,3 %".
 */
export function readValue(
  context: TableContext,
  row: RowCursor,
  cell: number,
  measure: Measure | undefined,
): ReadValue {
  const isShare = measure?.isShare ?? false;
  const percent = row.percent?.(cell) ?? Number.NaN;
  if (isShare && !Number.isNaN(percent)) return { value: percent };
  const text = row.text(cell);
  const { absences, decimalMark } = context.format;
  const absence = absences.get(text) ?? absences.get(text.toLowerCase().replaceAll(".", ""));
  if (absence !== undefined) return { absence };
  const parsed = isGrouping(context, text, measure)
    ? { problem: "ambigu" as const }
    : parseNumber(text, decimalMark, isShare);
  if ("value" in parsed) return { value: parsed.value };
  if (parsed.problem === "ambigu" && LONE_MARK.test(text) && usesOtherMark(context, cell))
    return { value: Number(text.replace(",", ".")) };
  context.diagnostics.push(notNumber(context, row, cell, parsed.problem));
  return undefined;
}

/** A number whose only mark stands before three digits. */
const LONE_MARK = /^-?\d+[.,]\d{3}$/;

/**
 * Whether a mark before three digits may group thousands although it is the producer's decimal mark: in a file whose
 * columns are parted by commas, and wherever the number is not a share. It does not where the indicator has no thousands.
 */
function isGrouping(
  { delimiter, format }: TableContext,
  text: string,
  measure: Measure | undefined,
): boolean {
  if (measure?.isShare ? delimiter !== "," : (measure?.bounds[1] ?? 1000) < 1000) return false;
  return format.decimalMark === "," && /^-?\d{1,3}(?:,\d{3})+$/.test(text);
}

function notNumber(context: TableContext, row: RowCursor, cell: number, found: string): Diagnostic {
  const place = placeOfCell(context, row, cell);
  const column = context.header.cells[cell] ?? "";
  const value = row.text(cell);
  if (row.isDate?.(cell)) return problem("import/date-pour-nombre", place, { value, column });
  if (found === "ambigu") return problem("import/nombre-ambigu", place, { value, column });
  const values = { value: value === "" ? "(vide)" : value, column, format: context.format.id };
  return problem("import/nombre-illisible", place, values);
}
