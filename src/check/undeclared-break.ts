import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Workspace } from "../model/workspace.ts";
import { tableOf } from "./table-of.ts";

/**
 * An indicator whose series goes from one geography to another for the same territory, without a caveat on its evolution
 * that says so. Said once an indicator.
 */
export function undeclaredBreak(workspace: Workspace): Diagnostic[] {
  const { columns } = tableOf(workspace);
  const declared = new Set(
    [...workspace.indicators.values()]
      .filter(({ caveats }) => caveats.some(({ scope }) => scope === "evolution"))
      .map(({ id }) => id),
  );
  if (columns.series.every(({ indicator }) => declared.has(indicator))) return [];
  const geographies = new Map<string, string>();
  const said = new Map<string, Diagnostic>();
  for (let row = 0; row < columns.size; row += 1) {
    const { indicator = "", geography = "" } = columns.series[columns.seriesOf[row] ?? 0] ?? {};
    if (declared.has(indicator) || said.has(indicator)) continue;
    const key = `${indicator}|${columns.code[row]}`;
    const from = geographies.get(key) ?? geography;
    geographies.set(key, geography);
    if (from !== geography) said.set(indicator, say(indicator, from, geography));
  }
  return [...said.values()];
}

function say(indicator: string, from: string, to: string): Diagnostic {
  return problem("dataset/changement-de-geographie", { file: "datasets" }, { indicator, from, to });
}
