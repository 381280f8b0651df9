import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { whyOfTrace } from "../french/conditions.ts";
import { ruleWarnings, warnings, why } from "../french/findings.ts";
import type { Appreciation } from "../referentiel/referentiel.ts";
import { type CompiledRule, type Explained, readingsOf } from "../referentiel/rules/compile-rules.ts";
import type { Facts } from "../referentiel/rules/facts.ts";
import { facts as answersTo } from "../referentiel/rules/read-facts.ts";
import type { Parameter, Reading, Rule } from "../referentiel/rules/rule.ts";
import type { Fact } from "../referentiel/rules/trace.ts";
import type { Question } from "../referentiel/tree.ts";
import type { Finding } from "./finding.ts";

/** A question asked, the node it hangs on, and what people said of it. */
export interface AskedQuestion {
  readonly question: Question;
  readonly node: string | null;
  readonly appreciation: Appreciation | null;
}

/** What a finding is written with; indicator and table when the rule reads those of the question. */
export interface FindingContext {
  readonly parameters: readonly Parameter[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly day: string;
  readonly indicator?: Indicator | undefined;
  readonly comparison?: Comparison | undefined;
}

/** The finding on a question that figures cannot answer: `non_evaluable` with the reason, waiting for an appreciation. */
export function findWithoutFigures({ question, node, appreciation }: AskedQuestion): Finding {
  return {
    id: question.id,
    question: question.id,
    node,
    indicator: null,
    status: "non_evaluable",
    why: question.notEvaluable ?? "Aucune règle ne répond à cette question.",
    warnings: [],
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
  const answers = factsByReading(context);
  const readings = readingsOf(rule.condition);
  const { exemption } = explained;
  return {
    id: indicator ? `${question.id}/${indicator.id}` : question.id,
    question: question.id,
    node,
    indicator: indicator?.id ?? null,
    status: explained.status,
    why: sentences(explained, answers, context),
    warnings: [...readingWarnings(readings, answers, context), ...ruleWarnings(rule, explained, context)],
    rule: rule.id,
    trace: explained.trace,
    ...(exemption && { exemption }),
    facts: Object.fromEntries(readings.map((reading) => [reading, answers[reading] ?? []])),
    appreciation,
  };
}

/** The finding on a question for an indicator of which nothing is published on this zoning. */
export function findNothingPublished(
  asked: AskedQuestion,
  rule: Rule,
  indicator: Indicator,
  ends: string,
): Finding {
  return {
    ...findWithoutFigures(asked),
    id: `${asked.question.id}/${indicator.id}`,
    indicator: indicator.id,
    why: `${indicator.shortLabel} : aucune valeur des QPV n’est publiée dans l’espace de travail pour ${ends}.`,
    rule: rule.id,
  };
}

type Answers = Readonly<Partial<Record<Reading, readonly Fact[]>>>;

/** What the figures say of each thing that the rule looked at, each sentence once. */
function sentences(
  { status, trace, exemption }: Explained,
  answers: Answers,
  { comparison, indicator }: FindingContext,
): string {
  const decides = exemption && (status === "sans_objet" || exemption.result === null);
  const said = whyOfTrace(decides ? exemption : trace, (reading) =>
    comparison && indicator ? why(reading, { comparison, indicator, facts: answers }) : undefined,
  );
  const opening = decides ? [exemptionWords(status)] : [];
  return [...new Set([...opening, ...said])].join(" ");
}

const exemptionWords = (status: Explained["status"]): string =>
  status === "sans_objet"
    ? "La règle ne s’applique pas ici."
    : "Il n’est pas établi que la règle s’applique ici.";

function readingWarnings(
  readings: readonly Reading[],
  answers: Answers,
  { comparison, indicator }: FindingContext,
): string[] {
  if (!comparison || !indicator) return [];
  const [main] = readings;
  return main
    ? warnings(main, readings, { comparison, indicator, facts: answers })
    : indicator.caveats.map(({ text }) => text);
}

function factsByReading({ comparison }: FindingContext): Answers {
  if (!comparison) return {};
  return {
    ecart_reduit: answersTo(comparison, "ecart_reduit"),
    ecart_reduit_en_rapport: answersTo(comparison, "ecart_reduit_en_rapport"),
    situation_amelioree: answersTo(comparison, "situation_amelioree"),
  };
}
