/**
 * The lines of a source, as a sentence names them: one line or several, or none printed.
 *
 * @example
 * lineWords("18")
 * // => "ligne 18"
 * @example
 * lineWords("2255-2260")
 * // => "lignes 2255-2260"
 */
export function lineWords(lines: string | undefined): string {
  if (lines === undefined) return "lignes non données";
  return /^\d+$/.test(lines) ? `ligne ${lines}` : `lignes ${lines}`;
}
