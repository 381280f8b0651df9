import { formatNumber } from "../kernel/french.ts";
import { type Comparator, STATUS_WORDS } from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Operand } from "../referentiel/rules/trace.ts";
import { TREND_THRESHOLD } from "../statistics/trend.ts";
import { termWords, thresholdWords, valueWords } from "./operand-words.ts";
import { READING_WORDS } from "./words.ts";

const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  superieur_a: "plus de",
  au_moins: "au moins",
  egal_a: "exactement",
  au_plus: "au plus",
  inferieur_a: "moins de",
};

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
  return `il faut ${COMPARATOR_WORDS[comparator]} ${threshold(operand)}`;
}

const threshold = (operand: Operand | undefined): string => (operand ? thresholdWords(operand) : "");

function shareWords({ reading, share }: ConditionTrace): string {
  const counted = share ? ` : ${share.k} QPV sur ${share.n} renseignés (${share.total} en tout)` : "";
  const what = reading ? `dont : ${READING_WORDS[reading]}` : "qui remplissent la condition";
  return `part des QPV ${what}${counted}`;
}

function trendWords({ trend, direction = "hausse", reason }: ConditionTrace, id: string): string {
  const asked = `une ${direction} de « ${id} » est attendue`;
  if (!trend) return `${asked} ; le test sur cinq points ne peut pas être fait (${reason ?? ""})`;
  const [found, limit] = [trend.chiSquare, TREND_THRESHOLD].map((value) => formatNumber(value, 2));
  const said = trend.direction === "aucune" ? "ne conclut pas" : `conclut à une ${trend.direction}`;
  const guard = reason ? ` : ${reason}` : "";
  return `${asked} ; le test sur cinq points, de ${trend.start} à ${trend.end}, ${said} (χ² = ${found}, seuil ${limit})${guard}`;
}

const MOVE_WORDS = { reduit: "plus petit", creuse: "plus grand", inchange: "inchangé" } as const;

function moveWords({ gap, direction, move, reason }: ConditionTrace): string {
  const which = gap === "rapport" ? "écart rapporté à l’agglomération" : "écart à l’agglomération";
  const asked = direction === "creuse" ? "plus grand" : "plus petit";
  return `${which} ${asked} à la fin : ${move ? MOVE_WORDS[move] : `inconnu (${reason ?? ""})`}`;
}

function statusWords(what: string, { status, reason = "" }: ConditionTrace): string {
  return `${what} : ${status ? STATUS_WORDS[status].toLowerCase() : reason}`;
}

/**
 * The threshold of a share.
 *
 * @example
 * shareThreshold({ kind: "part_des_qpv", result: true, atLeast: true, children: [], parameter: { id: "p", value: 0.5, from: "2020-01-01", reference: "décret" } })
 * // => "seuil : au moins 50\u00a0% (p, depuis le 2020-01-01 ; décret)"
 */
export function shareThreshold({ parameter, atLeast }: ConditionTrace): string {
  if (!parameter) return "";
  const { id, label = id, value, from, reference } = parameter;
  const bound = atLeast ? "au moins" : "plus de";
  return `seuil : ${bound} ${valueWords(value, "part")} (${label}, depuis le ${from} ; ${reference})`;
}
