import { signOf } from "./sign-of.ts";

/**
 * Whether a change is at most a limit, whatever its side; a billionth more is still at the limit, because 23.8 − 23.6 is
 * not 0.2 in floating point.
 *
 * @example
 * isNegligible(23.6 - 23.8, 0.2)
 * // => true
 */
export function isNegligible(change: number, limit: number): boolean {
  return signOf(Math.abs(change) - limit) <= 0;
}
