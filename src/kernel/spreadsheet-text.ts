/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before a leading =, +, -, @ (those of full
 * width too) or control character.
 *
 * @source OWASP, « CSV Injection »
 * @example
 * neutralise("=1+1")
 * // => "'=1+1"
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/**
 * A number as a French spreadsheet reads it in a CSV: twelve significant digits, all those a published figure can have, without the
 * noise of binary subtraction.
 *
 * @example
 * csvNumber(0.1 + 0.2)
 * // => "0,3"
 */
export function csvNumber(value: number): string {
  return String(Number(value.toPrecision(12))).replace(".", ",");
}
