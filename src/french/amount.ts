import { unitWords } from "../data/unit.ts";
import { formatNumber } from "../kernel/french.ts";
import { decimalsOf } from "../kernel/numbers.ts";
import { agree } from "./agree.ts";

/**
 * A number in the unit of a document, which agrees with it, with the decimals it has (two at most); a no-break space stands between them.
 * Without a unit, four digits stand together: it may be a year.
 *
 * @example
 * formatAmount(1200, "places")
 * // => "1\u202f200\u00a0places"
 * @example
 * formatAmount(53.333333, "%")
 * // => "53,33\u00a0%"
 */
export function formatAmount(value: number, unit?: string): string {
  const isYear = unit === undefined && Number.isInteger(value) && value >= 1000 && value < 10_000;
  const shown = isYear ? `${value}` : formatNumber(value, Math.min(2, decimalsOf(value)));
  return unit === undefined ? shown : `${shown}\u00a0${agree(value, unitWords(unit).level)}`;
}
