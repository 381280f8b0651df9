import { compileBetween } from "./between.ts";
import { compileCompare } from "./compare.ts";
import { compileGapMove } from "./gap-move.ts";
import { compileGroup, compileNot } from "./group.ts";
import type { Judge } from "./judge.ts";
import { compileExists, compileKnown } from "./recorded.ts";
import type { Condition } from "./rule.ts";
import type { Scope } from "./scope.ts";
import { compileShare } from "./share.ts";
import { compileOtherRule, compileTarget } from "./status-of.ts";
import { compileTrend } from "./trend.ts";

/** A condition, compiled once: everything that it names is looked up here, and nothing when it is judged. */
export function compile(condition: Condition, scope: Scope): Judge {
  switch (condition.kind) {
    case "part_des_qpv":
      return compileShare(condition, condition.condition && compile(condition.condition, scope), scope);
    case "compare":
      return compileCompare(condition, scope);
    case "entre":
      return compileBetween(condition, scope);
    case "tendance":
      return compileTrend(condition, scope);
    case "ecart_evolue":
      return compileGapMove(condition);
    case "cible_atteinte":
      return compileTarget(condition.target);
    case "existe":
      return compileExists(condition.term, scope);
    case "connu":
      return compileKnown(condition.term, scope);
    case "regle":
      return compileOtherRule(condition.rule, scope);
    case "non":
      return compileNot(compile(condition.condition, scope));
    default:
      return compileAll(condition, scope);
  }
}

type Group = Extract<Condition, { kind: "tous" | "au_moins_un" | "au_moins_n" }>;

function compileAll(condition: Group, scope: Scope): Judge {
  const judges = condition.conditions.map((one) => compile(one, scope));
  if (condition.kind === "tous") return compileGroup("tous", judges.length, judges);
  return condition.kind === "au_moins_un"
    ? compileGroup("au_moins_un", 1, judges)
    : compileGroup("au_moins_n", condition.n, judges);
}
