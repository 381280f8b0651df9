import type { MeasuredFigure } from "../data/figure.ts";
import { gapCursor } from "./columns/fill-gap.ts";
import { estimateAt, type GapEstimate } from "./columns/gap-at.ts";
import { emptyCube, inclusionOf, writeFigure } from "./columns/gap-block.ts";
import { fillCell, gapColumns } from "./columns/gap-cells.ts";

/** How the two figures stand to each other, and the indicator's unit. */
export interface GapContext {
  /** The territory lies wholly inside its reference. False: the two have nobody in common. */
  readonly nested: boolean;
  /** What a share of 1 is in the indicator's unit: 100 for a %; null when it is not a share (a median in euros). */
  readonly factor: number | null;
}

/**
 * The gap of a figure to its reference, absolute (in the indicator's unit, points for a share), as a ratio and relative
 * (0.12 is 12 % above), always published together, with its interval: nested where counts are known and the territory lies inside the
 * reference, Newcombe's where the two are apart, from rates and populations where cases are not published (and said so),
 * none for medians and means without counts. Roundings and floors widen it: the interval is taken over all the figures
 * that the published ones may stand for. Unknown with the value's own reason when it is missing, `reference_absente` when no
 * file that was read holds the reference's, `reference_non_publiee` when its producer leaves it blank or keeps it secret, its
 * own reason when it cannot be computed; `reference_nulle` for ratio and relative gap when the reference is 0.
 *
 * @source METHODS § 2.3 « The gap QPV–EPCI »: G = p_Q − p_E, R = p_Q / p_E, G / p_E
 * @example
 * estimateGap({ value: { unknown: "secret" } }, { value: 17980 }, { nested: true, factor: null }).ratio
 * // => { unknown: "secret" }
 * @example
 * estimateGap({ value: 13220 }, { value: 17980 }, { nested: true, factor: null }).absoluteInterval
 * // => { unknown: "effectifs_absents" }
 * @example
 * estimateGap({ value: 38, precision: { step: 1 } }, { value: 23.8, precision: { step: 0.1 } }, { nested: true, factor: 100 }).rounding
 * // => { lower: 13.649999999999999, upper: 14.75 }
 */
export function estimateGap(
  value: MeasuredFigure,
  reference: MeasuredFigure,
  { nested, factor }: GapContext,
): GapEstimate {
  const cube = emptyCube(2);
  const cells = gapColumns(1, true);
  const cursor = gapCursor(cube, cells);
  cursor.factor = factor ?? Number.NaN;
  cursor.inclusion = inclusionOf(nested);
  writeFigure(cube, 0, value);
  writeFigure(cube, 1, reference);
  fillCell(cursor, 0, 0, 1, 0);
  return estimateAt(cells, 0);
}
