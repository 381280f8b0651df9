import type { TargetReason } from "./target-finding.ts";

/** The values that reach a target: at least `low`, at most `high`, null where there is no bound. */
export interface Goal {
  readonly low: number | null;
  readonly high: number | null;
  /** The bounds themselves do not reach it. */
  readonly strict: boolean;
  /** Outside of the bounds, but so near that « environ » may cover it: in the target's unit. */
  readonly slack: number;
  /** A direction without a number: no path can be drawn to it. */
  readonly isDirection: boolean;
}

/** What cannot be judged, with the reason. */
export interface NotJudged {
  readonly reason: TargetReason;
}

/** Sums and products of decimal numbers lose their last digits: 40 × 1.1 is to be 44. */
export const clean = (value: number): number => Number(value.toPrecision(12));
