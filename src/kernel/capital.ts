/**
 * A text that begins a sentence: its first letter is a capital, the rest is as written.
 *
 * @example
 * capital("écart stable")
 * // => "Écart stable"
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
