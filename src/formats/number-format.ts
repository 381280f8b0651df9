/** What the number format of a cell of a workbook makes of its number. */
export type ShownAs = "number" | "percent" | "date" | "thousands";

/** What does not format: quoted words, an escaped sign, a space as wide as a sign, a colour or a locale. */
const LITERALS = /"[^"]*"|[\\_*].|\[[^\]]*\]/g;

/**
 * How a cell is shown by its number format: `0.0%` shows 0.489 as 48.9 %, `#,##0,` shows 13190 as 13, `dd/mm/yyyy` shows
 * a date. A percent sign between quotes multiplies nothing.
 *
 * @example
 * shownAs("0.0%")
 * // => "percent"
 * @example
 * shownAs("#,##0.0\"%\"")
 * // => "number"
 * @example
 * shownAs("#,##0,")
 * // => "thousands"
 * @example
 * shownAs("[$-40C]d mmmm yyyy")
 * // => "date"
 */
export function shownAs(format: string): ShownAs {
  const [positive = ""] = format.replace(LITERALS, "").split(";");
  if (/general|standard/i.test(positive)) return "number";
  if (positive.includes("%")) return "percent";
  if (/[ymdhs]/i.test(positive)) return "date";
  return /[0#?],+(?:[^0#?.,]|$)/.test(positive) ? "thousands" : "number";
}

/**
 * The day of a serial number of a workbook, as AAAA-MM-JJ. Day 60 of the calendar of 1900 is the 29 February that never was.
 *
 * @source ECMA-376, part 1, 18.17.4.1: dates are days from 31 December 1899, or from 1 January 1904
 * @example
 * dayOfSerial(43100, false)
 * // => "2017-12-31"
 * @example
 * dayOfSerial(41638, true)
 * // => "2017-12-31"
 */
export function dayOfSerial(serial: number, is1904: boolean): string {
  const whole = Math.floor(serial);
  const since1900 = is1904 ? whole + 1462 : whole;
  const days = since1900 < 60 ? since1900 + 1 : since1900;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
