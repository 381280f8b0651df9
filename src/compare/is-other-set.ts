import type { MadeFigure } from "../data/figure.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";

/**
 * Whether the change of a row rests on other territories than the gaps of its two dates: their difference is then not the
 * change. Never where the reference is one territory, nor where there is no change.
 */
export function isOtherSet(
  { levels, change }: ComparisonRow,
  { summary }: Pick<Comparison, "summary">,
): boolean {
  const made = change?.against?.start.made;
  if (!made || !summary || typeof change.absolute !== "number") return false;
  return [summary.start, summary.end].some((end) => {
    const level = levels.find(({ period }) => period === end);
    return level?.reference.made !== undefined && differs(level.reference.made, made);
  });
}

const differs = (one: MadeFigure, other: MadeFigure): boolean =>
  one.kind !== other.kind || one.available !== other.available;
