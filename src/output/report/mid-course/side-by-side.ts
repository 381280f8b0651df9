import { hasGapIn, shownPeriods } from "../../../compare/table-facts.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { geographyWords } from "../../../french/gaps.ts";
import type { IndicatorStanding, ZoningStanding } from "../../../french/mid-course.ts";
import { periodWords } from "../../../french/periods.ts";
import { anchor, type Labels } from "../../labels.ts";
import { tablesOf } from "../all-tables.ts";
import { gapTable } from "../gap-table.ts";
import type { Group } from "../table-columns.ts";
import type { TableView } from "../table-view.ts";

/** One indicator on two zonings: two tables that share neither row nor column. */
export interface PairView {
  readonly ancre: string;
  readonly titre: string;
  readonly definition: string;
  readonly cotes: readonly TableView[];
}

/** What is published on one zoning alone. */
export interface LoneView {
  readonly titre: string;
  readonly tableaux: readonly TableView[];
}

/** The gap tables of an evaluation, zoning beside zoning. */
export interface SideBySideView {
  readonly paires: readonly PairView[];
  readonly seuls: readonly LoneView[];
}

/** Indicators published on two zonings side by side, then those of one zoning: nothing is said from one to the other. */
export function sideBySide(
  standings: readonly IndicatorStanding[],
  evaluation: Evaluation,
  names: Labels,
): SideBySideView {
  const wide = new Set(tablesOf(evaluation));
  const told = standings.map(({ indicator, standings: all }) => ({
    indicator,
    shown: all.filter(({ table }) => wide.has(table)),
  }));
  const pairs = told.filter(({ shown }) => shown.length > 1);
  const lone = told.flatMap(({ indicator, shown }) =>
    shown.length === 1 ? shown.map((standing) => ({ indicator, standing })) : [],
  );
  const zonings = [...new Set(lone.map(({ standing }) => standing.geography))].sort();
  return {
    paires: pairs.map(({ indicator, shown }) => ({
      ancre: anchor("paire", indicator.id),
      titre: indicator.label,
      definition: indicator.definition,
      cotes: shown.slice(-2).map(({ table }) => gapTable(table, indicator, evaluation, names, narrow(table))),
    })),
    seuls: zonings.map((zoning) => ({
      titre: geographyWords(zoning),
      tableaux: lone
        .filter(({ standing }) => standing.geography === zoning)
        .map(({ indicator, standing }) => gapTable(standing.table, indicator, evaluation, names)),
    })),
  };
}

/** Half a sheet has room for the values and the gaps of the dates; a change of values where there is no gap. */
const narrow =
  (table: ZoningStanding["table"]) =>
  (groups: readonly Group[]): readonly Group[] => {
    const kept = groups.filter(({ kind }) => kind === "valeur" || kind === "ecart");
    if (kept.length < 2) return kept;
    const periods = shownPeriods(table);
    const [all, withGap] = [periods, periods.filter((one) => hasGapIn(table, [one]))].map(
      (some) => new Set(some.map(periodWords)),
    );
    return kept.map((group) => ({
      ...group,
      columns: group.columns.filter(({ titre }) => (group.kind === "ecart" ? withGap : all)?.has(titre)),
    }));
  };
