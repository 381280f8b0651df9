import type { Comparison } from "../../compare/comparison.ts";
import { figuresShown, shownPeriods } from "../../compare/table-facts.ts";
import { memberFigures } from "../../compare/together.ts";
import type { Workspace } from "../../data/workspace.ts";
import { sourceLines } from "../../french/sources.ts";
import { wrap } from "./wrap.ts";

/** The sources of what a table shows, and of nothing else. */
export function sourceBlock(
  table: Comparison,
  { datasets, indicators, observations }: Workspace,
  detailed: boolean,
): string {
  const indicator = indicators.get(table.indicator);
  const members = shownPeriods(table)
    .flatMap((period) => memberFigures(table, indicator, observations, { period }))
    .flatMap(({ addresses, period }) => addresses.map((address) => ({ address, period })));
  return sourceLines([...figuresShown(table, detailed), ...members], datasets)
    .map((line) => wrap(`Source : ${line}.`, 80))
    .join("\n");
}
