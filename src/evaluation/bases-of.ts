import type { Rule } from "../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../referentiel/rules/trace.ts";
import type { Change } from "./change-log.ts";
import type { EarlierEvaluation } from "./earlier-evaluation.ts";

/** A verdict, and each thing that it rests on as a text that differs as soon as the thing does. */
export interface Basis {
  readonly kind: Change["kind"];
  readonly id: string;
  readonly status: string;
  readonly figures: string;
  readonly parameters: string;
  readonly rule: string;
  readonly definition: string;
  /** Appreciations and corrections of it. */
  readonly human: string;
}

/** Every verdict of an evaluation, by its kind and identifier. */
export function basesOf(evaluation: EarlierEvaluation): ReadonlyMap<string, Basis> {
  const all = [...findings(evaluation), ...targets(evaluation), ...claims(evaluation)];
  return new Map(all.map((basis) => [`${basis.kind} ${basis.id}`, basis]));
}

function findings({ findings, referentiel }: EarlierEvaluation): Basis[] {
  return findings.map(({ id, question, status, facts, trace, rule, appreciation }) => ({
    kind: "constat",
    id,
    status,
    figures: JSON.stringify([facts, figuresIn(trace)]),
    parameters: JSON.stringify(parametersIn(trace)),
    rule: JSON.stringify(definitionOf(referentiel.rules.find((one) => one.id === rule))),
    definition: "",
    human: JSON.stringify([appreciation, correctionsOf(referentiel, [id, question])]),
  }));
}

/** What a rule decides by: another wording or another example is not another rule. */
const definitionOf = (rule: Rule | undefined) => (rule ? [rule.condition, rule.terms] : null);

function targets({ targets = [], referentiel }: EarlierEvaluation): Basis[] {
  return targets.map(({ id, status, measure }) => ({
    kind: "cible",
    id,
    status,
    figures: JSON.stringify(measure),
    parameters: "",
    rule: "",
    definition: JSON.stringify((referentiel.targets ?? []).find((one) => one.id === id) ?? null),
    human: JSON.stringify([
      referentiel.appreciations.filter(({ question }) => question === id),
      correctionsOf(referentiel, [id]),
    ]),
  }));
}

function claims({ claims = [], referentiel }: EarlierEvaluation): Basis[] {
  return claims.map(({ id, verdict }) => ({
    kind: "controle",
    id,
    status: verdict,
    figures: "",
    parameters: "",
    rule: "",
    definition: JSON.stringify(referentiel.claims.find((one) => one.id === id) ?? null),
    human: "",
  }));
}

const correctionsOf = (
  { corrections = [] }: Partial<EarlierEvaluation["referentiel"]>,
  ids: readonly string[],
) => corrections.filter(({ finding }) => ids.includes(finding));

/** Every threshold that a condition read, from the trace: values only, so that a new reference is no new value. */
function parametersIn(trace: ConditionTrace | null): unknown[] {
  if (!trace) return [];
  const { parameter, operands = [], children } = trace;
  const thresholds = [
    ...(parameter ? [parameter] : []),
    ...operands.filter(({ kind }) => kind === "parametre"),
  ];
  return [...thresholds.map(({ id, value }) => [id, value]), ...children.flatMap(parametersIn)];
}

/** What a condition counted or read. */
function figuresIn(trace: ConditionTrace | null): unknown[] {
  if (!trace) return [];
  const { share, figures, quarters, status, operands = [], children } = trace;
  const terms = operands.filter(({ kind }) => kind === "terme");
  return [[share, figures, quarters, status, terms], ...children.flatMap(figuresIn)];
}
