import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** Two figures for the same indicator, territory and period: which one is true cannot be guessed. */
export function duplicateKey(workspace: Workspace): Diagnostic[] {
  const firsts = new Map<string, string>();
  return rowsOf(workspace).flatMap((row) => {
    const key = [row.indicator, row.code, row.period, isRange(row.printed?.statistic)].join("|");
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
function isRange(statistic: string | undefined): string {
  return statistic === "min" || statistic === "max" ? statistic : "";
}
