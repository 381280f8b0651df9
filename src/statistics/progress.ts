import { type Impossible, impossible } from "../kernel/unknown.ts";

/**
 * The share of the way from a base to a target that has been covered: 0 at the base, 1 at the target, negative when
 * moving away, whatever the signs and whether more or less is wanted. Linear in points: 5 % to 4 % covers as much as 50 %
 * to 49 %. Unknown (`ecart_initial_nul`) when the base is the target already.
 *
 * @source METHODS § 2.5; the case target < base: hikaya-io/activity#397
 * @example
 * linearProgress({ base: 40, current: 35, target: 20 })
 * // => 0.25
 */
export function linearProgress(road: {
  readonly base: number;
  readonly current: number;
  readonly target: number;
}): number | Impossible {
  const { base, current, target } = road;
  if (![base, current, target].every(Number.isFinite)) return impossible("nombre_invalide");
  return base === target ? impossible("ecart_initial_nul") : (current - base) / (target - base);
}

/** How much of a gap has been closed. */
export interface GapClosing {
  /** 1: closed; 0: unchanged; negative: widened. A share of the first gap. */
  readonly rate: number;
  /** The gap changed side: what was behind is ahead, or the reverse. */
  readonly crossed: boolean;
}

/**
 * The share of a gap that was closed between two dates: (|G₀| − |G₁|) / |G₀|. Unknown (`ecart_initial_nul`) when the
 * first gap is not larger than `negligible`, in the gap's unit.
 *
 * @source METHODS § 2.3
 * @example
 * gapClosingRate(-10, -8)
 * // => { rate: 0.2, crossed: false }
 */
export function gapClosingRate(start: number, end: number, negligible = 0): GapClosing | Impossible {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return impossible("nombre_invalide");
  if (Math.abs(start) <= negligible) return impossible("ecart_initial_nul");
  return { rate: (Math.abs(start) - Math.abs(end)) / Math.abs(start), crossed: start * end < 0 };
}
