import type { TriState } from "./tri-state.ts";

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
