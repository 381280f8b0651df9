/** A numerator and its denominator: `count` among `total`. Decimal for weighted surveys. */
export interface Counts {
  readonly count: number;
  readonly total: number;
}

/** The two limits of an interval, lower first. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A figure and its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}
