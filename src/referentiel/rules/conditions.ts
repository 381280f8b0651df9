import { atLeast, not, shareExceeds, shareReaches, type Tally, type TriState } from "../../kernel/logic.ts";
import {
  compileBetween,
  compileCompare,
  compileExists,
  compileGapMove,
  compileKnown,
  compileTrend,
} from "./condition-figures.ts";
import type { Facts } from "./facts.ts";
import { type Judge, leaf, type RuleTerms, type Shown, truthOf } from "./judge.ts";
import type { Condition, ShareCondition, Status } from "./rule.ts";
import type { ConditionTrace, TraceReason } from "./trace.ts";

/** At least `n` of the conditions: all of them for `tous`, one for `au_moins_un`. */
export function compileGroup(
  kind: "tous" | "au_moins_un" | "au_moins_n",
  n: number,
  judges: readonly Judge[],
): Judge {
  const combine = (answer: (index: number) => TriState): TriState => atLeast(n, judges.length, answer);
  const shown = kind === "au_moins_n" ? { n } : {};
  return {
    verdict: (facts) => combine((index) => judges[index]?.verdict(facts)),
    explain: (facts) => {
      const children = judges.map((judge) => judge.explain(facts));
      const result = combine((index) => children[index]?.result ?? undefined) ?? null;
      return { kind, result, ...shown, children };
    },
  };
}

/** The contrary of a condition. */
export function compileNot(judge: Judge): Judge {
  return {
    verdict: (facts) => not(judge.verdict(facts)),
    explain: (facts): ConditionTrace => {
      const child = judge.explain(facts);
      return { kind: "non", result: not(child.result ?? undefined) ?? null, children: [child] };
    },
  };
}

/** A share of the QPV against a threshold; `inner` judges each of them when the condition does not count an outcome. */
export function compileShare(
  { outcome, moreThan, atLeast }: ShareCondition,
  inner: Judge | undefined,
  terms: RuleTerms,
): Judge {
  const { id, label, dated } = terms.parameter(moreThan ?? atLeast ?? "");
  const test = atLeast === undefined ? shareExceeds : shareReaches;
  const count = (facts: Facts): Tally =>
    inner ? tallyOf(facts.qpv, inner) : facts.tally(outcome ?? "ecart_reduit");
  const show = (facts: Facts): Shown => {
    const { yes, no, unknown } = count(facts);
    return {
      outcome,
      outOf: { count: yes, known: yes + no, total: yes + no + unknown },
      ...(facts.isAimed && { aimed: true }),
      ...(atLeast !== undefined && { atLeast: true }),
      ...(dated && {
        parameter: {
          id,
          ...(label !== undefined && { label }),
          value: dated.value,
          from: dated.from,
          reference: dated.reference,
        },
      }),
      ...(inner && {
        qpv: facts.qpv.map((one) => ({ territory: one.territory, trace: inner.explain(one) })),
      }),
    };
  };
  return leaf("part_des_qpv", (facts) => dated && test(count(facts), dated.value), show);
}

function tallyOf(qpv: readonly Facts[], judge: Judge): Tally {
  let yes = 0;
  let no = 0;
  for (const facts of qpv) {
    const answer = judge.verdict(facts);
    if (answer) yes += 1;
    else if (answer === false) no += 1;
  }
  return { yes, no, unknown: qpv.length - yes - no };
}

/** Whether a target is reached: true or false only once it is; on its way, late or not assessable is unknown. */
export function compileTarget(target: string): Judge {
  return leaf(
    "cible_atteinte",
    (facts) => truthOf(facts.target(target)),
    (facts) => ({ target, ...said(facts.target(target), "cible_sans_constat") }),
  );
}

/** What another rule of the référentiel gives on the same facts. */
export function compileOtherRule(rule: string, terms: RuleTerms): Judge {
  const judge = terms.rule(rule);
  return leaf(
    "regle",
    (facts) => truthOf(facts.rule(rule) ?? judge?.(facts)),
    (facts) => ({ rule, ...said(facts.rule(rule) ?? judge?.(facts), "regle_absente") }),
  );
}

const said = (status: Status | undefined, absent: TraceReason): Shown =>
  status === undefined ? { reason: absent } : { status };

/** A condition, compiled once: everything that it names is looked up here, and nothing when it is judged. */
export function compile(condition: Condition, terms: RuleTerms): Judge {
  switch (condition.kind) {
    case "part_des_qpv":
      return compileShare(condition, condition.condition && compile(condition.condition, terms), terms);
    case "compare":
      return compileCompare(condition, terms);
    case "entre":
      return compileBetween(condition, terms);
    case "tendance":
      return compileTrend(condition, terms);
    case "ecart_evolue":
      return compileGapMove(condition);
    case "cible_atteinte":
      return compileTarget(condition.target);
    case "existe":
      return compileExists(condition.term, terms);
    case "connu":
      return compileKnown(condition.term, terms);
    case "regle":
      return compileOtherRule(condition.rule, terms);
    case "non":
      return compileNot(compile(condition.condition, terms));
    default:
      return compileAll(condition, terms);
  }
}

type Group = Extract<Condition, { kind: "tous" | "au_moins_un" | "au_moins_n" }>;

function compileAll(condition: Group, terms: RuleTerms): Judge {
  const judges = condition.conditions.map((one) => compile(one, terms));
  if (condition.kind === "tous") return compileGroup("tous", judges.length, judges);
  return condition.kind === "au_moins_un"
    ? compileGroup("au_moins_un", 1, judges)
    : compileGroup("au_moins_n", condition.n, judges);
}
