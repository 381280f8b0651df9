import type { StatisticReason } from "../kernel/unknown.ts";

/**
 * What forbids a measure of dispersion over territories, or undefined: fewer than two, or a number that is not finite.
 *
 * @example
 * valuesProblem([12])
 * // => "territoires_insuffisants"
 */
export function valuesProblem(values: readonly number[]): StatisticReason | undefined {
  if (!values.every(Number.isFinite)) return "nombre_invalide";
  return values.length < 2 ? "territoires_insuffisants" : undefined;
}
