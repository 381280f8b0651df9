/**
 * The department of a commune by its Insee code: its two first characters, three overseas.
 *
 * @source Insee, Code officiel géographique: communes are numbered within departments; 97 and 98 have three characters
 * @example
 * departementOf("62498")
 * // => "62"
 * @example
 * departementOf("97411")
 * // => "974"
 */
export function departementOf(commune: string): string {
  return /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2);
}
