/**
 * A truth that may be unknown: Kleene's strong three-valued logic.
 * `undefined` stands for unknown, which is neither true nor false: `!value` and `value === false` are not the same question.
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

/**
 * Whether at least `n` of `count` answers are true, three-valued: known only when no value of the unknown ones could
 * change it. `n` = `count` is the conjunction, `n` = 1 the disjunction. Answers are asked for in order, and no more
 * than it takes.
 *
 * @source S. C. Kleene, Introduction to Metamathematics, 1952, § 64, for the conjunction and the disjunction
 * @example
 * atLeast(2, 3, (index) => [true, undefined, true][index])
 * // => true
 * @example
 * atLeast(2, 3, (index) => [true, undefined, false][index])
 * // => undefined
 */
export function atLeast(n: number, count: number, answer: (index: number) => TriState): TriState {
  let yes = 0;
  /** How many may be true in the end: what is true, what is unknown, what has not been asked for. */
  let most = count;
  for (let index = 0; index < count && yes < n && most >= n; index += 1) {
    const one = answer(index);
    if (one) yes += 1;
    else if (one === false) most -= 1;
  }
  if (yes >= n) return true;
  return most < n ? false : undefined;
}

/** How many members of a group answer yes, no, or not at all. Whole numbers, never negative. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/**
 * Whether the share of "yes" among all members is strictly above a threshold (0.5 is one half).
 * True or false only when no value of the unknown members could change the answer; else unknown.
 * Unknown too for an empty group.
 *
 * @example
 * shareExceeds({ yes: 12, no: 6, unknown: 4 }, 0.5)
 * // => true
 * @example
 * shareExceeds({ yes: 10, no: 8, unknown: 4 }, 0.5)
 * // => undefined
 */
export function shareExceeds(tally: Tally, threshold: number): TriState {
  const total = tally.yes + tally.no + tally.unknown;
  if (total === 0) return undefined;
  if (tally.yes / total > threshold) return true;
  return (tally.yes + tally.unknown) / total > threshold ? undefined : false;
}

/**
 * Whether the share of "yes" among all members reaches a threshold (0.5 is one half, and one half reaches it).
 * True or false only when no value of the unknown members could change the answer; unknown too for an empty group.
 *
 * @example
 * shareReaches({ yes: 11, no: 11, unknown: 0 }, 0.5)
 * // => true
 * @example
 * shareReaches({ yes: 10, no: 8, unknown: 4 }, 0.5)
 * // => undefined
 */
export function shareReaches({ yes, no, unknown }: Tally, threshold: number): TriState {
  const total = yes + no + unknown;
  if (total === 0) return undefined;
  if (yes / total >= threshold) return true;
  return (yes + unknown) / total >= threshold ? undefined : false;
}
