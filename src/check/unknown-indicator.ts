import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** A figure for an indicator that is described nowhere: without unit and polarity it cannot be read. */
export function unknownIndicator(workspace: Workspace): Diagnostic[] {
  const known = [...workspace.indicators.keys()];
  return rowsOf(workspace)
    .filter(({ indicator }) => !workspace.indicators.has(indicator))
    .map((row) =>
      problem("dataset/indicateur-inconnu", placeOf(row, "indicateur"), {
        indicator: row.indicator,
        suggestion: suggest(row.indicator, known),
      }),
    );
}
