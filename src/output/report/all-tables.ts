import type { Comparison } from "../../compare/comparison.ts";
import { hasGapIn, knownIn, shownPeriods } from "../../compare/table-facts.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { allQuestions, walkNodes } from "../../referentiel/tree.ts";
import type { Labels } from "../labels.ts";
import { gapTable } from "./gap-table.ts";
import { levelTable } from "./level-table.ts";
import type { TableView } from "./table-view.ts";

/**
 * Fewer known QPV than this make no table: minima and maxima quoted by a document are not a distribution. Where an EPCI
 * has fewer QPV, all of them must be known.
 */
const LEAST_KNOWN = 3;

/**
 * All the tables of a report: those of the contract's zoning first; on each, those that the questions ask for, in their order,
 * then those of the nodes, then the others; figures with nothing beside them come last.
 */
export function allTables(evaluation: Evaluation, names: Labels): readonly TableView[] {
  const zonings = [
    ...new Set([evaluation.referentiel.geography, ...tablesOf(evaluation).map((t) => t.geography)]),
  ];
  return zonings.flatMap((geography) => {
    const tables = askedFirst(evaluation).filter((comparison) => comparison.geography === geography);
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

/** The tables in the order in which questions, then nodes, name their indicators; those that none names keep theirs. */
function askedFirst(evaluation: Evaluation): readonly Comparison[] {
  const { referentiel } = evaluation;
  const namers = [...allQuestions(referentiel), ...walkNodes(referentiel.nodes)];
  const named = [...new Set(namers.flatMap(({ indicators }) => indicators))];
  const rank = ({ indicator }: Comparison): number => {
    const found = named.indexOf(indicator);
    return found === -1 ? named.length : found;
  };
  return tablesOf(evaluation).toSorted((one, other) => rank(one) - rank(other));
}

function standsAlone(comparison: Comparison): boolean {
  const periods = shownPeriods(comparison);
  return periods.length < 2 && !hasGapIn(comparison, periods);
}

function leastKnown({ rows }: Comparison): number {
  return Math.max(1, Math.min(LEAST_KNOWN, rows.length));
}
