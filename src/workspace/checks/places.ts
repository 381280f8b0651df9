import type { Address, Observation } from "../../data/observation.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";

/** Every figure of a workspace, in the order in which it was read. */
export function rowsOf({ observations }: Workspace): Observation[] {
  return Array.from({ length: observations.size }, (_, row) => observations.at(row));
}

/** The place of a figure, at one of its columns. */
export function placeOf({ address }: Observation, field: string): Place {
  return { file: address.file, line: address.line, field };
}

/** Where a figure stands: in a workbook its cell, elsewhere its line and the name of its column. */
export function figurePlace({ file, line, column, cell }: Address): Place {
  return cell
    ? { file, sheet: cell.sheet, line, column: cell.column, field: column }
    : { file, line, field: column };
}
