import { capital } from "../kernel/french.ts";
import type { Reading } from "../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../referentiel/rules/trace.ts";
import { leafWords } from "./leaf-words.ts";
import { valueWords } from "./operand-words.ts";

const RESULT_WORDS = {
  true: "condition remplie",
  false: "condition non remplie",
  null: "indécidable",
} as const;

/**
 * What the figures say of each thing that a rule looked at: one French sentence a leaf, in the order of the rule. `why`
 * words a reading counted over the QPV, with its k/n and its years. No word claims an evolution that no test found.
 */
export function whyOfTrace(
  trace: ConditionTrace,
  why: (reading: Reading) => string | undefined,
): readonly string[] {
  if (trace.children.length > 0) {
    const inner = trace.children.flatMap((child) => whyOfTrace(child, why));
    return trace.kind === "au_moins_n" ? [...inner, sentence(countOf(trace), trace)] : inner;
  }
  const counted = trace.reading && why(trace.reading);
  return [counted ?? sentence(`${leafWords(trace)}${needed(trace)}`, trace)];
}

function sentence(clause: string, { result, status }: ConditionTrace): string {
  const said = capital(clause);
  // A target or a rule has a status of its own: « non évaluable » needs no « indécidable ».
  return status && result === null ? `${said}.` : `${said} : ${RESULT_WORDS[`${result}`]}.`;
}

/** What a share is held against. */
function needed({ parameter, atLeast }: ConditionTrace): string {
  if (!parameter) return "";
  return ` ; il en faut ${atLeast ? "au moins" : "plus de"} ${valueWords(parameter.value, "part")} (${parameter.label ?? parameter.id})`;
}

function countOf({ n = 0, children }: ConditionTrace): string {
  const met = children.filter(({ result }) => result).length;
  const open = children.filter(({ result }) => result === null).length;
  return `${met} condition${met > 1 ? "s" : ""} remplie${met > 1 ? "s" : ""} et ${open} indécidable${open > 1 ? "s" : ""} sur ${children.length}, il en faut ${n}`;
}
