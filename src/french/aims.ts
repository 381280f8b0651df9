import { frenchMoment } from "../kernel/french.ts";
import { BASELINE_NATURES, type Target, type TargetShape } from "../referentiel/targets/target.ts";
import { formatAmount, fromWords } from "./amounts.ts";
import { yearlyWords } from "./due-days.ts";

/**
 * What a target aims at, in a few French words: « au moins 50 % », « de 1 à 2 réunions tous les 3 mois », « fait ».
 *
 * @example
 * aimWords({ shape: "au_moins", value: 50, unit: "%", strict: true, approximate: false })
 * // => "plus de 50\u00a0%"
 */
export function aimWords(target: AimedAt): string {
  return WORDS[target.shape](target);
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

/** « au moins 50 % en 2027 », or that no deadline is printed; a frequency needs none. */
export function aimAndDue(target: AimedAt & Pick<Target, "due" | "duePrinted" | "dueDay">): string {
  const none = target.everyMonths === undefined ? "sans échéance imprimée" : yearlyWords(target);
  const due = target.due === undefined ? (target.duePrinted ?? none) : frenchMoment(target.due);
  return due === undefined ? aimWords(target) : `${aimWords(target)}, ${due}`;
}

type Words = (target: AimedAt) => string;

const about = ({ approximate }: AimedAt, words: string): string => (approximate ? `environ ${words}` : words);

const amount = (target: AimedAt): string =>
  target.value === undefined
    ? "une valeur non imprimée"
    : about(target, formatAmount(target.value, unitOfShape(target.shape, target.value, target.unit)));

/**
 * The unit of what a shape measures: a change or a gap of shares is a difference of two, in points.
 *
 * @example
 * unitOfShape("reduction_ecart", 4, "%")
 * // => "points"
 * @example
 * unitOfShape("au_moins", 4, "%")
 * // => "%"
 */
export function unitOfShape(shape: TargetShape, value: number, unit: string | undefined): string | undefined {
  const isDifference = shape === "plus_vite_que" || shape === "reduction_ecart";
  if (!isDifference || unit !== "%") return unit;
  return Math.abs(value) < 2 ? "point" : "points";
}

const percent = (target: AimedAt): string =>
  target.value === undefined ? "une part non imprimée" : about(target, formatAmount(target.value, "%"));

function range(target: AimedAt): string {
  const { min, max, value, unit } = target;
  if (min !== undefined && max !== undefined)
    return about(target, `de ${formatAmount(min)} à ${formatAmount(max, unit)}`);
  const bound = min ?? max ?? value;
  return bound === undefined ? "un nombre non imprimé" : about(target, formatAmount(bound, unit));
}

function every({ everyMonths: months }: AimedAt): string {
  if (months === undefined) return "par période";
  if (months % 12 === 0) return months === 12 ? "par an" : `tous les ${months / 12} ans`;
  return months === 1 ? "par mois" : `tous les ${months} mois`;
}

const WORDS: Readonly<Record<TargetShape, Words>> = {
  au_moins: (target) => (target.strict ? `plus ${fromWords(amount(target))}` : `au moins ${amount(target)}`),
  au_plus: (target) => (target.strict ? `moins ${fromWords(amount(target))}` : `au plus ${amount(target)}`),
  exactement: amount,
  couverture: (target) =>
    `${target.value === undefined ? about(target, "la totalité") : amount(target)}${target.everyMonths === undefined ? "" : ` ${every(target)}`}`,
  hausse_de: (target) => `${percent(target)} de plus qu’au départ`,
  baisse_de: (target) => `${percent(target)} de moins qu’au départ`,
  multiplie_par: (target) =>
    target.value === undefined
      ? "un multiple de la valeur de départ"
      : `${about(target, formatAmount(target.value))} fois la valeur de départ`,
  fourchette: range,
  par_periode: (target) => `${range(target)} ${every(target)}`,
  plus_vite_que: ({ comparator }) => `progresser plus vite que ${comparator ?? "l’autre groupe"}`,
  sens: ({ direction }) => (direction === "baisse" ? "moins qu’au départ" : "plus qu’au départ"),
  jalon: () => "étape franchie",
  livrable: (target) => (target.value === undefined ? "fait" : amount(target)),
  reduction_ecart: ({ comparator, ...target }) =>
    `${target.value === undefined ? "un écart plus petit qu’au départ" : `un écart d’au plus ${amount({ ...target, comparator })}`}${comparator === undefined ? "" : ` avec ${comparator}`}`,
};

/** From what a target starts: the value, when it was so, and what it is; the document's own words beside it. */
export function baselineWords({ baseline, unit }: Pick<Target, "baseline" | "unit">): string {
  if (!baseline) return "aucune dans le document";
  const value = baseline.value === undefined ? "valeur non donnée" : formatAmount(baseline.value, unit);
  const when = baseline.date === undefined ? "" : ` ${frenchMoment(baseline.date)}`;
  const words = baseline.text === undefined ? "" : ` (« ${baseline.text} »)`;
  return `${value}${when}, ${BASELINE_NATURES[baseline.nature]}${words}`;
}
