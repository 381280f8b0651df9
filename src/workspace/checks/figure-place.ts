import type { Address } from "../../data/observation.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";

/** Where a figure stands: in a workbook its cell, elsewhere its line and the name of its column. */
export function figurePlace({ file, line, column, cell }: Address): Place {
  return cell
    ? { file, sheet: cell.sheet, line, column: cell.column, field: column }
    : { file, line, field: column };
}
