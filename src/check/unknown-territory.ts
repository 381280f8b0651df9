import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggestOnce } from "../diagnostics/suggest-once.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** A figure for a code that no territoires.csv describes. */
export function unknownTerritory(workspace: Workspace): Diagnostic[] {
  const known = [...workspace.territories.keys()];
  const strangers = rowsOf(workspace).filter(({ code }) => !workspace.territories.has(code));
  const suggestions = suggestOnce(
    strangers.map(({ code }) => code),
    known,
  );
  return strangers.map((row) => {
    const values = { code: row.code, suggestion: suggestions.get(row.code) ?? "" };
    return problem("dataset/territoire-inconnu", placeOf(row, "code"), values);
  });
}
