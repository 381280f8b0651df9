import { compareText } from "../kernel/text.ts";

/** The subjects that an evaluation opens with, in order, by what the identifiers of their indicators hold; what menus call them. */
const SUBJECTS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/pauvrete/, "Pauvreté"],
  [/revenu_median/, "Revenu"],
  [/taux_emploi/, "Emploi"],
  [/neet|non_inseres/, "Jeunes ni en emploi ni en formation"],
  [/bac|diplom|scolaris|ips|brevet/, "Éducation"],
];

const LEADING = SUBJECTS.map(([pattern]) => pattern);

/**
 * What a menu calls the subject of an indicator.
 *
 * @example
 * leadingWords("taux_pauvrete_60")
 * // => "Pauvreté"
 * @example
 * leadingWords("part_femmes")
 * // => "Autres sujets"
 */
export const leadingWords = (indicator: string): string =>
  SUBJECTS[leadingRank(indicator)]?.[1] ?? "Autres sujets";

/**
 * The rank of the subject of an indicator among those that an evaluation opens with: poverty, income, employment, young
 * people neither in employment nor in education, education; then the others.
 *
 * @example
 * leadingRank("taux_pauvrete_60")
 * // => 0
 * @example
 * leadingRank("part_femmes")
 * // => 5
 */
export function leadingRank(indicator: string): number {
  const rank = LEADING.findIndex((pattern) => pattern.test(indicator));
  return rank === -1 ? LEADING.length : rank;
}

/**
 * Whether an indicator is of one of these subjects, and of the whole population.
 *
 * @example
 * isLeading("taux_emploi_15_64.femmes")
 * // => false
 */
export const isLeading = (indicator: string): boolean =>
  leadingRank(indicator) < LEADING.length && !indicator.includes(".");

/**
 * Indicators in the order in which an evaluation opens.
 *
 * @example
 * inLeadingOrder(["revenu_disponible_d1", "revenu_median_disponible", "taux_pauvrete_60"])
 * // => ["taux_pauvrete_60", "revenu_median_disponible", "revenu_disponible_d1"]
 */
export function inLeadingOrder(indicators: readonly string[]): readonly string[] {
  return indicators.toSorted(
    (one, other) => leadingRank(one) - leadingRank(other) || compareText(one, other),
  );
}

/** How many of the leading subjects some indicators are about. */
export function leadingSubjects(indicators: readonly string[]): number {
  return new Set(indicators.map(leadingRank).filter((rank) => rank < LEADING.length)).size;
}
