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

/**
 * Whether a letter of UTF-8 (é, è, à…) stands somewhere in bytes that are not all UTF-8: C3 followed by 80 to BF. Such a file was
 * pasted together from two, and none of the two readings is right of all of it.
 *
 * @example
 * hasUtf8Letter(Uint8Array.from([0x43, 0xe9, 0xc3, 0xa9]))
 * // => true
 * @example
 * hasUtf8Letter(Uint8Array.from([0xc3, 0x43, 0xe9, 0xc3]))
 * // => false
 */
export function hasUtf8Letter(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at !== -1; at = bytes.indexOf(0xc3, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x80 && next <= 0xbf) return true;
  }
  return false;
}
