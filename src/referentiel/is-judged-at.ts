import type { Scope } from "./scope.ts";

const WIDE: readonly Scope[] = ["departementale", "regionale", "nationale"];

/**
 * Whether a target of a scale is judged in a référentiel of another: what binds a département is not judged in a contract,
 * nor in the référentiel of the département what binds each contract.
 *
 * @example
 * isJudgedAt("departementale", "contractuelle")
 * // => false
 */
export function isJudgedAt(target: Scope, referentiel: Scope): boolean {
  return WIDE.includes(target) === WIDE.includes(referentiel);
}
