import { capital, frenchDate, frenchMoment } from "../kernel/french.ts";
import {
  type JudgedMeasure,
  TARGET_REASON_WORDS,
  type Target,
  type TargetFinding,
  type TargetShape,
} from "../referentiel/targets/target.ts";
import type { Estimate } from "../statistics/counts.ts";
import { formatAmount } from "./amounts.ts";

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
export function aimAndDue(target: AimedAt & Pick<Target, "due" | "duePrinted">): string {
  const none = target.everyMonths === undefined ? "sans échéance imprimée" : undefined;
  const due = target.due === undefined ? (target.duePrinted ?? none) : frenchMoment(target.due);
  return due === undefined ? aimWords(target) : `${aimWords(target)}, ${due}`;
}

type Words = (target: AimedAt) => string;

const about = ({ approximate }: AimedAt, words: string): string => (approximate ? `environ ${words}` : words);

const amount = (target: AimedAt): string =>
  target.value === undefined
    ? "une valeur non imprimée"
    : about(target, formatAmount(target.value, target.unit));

const percent = (target: AimedAt): string =>
  target.value === undefined ? "une part non imprimée" : about(target, formatAmount(target.value, "%"));

/** « plus d’environ 20 »: an elision before the word that says it is not exact. */
const than = (words: string): string => (words.startsWith("environ") ? `d’${words}` : `de ${words}`);

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
  au_moins: (target) => (target.strict ? `plus ${than(amount(target))}` : `au moins ${amount(target)}`),
  au_plus: (target) => (target.strict ? `moins ${than(amount(target))}` : `au plus ${amount(target)}`),
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

/** What the sentence is made from: the finding but its sentence. */
export type Found = Omit<TargetFinding, "why">;

/** What was recorded, what is aimed at, where the path stands, and why there is no verdict when there is none. */
export function targetWhy(target: Target, found: Found): string {
  const reason = reasonWords(found);
  if (found.status === "sans_objet") return capital(`${reason}.`);
  const isCeiling = target.textKind === "plafond_reglementaire";
  const aim = isCeiling ? `plafond : ${aimWords(target)}` : `cible : ${aimAndDue(target)}`;
  if (!found.measure) return capital(`${reason} ; ${aim}.`);
  const measured = `${measureWords(target, found.measure)} ; ${aim}`;
  return [
    `${measured}.`,
    ...(found.alreadyMet ? ["Déjà atteinte au départ, elle est à maintenir."] : []),
    ...pathWords(target, found),
    ...(found.reason ? [capital(`${reason}.`)] : []),
  ].join(" ");
}

function reasonWords({ reason, replacedBy }: Found): string {
  if (!reason) return "";
  return reason === "remplacee" ? `remplacée par ${replacedBy ?? ""}` : TARGET_REASON_WORDS[reason];
}

function measureWords({ unit, shape }: Target, { value, lower, upper, date }: JudgedMeasure): string {
  const when = frenchMoment(date);
  if (typeof value === "boolean") return `Relevé ${when} : ${value ? "oui" : "non"}`;
  const shown = shape === "plus_vite_que" && unit === "%" ? pointsOf(value) : unit;
  const half = ((upper ?? value) - (lower ?? value)) / 2;
  const doubt = half > 0 ? ` (± ${formatAmount(half)})` : "";
  return `${OPENINGS[shape]?.(date) ?? `Relevé ${when}`} : ${formatAmount(value, shown)}${doubt}`;
}

/** A difference of two shares is in points. */
const pointsOf = (value: number): string => (Math.abs(value) < 2 ? "point" : "points");

/** What else than a level is measured: a count over a period, a change since the first date. */
const OPENINGS: Readonly<Partial<Record<Target["shape"], (date: string) => string>>> = {
  par_periode: (date) => (date.length === 4 ? `Compté en ${date}` : `Compté jusqu’au ${frenchDate(date)}`),
  plus_vite_que: (date) => `Différence entre le premier relevé et celui de ${date}`,
};

function pathWords({ unit }: Target, { required, progress, pathDone, status }: Found): string[] {
  if (required === null || progress === null || status === "atteint") return [];
  const done = pathDone ? ` ; ${percentTargetWhy(pathDone)} du chemin jusqu’à la cible` : "";
  return [
    `La trajectoire demande ${formatAmount(required, unit)} à cette date : ${percentTargetWhy(progress)} de ce qu’elle demande${done}.`,
  ];
}

function percentTargetWhy({ value, lower, upper }: Estimate): string {
  const whole = (part: number): string => formatAmount(Math.round(part * 100));
  const shown = `${whole(value)}\u00a0%`;
  return Math.round(lower * 100) === Math.round(upper * 100)
    ? shown
    : `${shown} (de ${whole(lower)} à ${whole(upper)}\u00a0%)`;
}

/**
 * Why targets have no verdict, in French, with how many times, the most frequent first:
 * « aucun relevé (12) ; la période n’est pas finie (3) ». Empty when all have one.
 */
export function reasonCounts(findings: readonly Pick<TargetFinding, "status" | "reason">[]): string {
  const without = findings.filter(({ status }) => status === "non_evaluable" || status === "sans_objet");
  const words = without.flatMap(({ reason }) => (reason ? [TARGET_REASON_WORDS[reason]] : []));
  return [...new Set(words)]
    .map((word) => ({ word, count: words.filter((one) => one === word).length }))
    .toSorted((left, right) => right.count - left.count)
    .map(({ word, count }) => `${word} (${count})`)
    .join(" ; ");
}
