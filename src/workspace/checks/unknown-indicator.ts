import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggestOnce } from "../../diagnostics/suggest.ts";
import { placeOf } from "./rows-of.ts";
import { tableOf } from "./table-of.ts";

/** A figure for an indicator that is described nowhere: without unit and polarity it cannot be read. */
export function unknownIndicator(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { series, seriesOf, size } = table.columns;
  const unknown = series.map(({ indicator }) => !workspace.indicators.has(indicator));
  if (!unknown.includes(true)) return [];
  const known = [...workspace.indicators.keys()];
  const strangers = series.map(({ indicator }) => indicator).filter((id) => !workspace.indicators.has(id));
  const suggestions = suggestOnce(strangers, known);
  const found: Diagnostic[] = [];
  for (let row = 0; row < size; row += 1) {
    if (!unknown[seriesOf[row] ?? 0]) continue;
    const observation = table.at(row);
    const { indicator } = observation;
    const values = { indicator, suggestion: suggestions.get(indicator) ?? "" };
    found.push(problem("dataset/indicateur-inconnu", placeOf(observation, "indicateur"), values));
  }
  return found;
}
