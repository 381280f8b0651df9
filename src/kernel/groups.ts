/**
 * Things by a key, each group and the groups in the order in which they are met; what has no key is in no group.
 *
 * @example
 * [...groupedBy([3, 4, 5], (one) => (one % 2 === 0 ? "pair" : "impair"))]
 * // => [["impair", [3, 5]], ["pair", [4]]]
 */
export function groupedBy<T, K>(
  things: Iterable<T>,
  keyOf: (thing: T) => K | undefined,
): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/**
 * The same groups without their keys.
 *
 * @example
 * groupsBy([3, 4, 5], (one) => (one % 2 === 0 ? "pair" : "impair"))
 * // => [[3, 5], [4]]
 */
export function groupsBy<T>(things: Iterable<T>, keyOf: (thing: T) => string): T[][] {
  return [...groupedBy(things, keyOf).values()];
}
