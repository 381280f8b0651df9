import type { ChangeSummary } from "../compare/comparison.ts";
import type { Polarity } from "../data/unit.ts";

/**
 * What must be known of the counts where some QPV are better placed than their reference; nothing where none is.
 *
 * @example
 * aheadSentence({ ahead: 0 }, "plus_bas_mieux")
 * // => []
 */
export function aheadSentence(
  { ahead = 0 }: Pick<ChangeSummary, "ahead">,
  polarity: Polarity,
): readonly string[] {
  if (ahead === 0 || polarity === "neutre") return [];
  const who =
    ahead > 1
      ? `${ahead} QPV sont mieux placés que leur référence`
      : "Un QPV est mieux placé que sa référence";
  return [`${who} à l’une des deux dates : un avantage plus petit compte comme un désavantage plus grand.`];
}
