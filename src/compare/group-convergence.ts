import type { Quantity, Unknown } from "../kernel/unknown.ts";
import type { Convergence } from "../statistics/convergence.ts";

/** How a group of territories moves between two dates: description of published figures, no test. */
export interface GroupConvergence {
  readonly start: string;
  readonly end: string;
  /** Of the territories, those that have both dates: all that follows is about them. */
  readonly available: number;
  readonly total: number;
  /** Population standard deviation of the values at each date, in the indicator's unit. */
  readonly sigma: readonly [start: Quantity, end: Quantity];
  /** Slope of yearly growth on the logarithm of the start: negative when those that start low grow faster. */
  readonly beta: Quantity;
  /** Sum of the distances to the best territory at each date, in the indicator's unit; unknown for a neutral indicator. */
  readonly delta: readonly [start: Quantity, end: Quantity];
  /** Kendall's W between the two dates: 1 when nobody changes place. */
  readonly ranks: Quantity;
  readonly class: Convergence | Unknown;
}
