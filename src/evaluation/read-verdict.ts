import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import {
  type Beside,
  brokenSentences,
  conventionSentences,
  type ReadingResult,
  readingSentences,
  ruleGives,
  type Said,
  startingSentence,
} from "../french/beside.ts";
import { parametersIn } from "../french/findings.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { compareText } from "../kernel/text.ts";
import { type Explained, parameterAt } from "../referentiel/rules/compile-rules.ts";
import {
  type Parameter,
  QPV_OUTCOMES,
  type QpvOutcome,
  type Rule,
  type Status,
} from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Fact } from "../referentiel/rules/trace.ts";
import { isBeforeContract } from "../referentiel/starting-state.ts";
import { choiceOn, statusOfReadings } from "./judge-readings.ts";

/** What figures answer, by outcome. */
type Facts = Readonly<Partial<Record<QpvOutcome, readonly Fact[]>>>;

/** What a verdict is read with; indicator and table when the rule reads those of the question. */
export interface VerdictContext {
  readonly parameters: readonly Parameter[];
  readonly day: string;
  /** Years of the contract: « 2024-2030 ». */
  readonly contract: string;
  /** What each reading of the rule gives; none when there is only one. */
  readonly readings?: readonly ReadingResult[] | undefined;
  readonly indicator?: Indicator | undefined;
  readonly comparison?: Comparison | undefined;
}

/**
 * The status of a finding, and what is said beside it. What a rule gives is the status unless its readings disagree and
 * nobody has chosen (`selon_la_lecture`), or every figure is of before the contract (`etat_de_depart`). Nothing is said
 * beside what has no verdict.
 */
export function readVerdict(
  rule: Rule,
  explained: Explained,
  facts: Facts,
  context: VerdictContext,
): { readonly status: Status; readonly beside: readonly Beside[] } {
  const { readings = [], day, contract } = context;
  const given = statusOfReadings(explained.status, readings, choiceOn(rule, day));
  if (given === "non_evaluable" || given === "sans_objet") return { status: given, beside: [] };
  const periods = periodsRead(explained, facts);
  const isStart = periods.length > 0 && periods.every((period) => isBeforeContract(period, contract));
  const said: Readonly<Record<Beside["kind"], readonly Said[]>> = {
    depart: isStart ? [{ text: startingSentence(periods, contract) }] : [],
    lecture: [
      ...(isStart && readings.length === 0 ? [{ text: ruleGives(given) }] : []),
      ...readingsSaid(rule, given, context),
    ],
    rupture: brokenSaid(explained, context),
    convention: conventionSentences(rule, conventions(explained, context)).map((text) => ({ text })),
  };
  const kinds = Object.keys(said) as Beside["kind"][];
  const beside = kinds.flatMap((kind) => said[kind].map((one) => ({ kind, ...one })));
  return { status: isStart ? "etat_de_depart" : given, beside };
}

function readingsSaid(
  rule: Rule,
  status: Status,
  { comparison, indicator, readings = [], day }: VerdictContext,
): Said[] {
  if (!comparison || !indicator) return [];
  return readingSentences({ readings, chosen: choiceOn(rule, day), status }, comparison, indicator);
}

/** Where a verdict reads what changed between two dates of the table. */
function brokenSaid({ trace }: Explained, { comparison }: VerdictContext): Said[] {
  const traces = tracesIn(trace);
  const readsValue = traces.some(({ outcome }) => outcome === "situation_amelioree");
  const readsGap = traces.some(
    ({ kind, outcome }) => kind === "ecart_evolue" || (outcome && outcome !== "situation_amelioree"),
  );
  return comparison && (readsGap || readsValue) ? brokenSentences(comparison, readsGap) : [];
}

/**
 * The periods of the known figures that a verdict rests on, in order; a yes or a no of the follow-up is not dated so. Of the
 * outcomes, only those that are counted: a rule may read one date alone. What another rule counts is not in its trace.
 */
function periodsRead({ trace }: Explained, facts: Facts): string[] {
  const traces = tracesIn(trace);
  const counted = new Set(traces.flatMap(({ outcome }) => outcome ?? []));
  const isElsewhere = traces.some(({ kind }) => kind === "regle");
  const answers = codesOf(QPV_OUTCOMES)
    .filter((outcome) => isElsewhere || counted.has(outcome))
    .flatMap((outcome) => facts[outcome] ?? []);
  const figures = [...answers.flatMap((fact) => fact.figures), ...figuresIn(trace)];
  const known = figures.flatMap(({ value, period }) => (typeof value === "number" ? [period] : []));
  return [...new Set(known)].sort(compareText);
}

function figuresIn({ figures = [], operands = [], qpv = [], children }: ConditionTrace): Fact["figures"] {
  const read = operands.filter(({ value }) => typeof value !== "boolean").flatMap((one) => one.figures);
  const inner = [...children, ...qpv.map(({ trace }) => trace)];
  return [...figures, ...read, ...inner.flatMap(figuresIn)];
}

/** The conditions of a trace. */
const tracesIn = (trace: ConditionTrace): ConditionTrace[] => [
  trace,
  ...[...trace.children, ...(trace.qpv ?? []).map((one) => one.trace)].flatMap(tracesIn),
];

/** The thresholds read that no text fixes, as they are on the day. */
function conventions({ trace, exemption }: Explained, { parameters, day }: VerdictContext) {
  const used = new Set([trace, ...(exemption ? [exemption] : [])].flatMap(parametersIn));
  return parameters.flatMap((parameter) => {
    const dated = used.has(parameter.id) ? parameterAt(parameter, day) : undefined;
    return dated?.convention ? [{ parameter, value: dated.value, reference: dated.reference }] : [];
  });
}
