import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** A figure for a code that no territoires.csv describes. */
export function unknownTerritory(workspace: Workspace): Diagnostic[] {
  const known = [...workspace.territories.keys()];
  return rowsOf(workspace)
    .filter(({ code }) => !workspace.territories.has(code))
    .map((row) =>
      problem("dataset/territoire-inconnu", placeOf(row, "code"), {
        code: row.code,
        suggestion: suggest(row.code, known),
      }),
    );
}
