import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import { whyOfTrace } from "../french/conditions.ts";
import { ruleWarnings, warnings, why } from "../french/findings.ts";
import { frenchDate } from "../kernel/french.ts";
import { compareText } from "../kernel/text.ts";
import { inForceIn } from "../referentiel/in-force.ts";
import type { Appreciation, Referentiel } from "../referentiel/referentiel.ts";
import {
  asksIndicator,
  type CompiledRule,
  type CompiledRules,
  compileRules,
  type Explained,
  outcomesOf,
} from "../referentiel/rules/compile-rules.ts";
import type { FactSources, Facts } from "../referentiel/rules/facts.ts";
import { facts as answersTo, readFacts } from "../referentiel/rules/read-facts.ts";
import type { Parameter, QpvOutcome, Rule, Status } from "../referentiel/rules/rule.ts";
import type { Fact } from "../referentiel/rules/trace.ts";
import { type Question, walkNodes } from "../referentiel/tree.ts";
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
  const readings = outcomesOf(rule.condition);
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

type Answers = Readonly<Partial<Record<QpvOutcome, readonly Fact[]>>>;

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
  readings: readonly QpvOutcome[],
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

/** What findings rest on: the gap tables of the contract's zoning and period, every figure, what targets came to. */
export interface Figures {
  /** By indicator. */
  readonly tables: ReadonlyMap<string, Comparison>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly observations: Observations;
  /** Codes of the QPV of the contract's zoning. */
  readonly qpv: readonly string[];
  /** What each target came to on the day; a target that is not there is unknown to the rules. */
  readonly targetStatuses: ReadonlyMap<string, Status>;
  readonly day: string;
}

/** One finding for each question and indicator that its rule reads, in the order of the référentiel. */
export function findAll(referentiel: Referentiel, figures: Figures): Finding[] {
  const rules = compileRules(referentiel, figures.day);
  const sources: FactSources = { ...referentiel, ...figures, terms: rules.terms };
  const context = { referentiel, rules, figures, sources, force: inForceIn(referentiel, figures.day) };
  return asked(referentiel).flatMap((question) => find(question, context));
}

function asked(referentiel: Referentiel): AskedQuestion[] {
  const appreciationOf = (id: string) =>
    referentiel.appreciations.find(({ question }) => question === id) ?? null;
  const ask = (question: AskedQuestion["question"], node: string | null): AskedQuestion => ({
    question,
    node,
    appreciation: appreciationOf(question.id),
  });
  return [
    ...referentiel.questions.map((question) => ask(question, null)),
    ...walkNodes(referentiel.nodes).flatMap((node) =>
      node.questions.map((question) => ask(question, node.id)),
    ),
  ];
}

interface Context {
  readonly referentiel: Referentiel;
  readonly rules: CompiledRules;
  readonly figures: Figures;
  readonly sources: FactSources;
  readonly force: ReturnType<typeof inForceIn>;
}

function find(asked: AskedQuestion, { referentiel, rules, figures, sources, force }: Context): Finding[] {
  const { question } = asked;
  if (!force.has(question)) return [notAsked(asked, force, figures.day)];
  const compiled = question.rule === undefined ? undefined : rules.rule(question.rule);
  if (!compiled) return [withoutRule(asked, referentiel)];
  const context = { parameters: referentiel.parameters, indicators: figures.indicators, day: figures.day };
  const ruleOf = (id: string) => rules.rule(id)?.rule;
  if (!asksIndicator(compiled.rule, ruleOf))
    return [findByRule(asked, compiled, readFacts(sources), context)];
  const ends = `${referentiel.start} et ${referentiel.end}`;
  return question.indicators.flatMap((id) => {
    const indicator = figures.indicators.get(id);
    const comparison = figures.tables.get(id);
    if (!indicator) return [];
    if (!comparison) return [findNothingPublished(asked, compiled.rule, indicator, ends)];
    const facts = readFacts(sources, { indicator, comparison });
    return [findByRule(asked, compiled, facts, { ...context, indicator, comparison })];
  });
}

function notAsked(asked: AskedQuestion, force: Context["force"], day: string): Finding {
  const { from = "", to = "" } = asked.question;
  const other = force.replacer(asked.question);
  const dates = from > day ? `qu’à partir du ${frenchDate(from)}` : `que jusqu’au ${frenchDate(to)}`;
  const why = other
    ? `Question remplacée par « ${other.id} »${other.from ? ` à partir du ${frenchDate(other.from)}` : ""}.`
    : `Cette question ne vaut ${dates}.`;
  return { ...findWithoutFigures(asked), status: "sans_objet", why };
}

/** No rule at all, or one that does not hold on the day. */
function withoutRule(asked: AskedQuestion, { rules }: Referentiel): Finding {
  const found = findWithoutFigures(asked);
  const written = rules.find(({ id }) => id === asked.question.rule);
  if (!written) return found;
  return { ...found, why: `La règle « ${written.id} » ne vaut pas à cette date.`, rule: written.id };
}

/** The codes of the QPV of a zoning that lie in an EPCI, wholly or in part, in order. */
export function qpvOf(
  { epci, geography }: { readonly epci: string; readonly geography: string },
  territories: Iterable<Territory>,
): string[] {
  return [...territories]
    .filter((one) => one.kind === "qpv" && one.geography === geography && one.epci.includes(epci))
    .map(({ code }) => code)
    .sort(compareText);
}
