import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggestOnce } from "../../diagnostics/suggest.ts";
import { placeOf } from "./rows-of.ts";
import { tableOf } from "./table-of.ts";

/** A figure for a code that no territoires.csv describes. */
export function unknownTerritory(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { codes, code, size } = table.columns;
  const unknown = codes.map((one) => !workspace.territories.has(one));
  if (!unknown.includes(true)) return [];
  const known = [...workspace.territories.keys()];
  const suggestions = suggestOnce(
    codes.filter((one) => !workspace.territories.has(one)),
    known,
  );
  const found: Diagnostic[] = [];
  for (let row = 0; row < size; row += 1) {
    if (!unknown[code[row] ?? 0]) continue;
    const observation = table.at(row);
    const values = { code: observation.code, suggestion: suggestions.get(observation.code) ?? "" };
    found.push(problem("dataset/territoire-inconnu", placeOf(observation, "code"), values));
  }
  return found;
}
