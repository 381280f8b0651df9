import type { FigureSource } from "../compare/table-facts.ts";
import type { Dataset } from "../data/workspace.ts";

/** Whether the period of a figure was deduced from the edition of the file that holds it, as some sets say. */
export function isDeducedIn(datasets: readonly Dataset[]): (figure: FigureSource) => boolean {
  const byFile = new Map(
    datasets.flatMap(({ resources }) =>
      resources.flatMap(({ path, deduced }) => (deduced ? [[path, new Set(deduced)] as const] : [])),
    ),
  );
  return ({ address, period }) => byFile.get(address.replace(/:\d+$/, ""))?.has(period) ?? false;
}
