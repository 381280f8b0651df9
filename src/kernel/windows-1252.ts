/** What Windows-1252 has in the places of the control characters U+0080 to U+009F; five of them it does not use. */
const LETTERS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/**
 * A text in which Windows-1252 was taken for Latin-1, as some versions of Node decode it, and some programs write it: no text has
 * the control characters that its letters then are.
 *
 * @source Unicode, Mapping of Windows-1252 (CP1252.TXT)
 * @example
 * asWindows1252("C\u009cur de ville : 12 \u0080")
 * // => "Cœur de ville : 12 €"
 */
export function asWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => LETTERS[control.charCodeAt(0) - 0x80] ?? control);
}
