import type { ChangeSummary } from "../compare/comparison.ts";
import type { Polarity } from "../data/unit.ts";

/**
 * What grows or shrinks in the counts of a summary: the gap, or, as soon as one territory is better placed than its
 * reference, its disadvantage, for a gap that grows to its advantage is then counted with those that shrink.
 *
 * @example
 * gapWord({ ahead: 0 }, "plus_bas_mieux")
 * // => "écart"
 * @example
 * gapWord({ ahead: 2 }, "plus_bas_mieux")
 * // => "désavantage"
 */
export function gapWord({ ahead = 0 }: Pick<ChangeSummary, "ahead">, polarity: Polarity): string {
  return ahead > 0 && polarity !== "neutre" ? "désavantage" : "écart";
}
