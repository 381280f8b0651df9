import { type DesignEffects, type Limits, Z95 } from "../../statistics/counts.ts";
import { nestedGapLimits } from "../../statistics/nested-gap.ts";
import { nestedRatioLimits } from "../../statistics/nested-ratio.ts";
import { newcombeLimits } from "../../statistics/newcombe.ts";
import { ratioLimits } from "../../statistics/ratio-interval.ts";
import { countsCode, partCode } from "./counts-code.ts";
import { reasonCode } from "./gap-columns.ts";

const NO_CASES = reasonCode("effectif_nul");

const NO_REFERENCE = reasonCode("reference_nulle");

/** The limits of a pair: cases and people of a territory (c of d), of its reference, and how the one lies in the other. */
type PairLimits = (
  c: number,
  d: number,
  reference: number,
  total: number,
  isNested: boolean,
  effects: DesignEffects,
  into: Limits,
) => number;

/**
 * Writes the limits of the gap of a pair, as a share of 1; why there are none, 0 when there are. `isNested`: the territory lies
 * wholly in its reference; else the two have nobody in common.
 */
export const gapLimits: PairLimits = (c, d, reference, total, isNested, effects, into) => {
  const wrong = isNested
    ? partCode(c, d, reference, total)
    : countsCode(c, d) || countsCode(reference, total);
  if (wrong !== 0) return wrong;
  if (!isNested) {
    const { first, second } = effects;
    newcombeLimits(c / first, d / first, reference / second, total / second, Z95, into);
  } else if (d === total) {
    into[0] = 0;
    into[1] = 0;
  } else nestedGapLimits(c, d, reference, total, Z95, into, effects);
  return 0;
};

/** Writes the limits of the ratio of a pair whose gap has some; why there are none, 0 when there are. */
export const ratioLimitsOf: PairLimits = (c, d, reference, total, isNested, effects, into) => {
  if (reference === 0) return NO_REFERENCE;
  if (isNested && d === total) {
    into[0] = 1;
    into[1] = 1;
    return 0;
  }
  if (c === 0 || (isNested && c === reference)) return NO_CASES;
  if (isNested) nestedRatioLimits(c, d, reference, total, Z95, into, effects);
  else {
    const { first, second } = effects;
    ratioLimits(c / first, d / first, reference / second, total / second, Z95, into);
  }
  return 0;
};
