import type { ChangeCause } from "../french/changes.ts";
import { codesOf } from "../kernel/closed-list.ts";
import type { Rule } from "../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../referentiel/rules/trace.ts";
import type { Change, ChangeLog, EarlierEvaluation } from "./evaluation.ts";

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
const definitionOf = (rule: Rule | undefined) =>
  rule ? [rule.condition, rule.terms, rule.chosen ?? null] : null;

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
  const { outOf, figures, qpv, status, operands = [], children } = trace;
  const terms = operands.filter(({ kind }) => kind === "terme");
  return [[outOf, figures, qpv, status, terms], ...children.flatMap(figuresIn)];
}

const CAUSES = {
  figures: "chiffres",
  parameters: "seuil",
  rule: "regle",
  definition: "definition",
  human: "appreciation",
} as const satisfies Partial<Record<keyof Basis, ChangeCause>>;

/** Why a verdict is not what it was: each thing it rests on that differs. Never empty. */
export function causes(before: Basis, after: Basis, dayChanged: boolean): ChangeCause[] {
  const differing = codesOf(CAUSES)
    .filter((key) => before[key] !== after[key])
    .map((key) => CAUSES[key]);
  if (differing.length > 0) return differing;
  return [dayChanged ? "jour" : "programme"];
}

/** The verdicts of an evaluation that are not what they were in an earlier one, in the order of the later. */
export function changesSince(earlier: EarlierEvaluation, later: EarlierEvaluation): ChangeLog {
  const [before, after] = [basesOf(earlier), basesOf(later)];
  const gone = [...before.values()].filter(({ kind, id }) => !after.has(`${kind} ${id}`));
  const dayChanged = earlier.date !== later.date;
  const changes = [...after].flatMap(([key, basis]) => change(before.get(key), basis, dayChanged) ?? []);
  return {
    since: earlier.date,
    sameInputs: earlier.producedBy.inputs === later.producedBy.inputs,
    changes: [...changes, ...gone.map(disappeared)],
  };
}

function change(before: Basis | undefined, after: Basis, dayChanged: boolean): Change | undefined {
  const { kind, id, status } = after;
  if (!before) return { kind, id, before: null, after: status, causes: ["nouveau"] };
  const said = causes(before, after, dayChanged);
  const isSame = before.status === status && before.human === after.human;
  return isSame ? undefined : { kind, id, before: before.status, after: status, causes: said };
}

function disappeared({ kind, id, status }: Basis): Change {
  return { kind, id, before: status, after: null, causes: ["disparu"] };
}
