import { type Impossible, impossible } from "../kernel/unknown.ts";
import type { Interval } from "./shapes.ts";

/** How a figure was made less precise before it was published, in the figure's own unit. */
export interface Precision {
  /** The published figure is a multiple of this: 1 for whole per cents, 0.1 for one decimal; 0 when exact. */
  readonly step: number;
  /** Figures below this were published as this: 5 where "5,0" means "5 or less"; absent when there is none. */
  readonly floor?: number | undefined;
  /** The smallest value that could be hidden under the floor: 0 unless said otherwise. */
  readonly least?: number | undefined;
}

/**
 * The values that a published figure may stand for: half a step on each side, and everything down to `least` for a
 * figure published at its floor. In the figure's unit. Unknown (`nombre_invalide`) when the figure or the step is not a
 * finite number, or the step is negative.
 *
 * @source DATA § 3.5: poverty rates floored at 5.0, whole per cents for QPV in 2021
 * @example
 * roundingBounds(5, { step: 0.1, floor: 5 })
 * // => { lower: 0, upper: 5.05 }
 * @example
 * roundingBounds(38, { step: 1, floor: 5 })
 * // => { lower: 37.5, upper: 38.5 }
 */
export function roundingBounds(published: number, precision: Precision): Interval | Impossible {
  const { step, floor, least = 0 } = precision;
  if (!Number.isFinite(published) || !Number.isFinite(step) || step < 0) return impossible("nombre_invalide");
  const upper = published + step / 2;
  if (floor !== undefined && published <= floor) return { lower: Math.min(least, published), upper };
  return { lower: published - step / 2, upper };
}
