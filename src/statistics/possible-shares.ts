import { type Impossible, impossible } from "../kernel/unknown.ts";

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
