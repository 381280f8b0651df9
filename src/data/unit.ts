import { isCodeOf } from "../kernel/closed-list.ts";
import { formatCount, formatNumber } from "../kernel/french.ts";

/** How a unit is written after a level and after a gap; « % » makes gaps in points. */
interface UnitWords {
  readonly level: string;
  readonly gap: string;
  /** In a sentence: « l’écart en euros ». */
  readonly inWords: string;
}

/** The units of indicators. Those that count people or things make figures as large as their territory. */
export const UNITS = {
  EUR: { level: "€", gap: "€", inWords: "en euros", isCount: false },
  "%": { level: "%", gap: "points", inWords: "en points", isCount: false },
  hab: { level: "hab.", gap: "hab.", inWords: "en nombre d’habitants", isCount: true },
  foyers: { level: "foyers", gap: "foyers", inWords: "en foyers", isCount: true },
  personnes: { level: "personnes", gap: "personnes", inWords: "en personnes", isCount: true },
  logements: { level: "logements", gap: "logements", inWords: "en logements", isCount: true },
  menages: { level: "ménages", gap: "ménages", inWords: "en ménages", isCount: true },
  familles: { level: "familles", gap: "familles", inWords: "en familles", isCount: true },
  faits: { level: "faits", gap: "faits", inWords: "en faits enregistrés", isCount: true },
  "‰": { level: "‰", gap: "‰", inWords: "en pour mille", isCount: false },
  indice: { level: "indice", gap: "indice", inWords: "en indice", isCount: false },
} as const satisfies Readonly<Record<string, UnitWords & { readonly isCount: boolean }>>;

/**
 * The words of a unit. A unit that is not known is written as it is.
 *
 * @example
 * unitWords("%").gap
 * // => "points"
 */
export function unitWords(unit: string): UnitWords {
  return isCodeOf(UNITS, unit) ? UNITS[unit] : { level: unit, gap: unit, inWords: `en ${unit}` };
}

/**
 * A level with its unit, as printed: a no-break space stands between them.
 *
 * @example
 * formatLevel(49.9, { unit: "%", decimals: 1 })
 * // => "49,9\u00a0%"
 */
export function formatLevel(value: number, { unit, decimals }: { unit: string; decimals: number }): string {
  const shown = isCount(unit) ? formatCount(value) : formatNumber(value, decimals);
  return `${shown}\u00a0${unitWords(unit).level}`;
}

/**
 * A gap or a change with its sign and its unit, as printed.
 *
 * @example
 * formatGap(-4760, { unit: "EUR", decimals: 0 })
 * // => "−4\u202f760\u00a0€"
 */
export function formatGap(value: number, { unit, decimals }: { unit: string; decimals: number }): string {
  const words = Math.abs(Number(value.toFixed(decimals))) < 2 && unit === "%" ? "point" : unitWords(unit).gap;
  return `${formatNumber(value, isCount(unit) ? 0 : decimals, true)}\u00a0${words}`;
}

/**
 * Whether a unit counts people or things: such a figure is as large as its territory, so that neither its gap to that of
 * another one nor its mean over several says anything of them.
 *
 * @example
 * isCount("foyers")
 * // => true
 * @example
 * isCount("%")
 * // => false
 */
export function isCount(unit: string): boolean {
  return isCodeOf(UNITS, unit) && UNITS[unit].isCount;
}

/** What is better for the inhabitants: more, less, or neither (a value then only characterises). */
export const POLARITIES = {
  plus_haut_mieux: { direction: 1, words: "plus la valeur est haute, meilleure est la situation" },
  plus_bas_mieux: { direction: -1, words: "plus la valeur est basse, meilleure est la situation" },
  neutre: { direction: 0, words: "ni bon ni mauvais : la valeur caractérise" },
} as const;

export type Polarity = keyof typeof POLARITIES;

/**
 * The polarity as a factor: 1 when higher is better, -1 when lower is better, 0 when neutral.
 *
 * @example
 * direction("plus_bas_mieux")
 * // => -1
 */
export function direction(polarity: Polarity): 1 | -1 | 0 {
  return POLARITIES[polarity].direction;
}
