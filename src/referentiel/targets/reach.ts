import { allOf, type TriState } from "../../kernel/logic.ts";
import type { Interval } from "../../statistics/counts.ts";
import type { Goal } from "./goal.ts";

/**
 * Whether a value known between `lower` and `upper` reaches a goal: true when all that it may stand for does, false when none
 * does, else unknown. What lies outside by less than `slack` is unknown too: « environ » does not say how far it goes.
 *
 * @example
 * reach({ low: 100, high: null, strict: false, slack: 0, isDirection: false }, { lower: 98, upper: 102 })
 * // => undefined
 */
export function reach(goal: Goal, { lower, upper }: Interval): TriState {
  const above = goal.low === null ? true : isBeyond(lower - goal.low, upper - goal.low, goal);
  const below = goal.high === null ? true : isBeyond(goal.high - upper, goal.high - lower, goal);
  return allOf([above, below]);
}

/** By how much a value is inside of a bound, at least and at most. */
function isBeyond(least: number, most: number, { strict, slack }: Goal): TriState {
  if (strict ? least > 0 : least >= 0) return true;
  const isOut = strict && slack === 0 ? most <= 0 : most < -slack;
  return isOut ? false : undefined;
}
