import { STATUS_WORDS } from "../../french/words.ts";
import { type Judge, leaf } from "./judge.ts";
import type { Status } from "./rule.ts";
import { type Scope, truthOf } from "./scope.ts";

/** Whether a target is reached: true or false only once it is; on its way, late or not assessable is unknown. */
export function compileTarget(target: string): Judge {
  return leaf(
    "cible_atteinte",
    (facts) => truthOf(facts.target(target)),
    (facts) => ({ target, ...said(facts.target(target), "aucun constat sur cette cible") }),
  );
}

/** What another rule of the référentiel gives on the same facts. */
export function compileOtherRule(rule: string, scope: Scope): Judge {
  const judge = scope.rule(rule);
  const absent = "aucune règle de ce nom ne vaut à cette date";
  return leaf(
    "regle",
    (facts) => truthOf(facts.rule(rule) ?? judge?.(facts)),
    (facts) => ({ rule, ...said(facts.rule(rule) ?? judge?.(facts), absent) }),
  );
}

function said(status: Status | undefined, absent: string) {
  if (status === undefined) return { reason: absent };
  return truthOf(status) === undefined ? { status, reason: STATUS_WORDS[status].toLowerCase() } : { status };
}
