import type { Comparison } from "../../compare/comparison.ts";
import { hasGapIn, knownIn, shownPeriods } from "../../compare/table-facts.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Labels } from "../labels.ts";
import { gapTable } from "./gap-table.ts";
import { levelTable } from "./level-table.ts";
import type { TableView } from "./table-view.ts";

/**
 * Fewer known QPV than this make no table: minima and maxima quoted by a document are not a distribution. Where an EPCI
 * has fewer QPV, all of them must be known.
 */
const LEAST_KNOWN = 3;

/** All the tables of a report: those of the contract's zoning first; figures with nothing beside them come last. */
export function allTables(evaluation: Evaluation, names: Labels): readonly TableView[] {
  const zonings = [
    ...new Set([evaluation.referentiel.geography, ...tablesOf(evaluation).map((t) => t.geography)]),
  ];
  return zonings.flatMap((geography) => {
    const tables = tablesOf(evaluation).filter((comparison) => comparison.geography === geography);
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
  return comparisons.filter((comparison) =>
    shownPeriods(comparison).some((period) => knownIn(comparison, period) >= leastKnown(comparison)),
  );
}

function standsAlone(comparison: Comparison): boolean {
  const periods = shownPeriods(comparison);
  return periods.length < 2 && !hasGapIn(comparison, periods);
}

function leastKnown({ rows }: Comparison): number {
  return Math.max(1, Math.min(LEAST_KNOWN, rows.length));
}
