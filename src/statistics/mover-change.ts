import { type Impossible, impossible } from "../kernel/unknown.ts";
import type { Estimate } from "./shapes.ts";

/**
 * The change from one estimate to another, independent one, with its interval, from their own intervals (method of
 * variance estimates recovery). In the unit of the estimates. Unknown when a limit is not a finite number, or when an
 * estimate lies outside its interval.
 *
 * @source A. Donner & G. Y. Zou, Biometrics 68, 2012, for the principle; METHODS § 2.3:
 * L = Δ − √((G₁ − L₁)² + (U₀ − G₀)²), U = Δ + √((U₁ − G₁)² + (G₀ − L₀)²)
 * @example
 * moverChange({ value: 10, lower: 7, upper: 14 }, { value: 8, lower: 4, upper: 11 })
 * // => { value: -2, lower: -7.656854249492381, upper: 2.2426406871192857 }
 */
export function moverChange(start: Estimate, end: Estimate): Estimate | Impossible {
  if (!isSound(start) || !isSound(end)) return impossible("nombre_invalide");
  const value = end.value - start.value;
  return {
    value,
    lower: value - Math.hypot(end.value - end.lower, start.upper - start.value),
    upper: value + Math.hypot(end.upper - end.value, start.value - start.lower),
  };
}

function isSound({ value, lower, upper }: Estimate): boolean {
  return (
    Number.isFinite(value) &&
    Number.isFinite(lower) &&
    Number.isFinite(upper) &&
    lower <= value &&
    value <= upper
  );
}
