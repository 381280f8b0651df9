/**
 * A truth that may be unknown: Kleene's strong three-valued logic.
 * `undefined` stands for unknown: it is neither true nor false, and never becomes one by default.
 *
 * @source S. C. Kleene, Introduction to Metamathematics, 1952, § 64
 */
export type TriState = boolean | undefined;

/**
 * Conjunction: false as soon as one is false, else unknown as soon as one is unknown, else true.
 *
 * @example
 * allOf([false, undefined])
 * // => false
 * @example
 * allOf([true, undefined])
 * // => undefined
 */
export function allOf(values: readonly TriState[]): TriState {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

/**
 * Disjunction: true as soon as one is true, else unknown as soon as one is unknown, else false.
 *
 * @example
 * anyOf([true, undefined])
 * // => true
 */
export function anyOf(values: readonly TriState[]): TriState {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

/**
 * Negation: unknown stays unknown.
 *
 * @example
 * not(undefined)
 * // => undefined
 */
export function not(value: TriState): TriState {
  return value === undefined ? undefined : !value;
}
