import type { FigureSource } from "../compare/table-facts.ts";
import type { Dataset } from "../data/workspace.ts";
import { isDeducedIn } from "./is-deduced-in.ts";

/** The periods of some figures that no producer wrote: they were deduced from the edition of the file that holds them. */
export function deducedPeriods(
  figures: readonly FigureSource[],
  datasets: readonly Dataset[],
): ReadonlySet<string> {
  return new Set(figures.filter(isDeducedIn(datasets)).map(({ period }) => period));
}
