import type { CodeKind } from "../data/territory-codes.ts";
import { problem } from "../diagnostics/problem.ts";
import { formatNumber } from "../kernel/french.ts";
import { isShortOf } from "./codes.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";

/**
 * A code that one of the systems would hold with its leading zeros: counted, to be said once for the whole column, for a
 * spreadsheet eats those of thousands of rows. False for any other code.
 */
export function countShort(
  { header, table, tally }: Pick<TableContext, "header" | "table" | "tally">,
  row: RowCursor,
  cell: number,
  code: string,
  kinds: readonly CodeKind[],
): boolean {
  const kind = kinds.find((one) => isShortOf(code, one));
  if (!kind) return false;
  tally.short ??= {
    place: placeOfCell({ table }, row, cell),
    code,
    kind,
    column: header.cells[cell] ?? "",
    count: 0,
  };
  tally.short.count += 1;
  return true;
}

/** Says once what `countShort` counted. */
export function sayShort({ tally, diagnostics }: Pick<TableContext, "tally" | "diagnostics">): void {
  if (!tally.short) return;
  const { place, code, kind, column, count } = tally.short;
  diagnostics.push(
    problem("import/zeros-perdus", place, {
      column,
      count: formatNumber(count, 0),
      kind: kind.id,
      code,
      repaired: code.padStart(kind.width, "0"),
    }),
  );
}
