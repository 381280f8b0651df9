import { formatNumber } from "../kernel/french.ts";

/** How a unit is written after a level and after a gap; « % » makes gaps in points. */
interface UnitWords {
  readonly level: string;
  readonly gap: string;
  /** In a sentence: « l’écart en euros ». */
  readonly inWords: string;
}

const UNITS: Readonly<Record<string, UnitWords>> = {
  "%": { level: "%", gap: "points", inWords: "en points" },
  EUR: { level: "€", gap: "€", inWords: "en euros" },
  hab: { level: "hab.", gap: "hab.", inWords: "en nombre d’habitants" },
};

/**
 * The words of a unit. A unit that is not known is written as it is.
 *
 * @example
 * unitWords("%").gap
 * // => "points"
 */
export function unitWords(unit: string): UnitWords {
  return UNITS[unit] ?? { level: unit, gap: unit, inWords: `en ${unit}` };
}

/**
 * A level with its unit, as printed: a no-break space stands between them.
 *
 * @example
 * formatLevel(49.9, { unit: "%", decimals: 1 })
 * // => "49,9\u00a0%"
 */
export function formatLevel(value: number, { unit, decimals }: { unit: string; decimals: number }): string {
  return `${formatNumber(value, decimals)}\u00a0${unitWords(unit).level}`;
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
  return `${formatNumber(value, decimals, true)}\u00a0${words}`;
}

const COUNTS: ReadonlySet<string> = new Set(["hab", "foyers", "personnes", "logements"]);

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
  return COUNTS.has(unit);
}

/** What is better for the inhabitants: more, less, or neither (a value then only characterises). */
export type Polarity = "plus_haut_mieux" | "plus_bas_mieux" | "neutre";

/**
 * The polarity as a factor: 1 when higher is better, -1 when lower is better, 0 when neutral.
 *
 * @example
 * direction("plus_bas_mieux")
 * // => -1
 */
export function direction(polarity: Polarity): 1 | -1 | 0 {
  return polarity === "neutre" ? 0 : polarity === "plus_haut_mieux" ? 1 : -1;
}
