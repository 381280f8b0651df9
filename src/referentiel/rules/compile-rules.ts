import type { TriState } from "../../kernel/logic.ts";
import { inForce } from "../in-force.ts";
import { compile } from "./conditions.ts";
import { type Facts, knownFact, type TermFact, unknownFact } from "./facts.ts";
import type { CompiledOperand, DayParameter, Judge } from "./judge.ts";
import type { DatedValue, Parameter, Rule, Status, Term } from "./rule.ts";
import type { ConditionTrace, Operand } from "./trace.ts";

/** A term of a rule: the facts hold it at this rank. */
export function termOperand({ id, label }: Pick<Operand, "id" | "label">, slot: number): CompiledOperand {
  return {
    read: (facts) => facts.term(slot),
    show: (facts) => {
      const { value, unit, reason, expected, figures, dueDay, ...limits } = facts.term(slot);
      return {
        id,
        ...(label !== undefined && { label }),
        kind: "terme",
        value,
        unit,
        reason,
        ...(expected && { expected }),
        ...between(limits),
        ...(dueDay !== undefined && { dueDay }),
        figures,
      };
    },
  };
}

/** A parameter: the same whatever the facts. */
export function parameterOperand({ id, label, unit, dated }: DayParameter): CompiledOperand {
  const fact = dated ? knownFact(dated.value, { unit }) : unknownFact("parametre_sans_valeur");
  const { value, reason } = fact;
  const detail = dated && { from: dated.from, reference: dated.reference };
  return {
    read: () => fact,
    show: () => ({
      id,
      ...(label !== undefined && { label }),
      kind: "parametre",
      value,
      unit,
      reason,
      ...detail,
      figures: [],
    }),
  };
}

/** A lower limit that is infinite is left out of a JSON document: the value itself is then the most that it can be. */
function between({ lower, upper }: Pick<TermFact, "lower" | "upper">) {
  const isRange = Number.isFinite(lower) && Number.isFinite(upper) && lower < upper;
  return isRange ? { between: [lower, upper] as const } : {};
}

/**
 * The value of a parameter on a day (AAAA-MM-JJ): the latest one that had begun, unless it has ended. Undefined before
 * the first, and in a hole between two.
 *
 * @example
 * parameterAt({ id: "seuil", label: "", unit: "part", knownUntil: "2030-12-31", values: [{ from: "2020-01-01", value: 0.5, reference: "" }] }, "2026-11-20")?.value
 * // => 0.5
 */
export function parameterAt(parameter: Parameter, day: string): DatedValue | undefined {
  const begun = parameter.values.filter(({ from }) => from <= day);
  const latest = begun.reduce<DatedValue | undefined>(
    (found, value) => (found && found.from > value.from ? found : value),
    undefined,
  );
  return latest?.to !== undefined && latest.to < day ? undefined : latest;
}

/** What a rule gives on facts, with all that it rests on; `exemption` when the rule says where it does not apply. */
export interface Explained {
  readonly status: Status;
  readonly trace: ConditionTrace;
  readonly exemption?: ConditionTrace | undefined;
}

/** A rule compiled: the same decision, fast or explained. */
export interface CompiledRule {
  readonly rule: Rule;
  verdict(facts: Facts): Status;
  explain(facts: Facts): Explained;
}

/** The rules of a référentiel on a day, with the terms that they read: facts are asked for by the rank of a term here. */
export interface CompiledRules {
  readonly terms: readonly Term[];
  /** The rule that stands for this identifier on the day: itself, or the one that replaces it. */
  rule(id: string): CompiledRule | undefined;
}

/** Compiles the rules of a référentiel once: parameters take their value of the day, conditions become functions. */
export function compileRules(
  { rules, parameters }: { readonly rules: readonly Rule[]; readonly parameters: readonly Parameter[] },
  day: string,
): CompiledRules {
  const terms = new Map<string, number>();
  const list: Term[] = [];
  const slotOf = (term: Term): number => {
    const key = JSON.stringify({ ...term, label: undefined });
    const known = terms.get(key);
    if (known !== undefined) return known;
    terms.set(key, list.length);
    return list.push(term) - 1;
  };
  const known = new Map<string, CompiledRule | undefined>();
  const { current } = inForce(rules, day);
  const dated = dayParameters(parameters, day);
  /** A rule that is being compiled stands in `known` without a value: a cycle of rules finds nothing there. */
  const find = (id: string): CompiledRule | undefined => {
    const rule = current(id);
    if (!rule || known.has(rule.id)) return rule && known.get(rule.id);
    known.set(rule.id, undefined);
    const compiled = compileRule(rule, dated, slotOf, find);
    known.set(rule.id, compiled);
    return compiled;
  };
  for (const { id } of rules) find(id);
  return { terms: list, rule: (id) => known.get(current(id)?.id ?? "") };
}

function dayParameters(parameters: readonly Parameter[], day: string): ReadonlyMap<string, DayParameter> {
  return new Map(
    parameters.map((parameter) => [
      parameter.id,
      { id: parameter.id, label: parameter.label, unit: parameter.unit, dated: parameterAt(parameter, day) },
    ]),
  );
}

function compileRule(
  rule: Rule,
  parameters: ReadonlyMap<string, DayParameter>,
  slotOf: (term: Term) => number,
  find: (id: string) => CompiledRule | undefined,
): CompiledRule {
  const parameter = (id: string): DayParameter =>
    parameters.get(id) ?? { id, label: undefined, unit: "", dated: undefined };
  const terms = {
    parameter,
    operand: (name: string) => {
      const term = Object.hasOwn(rule.terms, name) ? rule.terms[name] : undefined;
      return term
        ? termOperand({ id: name, label: term.label }, slotOf(term))
        : parameterOperand(parameter(name));
    },
    rule: (id: string) => find(id)?.verdict,
  };
  const condition = compile(rule.condition, terms);
  const exemption = rule.exemption && compile(rule.exemption, terms);
  return {
    rule,
    verdict: (facts) => statusOf(exemption, condition, facts),
    explain: (facts) => ({
      status: statusOf(exemption, condition, facts),
      trace: condition.explain(facts),
      exemption: exemption?.explain(facts),
    }),
  };
}

/** A rule that may not apply says nothing as long as it is not known whether it does. */
function statusOf(exemption: Judge | undefined, condition: Judge, facts: Facts): Status {
  const exempt: TriState = exemption ? exemption.verdict(facts) : false;
  if (exempt) return "sans_objet";
  const result = exempt === undefined ? undefined : condition.verdict(facts);
  return result === undefined ? "non_evaluable" : result ? "atteint" : "non_atteint";
}
