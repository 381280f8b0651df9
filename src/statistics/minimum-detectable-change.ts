import { type Impossible, impossible } from "../kernel/unknown.ts";
import { Z95 } from "./confidence.ts";
import type { Interval } from "./shapes.ts";

/** Normal quantile of 0.80: the power that is asked for by custom. */
const Z80 = 0.8416212335729143;

/** What a comparison of two dates could have seen, in the unit of the change. */
export interface Detectable {
  /** The smallest observed change that would have been declared significant: half the width of the interval. */
  readonly smallestSignificant: number;
  /** The smallest true change that would be seen four times out of five. */
  readonly smallestDetectable: number;
}

/**
 * The smallest change that could have been seen, from the interval of the change: the observed one that would have been
 * significant, and the true one that would be found with a power of 80 %: (z + 0.8416) / z times more.
 * Unknown when the interval is not two finite numbers in order.
 *
 * @source J. M. Bland, An Introduction to Medical Statistics, ch. 18; custom of 80 %
 * @example
 * minimumDetectableChange({ lower: -7, upper: 1.2 })
 * // => { smallestSignificant: 4.1, smallestDetectable: 5.860566563909956 }
 */
export function minimumDetectableChange({ lower, upper }: Interval, z = Z95): Detectable | Impossible {
  const half = (upper - lower) / 2;
  if (!Number.isFinite(half) || half < 0) return impossible("nombre_invalide");
  return { smallestSignificant: half, smallestDetectable: (half * (z + Z80)) / z };
}
