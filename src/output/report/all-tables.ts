import type { Comparison } from "../../compare/comparison.ts";
import { hasGapIn, makesTable, shownPeriods } from "../../compare/table-facts.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Labels } from "../labels.ts";
import { gapTable } from "./gap-table.ts";
import { inOrder } from "./indicator-order.ts";
import { levelTable } from "./level-table.ts";
import type { TableView } from "./table-view.ts";

/**
 * All the tables of a report: those of the contract's zoning first; on each, in the order of indicators of the document; figures
 * with nothing beside them come last. `chosen`: these indicators alone, in this order.
 */
export function allTables(
  evaluation: Evaluation,
  names: Labels,
  chosen: readonly string[] | null = null,
): readonly TableView[] {
  const zonings = [
    ...new Set([evaluation.referentiel.geography, ...tablesOf(evaluation).map((t) => t.geography)]),
  ];
  const ordered = orderedTables(evaluation, chosen);
  return zonings.flatMap((geography) => {
    const tables = ordered.filter((comparison) => comparison.geography === geography);
    const alone = tables.filter(standsAlone);
    const compared = tables.filter((comparison) => !standsAlone(comparison));
    return [
      ...compared.flatMap((comparison) => {
        const indicator = names.indicator(comparison.indicator);
        return indicator ? [gapTable(comparison, indicator, evaluation, names)] : [];
      }),
      ...(alone.length > 0 ? [levelTable(alone, geography, evaluation, names)] : []),
    ];
  });
}

/** The comparisons that make a table: QPV of one zoning, enough of them with a figure. */
export function tablesOf({ comparisons }: Evaluation): readonly Comparison[] {
  return comparisons.filter(makesTable);
}

/** The same in the order of indicators of the document. */
export const orderedTables = (
  evaluation: Evaluation,
  chosen: readonly string[] | null,
): readonly Comparison[] => inOrder(tablesOf(evaluation), ({ indicator }) => indicator, evaluation, chosen);

function standsAlone(comparison: Comparison): boolean {
  const periods = shownPeriods(comparison);
  return periods.length < 2 && !hasGapIn(comparison, periods);
}
