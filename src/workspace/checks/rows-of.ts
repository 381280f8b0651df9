import type { Observation } from "../../data/observation.ts";
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
