import { type Impossible, impossible } from "../kernel/unknown.ts";
import type { Interval } from "./counts.ts";

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

/** The whole numbers of cases that give a printed share, and the two shares around it when there is none. */
export interface PossibleShares {
  /** Cases out of `total` whose share, rounded, is the one printed; empty when none is. */
  readonly counts: readonly number[];
  /** The nearest whole numbers of cases, under and over. */
  readonly around: readonly [number, number];
}

/**
 * Whether a printed share (in per cent, with so many decimals) can be the share of a whole number of cases among `total`:
 * the GRIM test. A share halfway between two roundings is allowed both. Unknown (`nombre_invalide`) unless `total` is a
 * whole number above zero and the share is from 0 to 100.
 *
 * @source N. J. L. Brown, J. A. J. Heathers, The GRIM Test, Social Psychological and Personality Science 8(4), 2017, 363-369
 * @example
 * possibleShares(51, 0, 30)
 * // => { counts: [], around: [15, 16] }
 * @example
 * possibleShares(69, 0, 16)
 * // => { counts: [11], around: [11, 12] }
 */
export function possibleShares(
  printed: number,
  decimals: number,
  total: number,
): PossibleShares | Impossible {
  const isShare = Number.isFinite(printed) && printed >= 0 && printed <= 100;
  if (!isShare || !Number.isSafeInteger(total) || total < 1) return impossible("nombre_invalide");
  const half = 0.5 * 10 ** -decimals;
  const least = Math.max(0, Math.ceil(((printed - half) * total) / 100 - 1e-9));
  const most = Math.min(total, Math.floor(((printed + half) * total) / 100 + 1e-9));
  const counts = Array.from(
    { length: Math.max(0, Math.min(most - least + 1, 1000)) },
    (_, rank) => least + rank,
  );
  const under = Math.min(Math.floor((printed * total) / 100), total - 1);
  return { counts, around: [under, under + 1] };
}
