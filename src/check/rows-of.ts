import type { Place } from "../diagnostics/place.ts";
import type { Observation } from "../model/observations.ts";
import type { Workspace } from "../model/workspace.ts";

/** Every figure of a workspace, in the order in which it was read. */
export function rowsOf({ observations }: Workspace): Observation[] {
  return Array.from({ length: observations.size }, (_, row) => observations.at(row));
}

/** The place of a figure, at one of its columns. */
export function placeOf({ address }: Observation, field: string): Place {
  return { file: address.file, line: address.line, field };
}
