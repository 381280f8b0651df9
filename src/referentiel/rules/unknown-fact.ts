import type { UsedFigure } from "../../evaluation/finding.ts";
import type { TermFact } from "./fact-reader.ts";

/**
 * The fact of a value that is not known, with its reason in French.
 *
 * @example
 * unknownFact("secret statistique").value
 * // => null
 */
export function unknownFact(reason: string, unit?: string, figures: readonly UsedFigure[] = []): TermFact {
  return { value: null, lower: Number.NaN, upper: Number.NaN, unit, reason, figures };
}
