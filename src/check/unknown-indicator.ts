import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggestOnce } from "../diagnostics/suggest-once.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** A figure for an indicator that is described nowhere: without unit and polarity it cannot be read. */
export function unknownIndicator(workspace: Workspace): Diagnostic[] {
  const known = [...workspace.indicators.keys()];
  const strangers = rowsOf(workspace).filter(({ indicator }) => !workspace.indicators.has(indicator));
  const suggestions = suggestOnce(
    strangers.map(({ indicator }) => indicator),
    known,
  );
  return strangers.map((row) => {
    const values = { indicator: row.indicator, suggestion: suggestions.get(row.indicator) ?? "" };
    return problem("dataset/indicateur-inconnu", placeOf(row, "indicateur"), values);
  });
}
