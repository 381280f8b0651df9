/**
 * A text whose control characters and marks of writing direction are shown instead of obeyed: a label read in a file must
 * not recolour a terminal, nor turn a line round. Line ends and tabulations stay.
 *
 * @example
 * visible("a\u001b[31mb")
 * // => "a\\u001b[31mb"
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Control characters but line end and tabulation, and marks of direction (Unicode TR 9, TR 36). */
export const HIDDEN = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
