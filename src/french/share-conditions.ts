import { compareText } from "../kernel/text.ts";
import { COMPARATORS, STATUSES } from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Operand } from "../referentiel/rules/trace.ts";
import { amountWords, thresholdWords } from "./amounts.ts";

/**
 * What a share asks of each QPV, in a clause that follows « où »: the term and its threshold. Undefined when no QPV was looked at.
 *
 * @example
 * askedOfEach([])
 * // => undefined
 */
export function askedOfEach(qpv: ConditionTrace["qpv"] = []): string | undefined {
  const [first] = qpv;
  return first && clauseOf(first.trace);
}

function clauseOf(trace: ConditionTrace): string {
  const [term, second, third] = trace.operands ?? [];
  const inner = trace.children.map(clauseOf);
  switch (trace.kind) {
    case "compare":
      return `${named(term)} vaut ${COMPARATORS[trace.comparator ?? "au_moins"]} ${against(second)}`;
    case "entre":
      return `${named(term)} vaut de ${against(second)} à ${against(third)}`;
    case "tendance":
      return `${named(term)} est en ${trace.direction}, par le test sur cinq points`;
    case "ecart_evolue":
      return moveClause(trace);
    case "existe":
      return `${named(term)} n’est ni faux ni nul`;
    case "connu":
      return `${named(term)} est connu`;
    case "tous":
      return inner.join(" et ");
    case "au_moins_un":
      return inner.join(" ou ");
    case "au_moins_n":
      return `au moins ${trace.n} tiennent de : ${inner.join(", ")}`;
    case "non":
      return `il est faux que ${inner.join("")}`;
    default:
      return statusClause(trace);
  }
}

function moveClause({ gap, direction }: ConditionTrace): string {
  const which = gap === "rapport" ? "rapporté à l’agglomération" : "à l’agglomération";
  return `l’écart ${which} est plus ${direction === "creuse" ? "grand" : "petit"} à la fin`;
}

const statusClause = ({ target, rule }: ConditionTrace): string =>
  `${target === undefined ? `la règle ${rule}` : `la cible ${target}`} est « ${STATUSES.atteint} »`;

const named = (operand: Operand | undefined): string => `« ${operand?.label ?? operand?.id ?? ""} »`;

/** A threshold with its name, or the other term of the rule. */
const against = (operand: Operand | undefined): string => {
  if (!operand) return "";
  return operand.kind === "terme" ? named(operand) : thresholdWords(operand);
};

/**
 * The values that each term of a share had in the QPV, from the least to the greatest: « « taux » : de 32,8 % à 50,1 % selon le
 * QPV ». Nothing of a term that is known for none, nor of a yes or a no.
 */
export function valuesOfEach(qpv: ConditionTrace["qpv"] = []): readonly string[] {
  const terms = new Map<string, Operand[]>();
  for (const operand of qpv.flatMap(({ trace }) => termsIn(trace)))
    if (typeof operand.value === "number") terms.set(operand.id, [...(terms.get(operand.id) ?? []), operand]);
  return [...terms]
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([, values]) => `${named(values[0])} : ${extentWords(values)} selon le QPV`);
}

const termsIn = ({ operands = [], children }: ConditionTrace): Operand[] => [
  ...operands.filter(({ kind }) => kind === "terme"),
  ...children.flatMap(termsIn),
];

function extentWords(values: readonly Operand[]): string {
  const sorted = values.toSorted((one, other) => Number(one.value) - Number(other.value));
  const [least, most] = [sorted[0], sorted.at(-1)].map((one) => (one ? amountWords(one) : ""));
  return least === most ? `${least}` : `de ${least} à ${most}`;
}
