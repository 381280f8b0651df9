const FRENCH = new Intl.Collator("fr", { numeric: true });

/**
 * Order of two texts as a French reader expects it, whatever the machine's locale: negative, zero or positive.
 * Texts that the collation holds equal are ordered by code unit, so that a sort has one outcome.
 *
 * @example
 * ["Cité 10", "Cité 2", "cité 1"].sort(compareText)
 * // => ["cité 1", "Cité 2", "Cité 10"]
 */
export function compareText(left: string, right: string): number {
  return FRENCH.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}
