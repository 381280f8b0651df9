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
