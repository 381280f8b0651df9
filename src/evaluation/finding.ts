import type { Indicator } from "../data/indicator.ts";
import type { Beside, ReadingResult } from "../french/beside.ts";
import { whyOfTrace } from "../french/conditions.ts";
import {
  exemptionSentence,
  NO_RULE,
  nothingPublished,
  type PublishedWhen,
  ruleWarnings,
  warnings,
  why,
} from "../french/findings.ts";
import type { Appreciation } from "../referentiel/referentiel.ts";
import { outcomesOf } from "../referentiel/rules/asked-of-rule.ts";
import type { CompiledRule, Explained } from "../referentiel/rules/compile-rules.ts";
import type { Facts } from "../referentiel/rules/facts.ts";
import { facts as answersTo } from "../referentiel/rules/read-facts.ts";
import type { QpvOutcome, Rule, Status } from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Fact } from "../referentiel/rules/trace.ts";
import type { Question } from "../referentiel/tree.ts";
import { readVerdict, type VerdictContext } from "./read-verdict.ts";

/** A verdict on one question for one indicator, or on a question that figures cannot answer. */
export interface Finding {
  /** `QUESTION/INDICATOR`, or `QUESTION` when no indicator is involved. */
  readonly id: string;
  readonly question: string;
  readonly node: string | null;
  readonly indicator: string | null;
  readonly status: Status;
  /** One French sentence: what the figures say, with k/n and the years, or why nothing can be said. */
  readonly why: string;
  /** What else must be read with it: the other outcome disagrees, the euros are current… */
  readonly warnings: readonly string[];
  /** What each reading of the rule gives, its own first; empty when there is only one. */
  readonly readings: readonly ReadingResult[];
  /** What is said beside the verdict wherever it is printed. */
  readonly beside: readonly Beside[];
  readonly rule: string | null;
  readonly trace: ConditionTrace | null;
  /** What the rule's `sans_objet_si` gave; absent when the rule has none. */
  readonly exemption?: ConditionTrace | undefined;
  readonly facts: Readonly<Partial<Record<QpvOutcome, readonly Fact[]>>>;
  readonly appreciation: Appreciation | null;
}

/** A question asked, the node it hangs on, and what people said of it. */
export interface AskedQuestion {
  readonly question: Question;
  readonly node: string | null;
  readonly appreciation: Appreciation | null;
}

/** What a finding is written with; indicator and table when the rule reads those of the question. */
export interface FindingContext extends VerdictContext {
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** The finding on a question that figures cannot answer: `non_evaluable` with the reason, waiting for an appreciation. */
export function findWithoutFigures({ question, node, appreciation }: AskedQuestion): Finding {
  return {
    id: question.id,
    question: question.id,
    node,
    indicator: null,
    status: "non_evaluable",
    why: question.notEvaluable ?? NO_RULE,
    warnings: [],
    readings: [],
    beside: [],
    rule: null,
    trace: null,
    facts: {},
    appreciation,
  };
}

/** The finding on a question by a rule: for one indicator whose table exists, or for none when the rule reads none. */
export function findByRule(
  asked: AskedQuestion,
  { rule, explain }: CompiledRule,
  facts: Facts,
  context: FindingContext,
): Finding {
  const { question, node, appreciation } = asked;
  const explained = explain(facts);
  const { indicator } = context;
  const answers = factsByOutcome(context);
  const outcomes = outcomesOf(rule.condition);
  const { exemption } = explained;
  const { readings = [] } = context;
  const { status, beside } = readVerdict(rule, explained, answers, context);
  return {
    id: indicator ? `${question.id}/${indicator.id}` : question.id,
    question: question.id,
    node,
    indicator: indicator?.id ?? null,
    status,
    why: sentences(explained, answers, { ...context, isAimed: question.qpv !== undefined }),
    warnings: [...outcomeWarnings(outcomes, context), ...ruleWarnings(rule, explained, context)],
    readings,
    beside,
    rule: rule.id,
    trace: explained.trace,
    ...(exemption && { exemption }),
    facts: Object.fromEntries(outcomes.map((outcome) => [outcome, answers[outcome] ?? []])),
    appreciation,
  };
}

/** The finding on a question for an indicator of which nothing is published on this zoning. */
export function findNothingPublished(
  asked: AskedQuestion,
  rule: Rule,
  indicator: Indicator,
  when: PublishedWhen,
): Finding {
  return {
    ...findWithoutFigures(asked),
    id: `${asked.question.id}/${indicator.id}`,
    indicator: indicator.id,
    why: nothingPublished(indicator, when),
    rule: rule.id,
  };
}

type Answers = Readonly<Partial<Record<QpvOutcome, readonly Fact[]>>>;

/** What the figures say of each thing that the rule looked at, each sentence once. */
function sentences(
  { status, trace, exemption }: Explained,
  answers: Answers,
  { comparison, indicator, isAimed }: FindingContext & { readonly isAimed: boolean },
): string {
  const decides = exemption && (status === "sans_objet" || exemption.result === null);
  const said = whyOfTrace(decides ? exemption : trace, (outcome) =>
    comparison && indicator ? why(outcome, { comparison, indicator, facts: answers, isAimed }) : undefined,
  );
  const opening = decides ? [exemptionSentence(status)] : [];
  return [...new Set([...opening, ...said])].join(" ");
}

function outcomeWarnings(
  outcomes: readonly QpvOutcome[],
  { comparison, indicator }: FindingContext,
): string[] {
  if (!comparison || !indicator) return [];
  return outcomes.length > 0 ? warnings(indicator) : indicator.caveats.map(({ text }) => text);
}

function factsByOutcome({ comparison }: FindingContext): Answers {
  if (!comparison) return {};
  return {
    ecart_reduit: answersTo(comparison, "ecart_reduit"),
    ecart_reduit_en_rapport: answersTo(comparison, "ecart_reduit_en_rapport"),
    situation_amelioree: answersTo(comparison, "situation_amelioree"),
  };
}
