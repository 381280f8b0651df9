import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { isRange } from "../model/is-range.ts";
import type { Observation } from "../model/observations.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** Two figures for the same indicator, territory and period: which one is true cannot be guessed. */
export function duplicateKey(workspace: Workspace): Diagnostic[] {
  const firsts = new Map<string, string>();
  return rowsOf(workspace).flatMap((row) => {
    const key = JSON.stringify([row.indicator, row.code, row.period, rangeOf(row, workspace)]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, `${row.address.file}:${row.address.line}`);
      return [];
    }
    const territory = workspace.territories.get(row.code)?.label ?? row.code;
    const values = { indicator: row.indicator, territory, period: row.period, first };
    return [problem("dataset/cle-dupliquee", placeOf(row, "code"), values)];
  });
}

/** A printed minimum and maximum may stand beside the figure of the same group. */
function rangeOf({ printed, code }: Observation, { territories }: Workspace): string {
  return isRange(printed, territories.get(code)?.kind) ? (printed?.statistic ?? "") : "";
}
