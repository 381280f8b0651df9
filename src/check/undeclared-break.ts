import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Workspace } from "../model/workspace.ts";
import { tableOf } from "./table-of.ts";

/**
 * An indicator whose series goes from one geography to another for the same territory, without a caveat on its evolution
 * that says so. Said once an indicator.
 */
export function undeclaredBreak(workspace: Workspace): Diagnostic[] {
  const { columns, sorted } = tableOf(workspace);
  const geographies = new Map<string, string>();
  const said = new Map<string, Diagnostic>();
  const declared = new Set(
    [...workspace.indicators.values()]
      .filter(({ caveats }) => caveats.some(({ scope }) => scope === "evolution"))
      .map(({ id }) => id),
  );
  if (columns.series.every(({ indicator }) => declared.has(indicator))) return [];
  for (const row of sorted.order) {
    const { indicator = "", geography = "" } = columns.series[columns.seriesOf[row] ?? 0] ?? {};
    if (declared.has(indicator) || said.has(indicator)) continue;
    const key = `${indicator}|${columns.code[row]}`;
    const from = geographies.get(key);
    if (from === undefined) geographies.set(key, geography);
    else if (from !== geography) {
      const values = { indicator, from, to: geography };
      said.set(indicator, problem("dataset/changement-de-geographie", { file: "datasets" }, values));
    }
  }
  return [...said.values()];
}
