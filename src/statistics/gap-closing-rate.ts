import { type Impossible, impossible } from "../kernel/unknown.ts";

/** How much of a gap has been closed. */
export interface GapClosing {
  /** 1: closed; 0: unchanged; negative: widened. A share of the first gap. */
  readonly rate: number;
  /** The gap changed side: what was behind is ahead, or the reverse. */
  readonly crossed: boolean;
}

/**
 * The share of a gap that was closed between two dates: (|G₀| − |G₁|) / |G₀|. Unknown (`ecart_initial_nul`) when the
 * first gap is not larger than `negligible`, in the gap's unit: a share of nothing says nothing.
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
