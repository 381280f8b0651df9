import type { Comparison } from "../compare/comparison.ts";
import { onlyTerritories } from "../compare/select-rows.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { publishedPeriods } from "../data/published-periods.ts";
import { aimedSentence, notAskedSentence, ruleNotInForce } from "../french/findings.ts";
import { elsewhereSentence, type KnownElsewhere } from "../french/one-date.ts";
import { inForceIn } from "../referentiel/in-force.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { asksIndicator, conditionsRead } from "../referentiel/rules/asked-of-rule.ts";
import { type CompiledRule, type CompiledRules, compileRules } from "../referentiel/rules/compile-rules.ts";
import type { FactSources } from "../referentiel/rules/facts.ts";
import { readFacts } from "../referentiel/rules/read-facts.ts";
import { readingsOf, rulesReadAs } from "../referentiel/rules/readings.ts";
import type { GapMeasure, Status } from "../referentiel/rules/rule.ts";
import { type Question, walkNodes } from "../referentiel/tree.ts";
import {
  type AskedQuestion,
  type Finding,
  type FindingContext,
  findByRule,
  findNothingPublished,
  findWithoutFigures,
} from "./finding.ts";
import { choiceOn, judgeReadings, mainReading, rulesRead } from "./judge-readings.ts";

/** What findings rest on: the gap tables of the contract's zoning and period, every figure, what targets came to. */
export interface Figures {
  /** By indicator. */
  readonly tables: ReadonlyMap<string, Comparison>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly observations: Observations;
  /** Codes of the QPV of the contract's zoning. */
  readonly qpv: readonly string[];
  /** What a territory is called; its code when nobody says. */
  readonly labelOf?: (code: string) => string | undefined;
  /** What each target came to on the day; a target that is not there is unknown to the rules. */
  readonly targetStatuses: ReadonlyMap<string, Status>;
  readonly day: string;
  /** What is known of an indicator on another zoning than the contract's. */
  readonly elsewhere?: (indicator: string) => KnownElsewhere | undefined;
}

/** One finding for each question and indicator that its rule reads, in the order of the référentiel. */
export function findAll(referentiel: Referentiel, figures: Figures): Finding[] {
  const rules = compileRules(referentiel, figures.day);
  const sources: FactSources = { ...referentiel, ...figures, terms: rules.terms };
  const read = {
    absolu: compileRules({ ...referentiel, rules: rulesReadAs(referentiel.rules, "absolu") }, figures.day),
    rapport: compileRules({ ...referentiel, rules: rulesReadAs(referentiel.rules, "rapport") }, figures.day),
  };
  const force = inForceIn(referentiel, figures.day);
  const context = {
    referentiel,
    rules,
    readAs: (measure: GapMeasure) => read[measure],
    figures,
    sources,
    force,
  };
  return asked(referentiel).flatMap((one) =>
    find(one, narrowed(context, one.question)).map((finding) => withAim(finding, one.question, figures)),
  );
}

/** What a question that names some QPV is judged on: theirs, and no other. */
function narrowed(all: Context, { qpv: aimed, indicators }: Question): Context {
  if (!aimed) return all;
  const qpv = all.figures.qpv.filter((code) => aimed.includes(code));
  const tables = indicators.flatMap((id) => {
    const table = all.figures.tables.get(id);
    return table ? [[id, onlyTerritories(table, aimed)] as const] : [];
  });
  return {
    ...all,
    sources: { ...all.sources, qpv, isAimed: true },
    figures: { ...all.figures, qpv, tables: new Map(tables) },
  };
}

/** A finding on some QPV names them; what is not judged says nothing of them. */
function withAim(finding: Finding, { qpv }: Question, { labelOf }: Figures): Finding {
  if (!qpv || finding.status === "sans_objet") return finding;
  const names = qpv.map((code) => ({ code, label: labelOf?.(code) }));
  return { ...finding, why: `${finding.why} ${aimedSentence(names)}` };
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
  /** The same rules, with every gap measured one way. */
  readonly readAs: (measure: GapMeasure) => CompiledRules;
  readonly figures: Figures;
  readonly sources: FactSources;
  readonly force: ReturnType<typeof inForceIn>;
}

function find(asked: AskedQuestion, all: Context): Finding[] {
  const { referentiel, rules, figures, sources, force } = all;
  const { question } = asked;
  if (!force.has(question)) return [notAsked(asked, force, figures.day)];
  const compiled = question.rule === undefined ? undefined : rules.rule(question.rule);
  if (!compiled) return [withoutRule(asked, referentiel)];
  const { parameters, contract } = referentiel;
  const context = { parameters, contract, indicators: figures.indicators, day: figures.day };
  const ruleOf = (id: string) => rules.rule(id)?.rule;
  if (!asksIndicator(compiled.rule, ruleOf))
    return [findByRule(asked, compiled, readFacts(sources), context)];
  const found = question.indicators.flatMap((id) => {
    const indicator = figures.indicators.get(id);
    const comparison = figures.tables.get(id);
    if (!indicator) return [];
    if (!comparison) {
      const { start, end } = referentiel.windows[id] ?? referentiel;
      return [
        findNothingPublished(asked, compiled.rule, indicator, {
          ends: start === end ? start : `${start} et ${end}`,
          published: publishedPeriods(indicator, figures.qpv, figures.observations),
        }),
      ];
    }
    return [findAsRead(asked, compiled, { ...context, indicator, comparison }, all)];
  });
  return found.map((finding) => withElsewhere(finding, figures));
}

/** A question that the contract's zoning cannot answer names the latest date known on the other one. */
function withElsewhere(finding: Finding, { elsewhere }: Figures): Finding {
  const known = finding.status === "non_evaluable" ? elsewhere?.(finding.indicator ?? "") : undefined;
  return known ? { ...finding, why: `${finding.why} ${elsewhereSentence(known)}` } : finding;
}

/** By the reading that was chosen, else by that of the rule; what the others give stands beside. */
function findAsRead(
  asked: AskedQuestion,
  compiled: CompiledRule,
  context: FindingContext & { readonly indicator: Indicator; readonly comparison: Comparison },
  { rules, readAs, sources }: Context,
): Finding {
  const { indicator, comparison, day } = context;
  const conditions = conditionsRead(compiled.rule, (id) => rules.rule(id)?.rule);
  const factsOf = (table: Comparison) => readFacts(sources, { indicator, comparison: table });
  const read = rulesRead(compiled, {
    readings: readingsOf(conditions, comparison),
    comparison,
    readAs,
    factsOf,
  });
  const main = mainReading(read, choiceOn(compiled.rule, day));
  const readings = judgeReadings(read, comparison, indicator);
  return findByRule(asked, main.compiled, main.facts, { ...context, readings, comparison: main.comparison });
}

function notAsked(asked: AskedQuestion, force: Context["force"], day: string): Finding {
  const why = notAskedSentence(asked.question, force.replacer(asked.question), day);
  return { ...findWithoutFigures(asked), status: "sans_objet", why };
}

/** No rule at all, or one that does not hold on the day. */
function withoutRule(asked: AskedQuestion, { rules }: Referentiel): Finding {
  const found = findWithoutFigures(asked);
  const written = rules.find(({ id }) => id === asked.question.rule);
  if (!written) return found;
  return { ...found, why: ruleNotInForce(written.id), rule: written.id };
}
