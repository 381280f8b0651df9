import type { UsedFigure } from "../../evaluation/finding.ts";
import type { TermFact } from "./fact-reader.ts";

/** What is known besides a value: its unit, the figures it rests on, and its limits when it is not exact. */
interface FactDetail {
  readonly unit?: string | undefined;
  readonly figures?: readonly UsedFigure[] | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/**
 * The fact of a known value; a yes or a no has no limits, and compares with no number.
 *
 * @example
 * knownFact(52, { unit: "%" }).lower
 * // => 52
 */
export function knownFact(value: number | boolean, detail: FactDetail = {}): TermFact {
  const number = typeof value === "number" ? value : Number.NaN;
  return {
    value,
    lower: detail.lower ?? number,
    upper: detail.upper ?? number,
    unit: detail.unit,
    // The keys of an unknown fact, in its order: the machine then reads both as one shape.
    reason: undefined,
    figures: detail.figures ?? [],
  };
}
