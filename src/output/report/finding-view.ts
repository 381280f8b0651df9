import type { Comparison } from "../../compare/comparison.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { ConditionTrace } from "../../referentiel/rules/trace.ts";
import { anchor } from "../anchor.ts";
import type { Names } from "../names.ts";
import { type KeyFigure, keyFigures } from "./key-figures.ts";
import { type StatusView, statusView } from "./status-view.ts";
import { type SupportView, supportViews } from "./support-view.ts";
import { type RuleView, ruleView, type TraceLine, traceLines } from "./trace-view.ts";

/** What a body of the contract decided, beside what was computed. */
export interface AppreciationView {
  readonly statut: StatusView;
  readonly instance: string;
  readonly date: string;
  readonly texte: string;
}

/** A finding ready to be laid out. */
export interface FindingView {
  readonly id: string;
  readonly indicateur: string;
  readonly statut: StatusView;
  readonly pourquoi: string;
  readonly a_lire_avec: readonly string[];
  readonly chiffres: readonly KeyFigure[];
  readonly regle: RuleView | null;
  readonly trace: readonly TraceLine[];
  readonly appuis: readonly SupportView[];
  readonly appreciation: AppreciationView | null;
}

/** A computed finding with its trace, and the human appreciation beside it when there is one. */
export function findingView(finding: Finding, evaluation: Evaluation, names: Names): FindingView {
  const indicator = finding.indicator === null ? undefined : names.indicator(finding.indicator);
  const caveats = new Set(indicator?.caveats.map(({ text }) => text));
  const comparison = comparisonOf(finding, evaluation);
  const figures =
    comparison && indicator ? keyFigures(firstReading(finding.trace), comparison, indicator) : [];
  const { appreciation } = finding;
  return {
    id: anchor("constat", finding.id),
    indicateur: indicator?.shortLabel ?? "",
    statut: statusView(finding.status),
    pourquoi: finding.why,
    a_lire_avec: finding.warnings.filter((warning) => !caveats.has(warning)),
    chiffres: figures,
    regle: ruleView(finding, evaluation.referentiel),
    trace: traceLines(finding.trace, evaluation.referentiel),
    appuis: supportViews(finding, evaluation, names),
    appreciation: appreciation && {
      statut: statusView(appreciation.status),
      instance: appreciation.by,
      date: frenchDate(appreciation.date),
      texte: appreciation.text,
    },
  };
}

function comparisonOf(finding: Finding, { comparisons, referentiel }: Evaluation): Comparison | undefined {
  return comparisons.find(
    ({ indicator, geography }) => indicator === finding.indicator && geography === referentiel.geography,
  );
}

function firstReading(trace: ConditionTrace | null): ConditionTrace["reading"] {
  if (!trace) return undefined;
  return trace.reading ?? trace.children.map(firstReading).find((reading) => reading !== undefined);
}
