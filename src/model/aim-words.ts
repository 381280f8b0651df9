import { frenchMoment } from "../kernel/french-moment.ts";
import { formatAmount } from "./amount.ts";
import type { Target, TargetShape } from "./target.ts";

/**
 * What a target aims at, in a few French words: « au moins 50 % », « de 1 à 2 réunions tous les 3 mois », « fait ».
 *
 * @example
 * aimWords({ shape: "au_moins", value: 50, unit: "%", strict: true, approximate: false })
 * // => "plus de 50\u00a0%"
 */
export function aimWords(target: AimedAt): string {
  const words = WORDS[target.shape](target);
  return target.approximate ? `environ, ${words}` : words;
}

/** What the words need of a target. */
export type AimedAt = Pick<
  Target,
  | "shape"
  | "value"
  | "min"
  | "max"
  | "unit"
  | "strict"
  | "approximate"
  | "direction"
  | "everyMonths"
  | "comparator"
>;

/** « au moins 50 % en 2027 », or that no deadline is printed. */
export function aimAndDue(target: AimedAt & Pick<Target, "due" | "duePrinted">): string {
  const due =
    target.due === undefined ? (target.duePrinted ?? "sans échéance imprimée") : frenchMoment(target.due);
  return `${aimWords(target)}, ${due}`;
}

type Words = (target: AimedAt) => string;

const amount = ({ value, unit }: AimedAt): string =>
  value === undefined ? "une valeur non imprimée" : formatAmount(value, unit);
const percent = ({ value }: AimedAt): string =>
  value === undefined ? "une part non imprimée" : formatAmount(value, "%");

function range({ min, max, value, unit }: AimedAt): string {
  if (min !== undefined && max !== undefined) return `de ${formatAmount(min)} à ${formatAmount(max, unit)}`;
  const bound = min ?? max ?? value;
  return bound === undefined ? "un nombre non imprimé" : formatAmount(bound, unit);
}

function every({ everyMonths: months }: AimedAt): string {
  if (months === undefined) return "par période";
  if (months % 12 === 0) return months === 12 ? "par an" : `tous les ${months / 12} ans`;
  return months === 1 ? "par mois" : `tous les ${months} mois`;
}

const WORDS: Readonly<Record<TargetShape, Words>> = {
  au_moins: (target) => `${target.strict ? "plus de" : "au moins"} ${amount(target)}`,
  au_plus: (target) => `${target.strict ? "moins de" : "au plus"} ${amount(target)}`,
  exactement: amount,
  couverture: (target) => (target.value === undefined ? "la totalité" : amount(target)),
  hausse_de: (target) => `${percent(target)} de plus qu’au départ`,
  baisse_de: (target) => `${percent(target)} de moins qu’au départ`,
  multiplie_par: ({ value }) =>
    `${value === undefined ? "un multiple" : formatAmount(value)} fois la valeur de départ`,
  fourchette: range,
  par_periode: (target) => `${range(target)} ${every(target)}`,
  plus_vite_que: ({ comparator }) => `progresser plus vite que ${comparator ?? "l’autre groupe"}`,
  sens: ({ direction }) => (direction === "baisse" ? "moins qu’au départ" : "plus qu’au départ"),
  jalon: () => "étape franchie",
  livrable: (target) => (target.value === undefined ? "fait" : amount(target)),
  reduction_ecart: ({ comparator, value, unit }) =>
    `${value === undefined ? "un écart plus petit qu’au départ" : `un écart d’au plus ${formatAmount(value, unit)}`}${comparator === undefined ? "" : ` avec ${comparator}`}`,
};
