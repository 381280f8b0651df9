import type { Comparison } from "../model/comparison.ts";
import type { Fact, Finding } from "../model/finding.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Appreciation } from "../model/referentiel.ts";
import type { Parameter, Reading, Rule } from "../model/rule.ts";
import { READINGS } from "../model/rule.ts";
import type { Question } from "../model/tree.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import { facts } from "./facts.ts";
import { readingsOf } from "./readings-of.ts";
import { tally } from "./tally.ts";
import { warnings } from "./warnings.ts";
import { why } from "./why.ts";

/** A question asked, the node it hangs on, and what people said of it. */
export interface AskedQuestion {
  readonly question: Question;
  readonly node: string | null;
  readonly appreciation: Appreciation | null;
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

/** The finding on a question for one indicator whose table exists. */
export function findByRule(
  asked: AskedQuestion,
  rule: Rule,
  indicator: Indicator,
  comparison: Comparison,
  parameters: ReadonlyMap<string, Parameter>,
  day: string,
): Finding {
  const answers = factsByReading(comparison);
  const tallies = Object.fromEntries(READINGS.map((reading) => [reading, tally(answers[reading])]));
  const { status, trace } = evaluateRule(rule, { tallies, parameters, day });
  const readings = readingsOf(rule.condition);
  const main: Reading = readings[0] ?? "ecart_reduit";
  const context = { comparison, indicator, facts: answers };
  return {
    id: `${asked.question.id}/${indicator.id}`,
    question: asked.question.id,
    node: asked.node,
    indicator: indicator.id,
    status,
    why: [...new Set(readings.map((reading) => why(reading, context)))].join(" "),
    warnings: warnings(main, readings, context),
    rule: rule.id,
    trace,
    facts: Object.fromEntries(readings.map((reading) => [reading, answers[reading]])),
    appreciation: asked.appreciation,
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

function factsByReading(comparison: Comparison): Record<Reading, readonly Fact[]> {
  return {
    ecart_reduit: facts(comparison, "ecart_reduit"),
    ecart_reduit_en_rapport: facts(comparison, "ecart_reduit_en_rapport"),
    situation_amelioree: facts(comparison, "situation_amelioree"),
  };
}
