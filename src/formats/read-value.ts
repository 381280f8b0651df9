import { problem } from "../diagnostics/problem.ts";
import { parseNumber } from "../kernel/numbers.ts";
import type { Absence } from "../kernel/unknown.ts";
import type { RowCursor } from "./raw-table.ts";
import { placeOfCell, type TableContext } from "./read-context.ts";

/** A figure, or the reason why there is none, or nothing when the cell is a problem (already said). */
export type ReadValue = { readonly value: number } | { readonly absence: Absence } | undefined;

/**
 * The meaning of a cell that is not a plain number: a mark of absence of the family, a number with signs that need a
 * decision, or a problem. A column of shares may write "12,3 %".
 */
export function readValue(context: TableContext, row: RowCursor, cell: number, isShare: boolean): ReadValue {
  const text = row.text(cell);
  const { absences, decimalMark } = context.format;
  const absence = absences.get(text) ?? absences.get(text.toLowerCase().replaceAll(".", ""));
  if (absence !== undefined) return { absence };
  const parsed = parseNumber(text, decimalMark, isShare);
  if ("value" in parsed) return { value: parsed.value };
  const place = placeOfCell(context, row, cell);
  const column = context.header.cells[cell] ?? "";
  context.diagnostics.push(
    parsed.problem === "ambigu"
      ? problem("import/nombre-ambigu", place, { value: text, column })
      : problem("import/nombre-illisible", place, {
          value: text === "" ? "(vide)" : text,
          column,
          format: context.format.id,
        }),
  );
  return undefined;
}
