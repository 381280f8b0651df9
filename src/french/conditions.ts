import { capital, formatNumber } from "../kernel/french.ts";
import {
  COMPARATORS,
  type Comparator,
  QPV_OUTCOMES,
  type QpvOutcome,
  STATUSES,
} from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Operand } from "../referentiel/rules/trace.ts";
import { termWords, thresholdWords, unknownWords, valueWords } from "./amounts.ts";
import { aimedWords } from "./findings.ts";
import { endThanStart } from "./periods.ts";
import { askedOfEach, valuesOfEach } from "./share-conditions.ts";

const GROUP_WORDS = {
  tous: "toutes ces conditions",
  au_moins_un: "au moins une de ces conditions",
  non: "pas cette condition",
} as const;

/** What a condition looked at, without what it decided: a clause in French. A direction is named only by the test. */
export function leafWords(trace: ConditionTrace): string {
  const [first, second, third] = trace.operands ?? [];
  switch (trace.kind) {
    case "part_des_qpv":
      return shareWords(trace);
    case "compare":
      return `${term(first)} ; ${asked(trace.comparator ?? "au_moins", second)}`;
    case "entre":
      return `${term(first)} ; il faut de ${threshold(second)} à ${threshold(third)}`;
    case "tendance":
      return trendWords(trace, first?.label ?? first?.id ?? "");
    case "ecart_evolue":
      return moveWords(trace);
    case "cible_atteinte":
      return statusWords(`cible ${trace.target ?? ""}`, trace);
    case "regle":
      return statusWords(`règle ${trace.rule ?? ""}`, trace);
    case "existe":
    case "connu":
      return term(first);
    case "au_moins_n":
      return `au moins ${trace.n ?? 0} de ces conditions`;
    default:
      return GROUP_WORDS[trace.kind];
  }
}

const term = (operand: Operand | undefined): string => (operand ? termWords(operand) : "");

/** « exactement 0 » is not French. */
function asked(comparator: Comparator, operand: Operand | undefined): string {
  const isNone = comparator === "egal_a" && operand?.value === 0;
  if (isNone) return `il ne doit pas y en avoir (${operand.label ?? operand.id})`;
  return `il faut ${COMPARATORS[comparator]} ${threshold(operand)}`;
}

const threshold = (operand: Operand | undefined): string => (operand ? thresholdWords(operand) : "");

function shareWords({ outcome, outOf, aimed, qpv }: ConditionTrace): string {
  const counted = outOf ? ` : ${outOfWords(outOf, aimed === true)}` : "";
  const asked = askedOfEach(qpv);
  const inner = asked === undefined ? "qui remplissent la condition" : `où ${asked}`;
  const what = outcome ? `dont : ${QPV_OUTCOMES[outcome]}` : inner;
  return [`part des QPV ${what}${counted}`, ...valuesOfEach(qpv)].join(" ; ");
}

function outOfWords({ count, known, total }: NonNullable<ConditionTrace["outOf"]>, isAimed: boolean): string {
  const counted = known === 0 ? "aucun QPV renseigné" : `${count} QPV sur ${known} renseignés`;
  return `${counted} (${isAimed ? aimedWords(total) : `${total} en tout`})`;
}

function trendWords({ trend, direction = "hausse", reason }: ConditionTrace, id: string): string {
  const asked = `une ${direction} de « ${id} » est attendue`;
  if (!trend) return `${asked} ; le test sur cinq points ne peut pas être fait (${unknownWords({ reason })})`;
  const [found, limit] = [trend.chiSquare, trend.threshold].map((value) => formatNumber(value, 2));
  const said = trend.direction === "aucune" ? "ne conclut pas" : `conclut à une ${trend.direction}`;
  const guard = reason ? ` : ${unknownWords({ reason })}` : "";
  return `${asked} ; le test sur cinq points, de ${trend.start} à ${trend.end}, ${said} (χ² = ${found}, seuil ${limit})${guard}`;
}

const MOVE_WORDS = { reduit: "plus petit", creuse: "plus grand", inchange: "inchangé" } as const;

function moveWords({ gap, direction, move, reason }: ConditionTrace): string {
  const which = gap === "rapport" ? "écart rapporté à l’agglomération" : "écart à l’agglomération";
  const asked = direction === "creuse" ? "plus grand" : "plus petit";
  return `${which} ${asked} à la fin : ${move ? MOVE_WORDS[move] : `inconnu (${unknownWords({ reason })})`}`;
}

function statusWords(what: string, { status, reason }: ConditionTrace): string {
  return `${what} : ${status ? STATUSES[status].toLowerCase() : unknownWords({ reason })}`;
}

const RESULT_WORDS = {
  true: "condition remplie",
  false: "condition non remplie",
  null: "on ne peut pas conclure",
} as const;

/**
 * What the figures say of each thing that a rule looked at: one French sentence a leaf, in the order of the rule. `why`
 * words an outcome counted over the QPV, with its k/n and its years. No word claims an evolution that no test found.
 */
export function whyOfTrace(
  trace: ConditionTrace,
  why: (outcome: QpvOutcome) => string | undefined,
): readonly string[] {
  if (trace.children.length > 0) {
    const inner = trace.children.flatMap((child) => whyOfTrace(child, why));
    return trace.kind === "au_moins_n" ? [...inner, sentence(countOf(trace), trace)] : inner;
  }
  const counted = trace.outcome && why(trace.outcome);
  return [counted ?? sentence(`${leafWords(trace)}${needed(trace)}`, trace)];
}

function sentence(clause: string, { result, status, operands = [] }: ConditionTrace): string {
  const said = capital(clause);
  // A target or a rule has a status of its own, and a value that nobody knows says already that nothing can be concluded.
  const isSaid = status !== undefined || (result === null && operands.some(({ value }) => value === null));
  return isSaid ? `${said}.` : `${said} : ${RESULT_WORDS[`${result}`]}.`;
}

/** What a share is held against. */
function needed({ parameter, atLeast }: ConditionTrace): string {
  if (!parameter) return "";
  return ` ; il en faut ${atLeast ? "au moins" : "plus de"} ${valueWords(parameter.value, "part")} (${parameter.label ?? parameter.id})`;
}

function countOf({ n = 0, children }: ConditionTrace): string {
  const met = children.filter(({ result }) => result).length;
  const open = children.filter(({ result }) => result === null).length;
  return `${met} condition${met > 1 ? "s" : ""} remplie${met > 1 ? "s" : ""} et ${open} sans réponse sur ${children.length}, il en faut ${n}`;
}

/** What an outcome counts, with its two dates. */
export const OUTCOME_WORDS: Readonly<Record<QpvOutcome, (start: string, end: string) => string>> = {
  ecart_reduit: (start, end) => `Écart plus petit ${endThanStart(start, end)}`,
  ecart_reduit_en_rapport: (start, end) =>
    `Écart rapporté à l’agglomération plus petit ${endThanStart(start, end)}`,
  situation_amelioree: (start, end) => `Valeur meilleure ${endThanStart(start, end)}`,
};
