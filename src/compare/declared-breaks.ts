import type { CountedFigure } from "../data/figure.ts";
import { type Caveat, declaresBreak, type Indicator } from "../data/indicator.ts";
import type { MeasuredCell } from "./measured-cell.ts";
import type { MeasuredRow } from "./measured-row.ts";

/**
 * The caveats of an indicator that declare a break between the two dates of a table: in a year between them, or of every
 * change of zoning, where a territory or its reference is published on another one at the second date. Of the rows that have a
 * figure at both dates; none without them.
 */
export function declaredBreaks(
  { caveats }: Indicator,
  rows: readonly MeasuredRow[],
  ends: readonly [string, string],
): readonly Caveat[] {
  const pairs = rows.map((row) => ends.map((end) => row.at(end))).filter((levels) => levels.every(hasFigure));
  if (pairs.length === 0) return [];
  const isRezoned = pairs.some(
    ([start, end]) => start !== undefined && end !== undefined && isMoved(start, end),
  );
  return caveats.filter((caveat) => declaresBreak(caveat, ends, isRezoned));
}

const hasFigure = ({ value }: MeasuredCell): boolean => typeof value === "number";

const isMoved = (start: MeasuredCell, end: MeasuredCell): boolean =>
  differ(start.own, end.own) || differ(start.reference, end.reference);

function differ({ observation: before }: CountedFigure, { observation: after }: CountedFigure): boolean {
  return before !== undefined && after !== undefined && before.geography !== after.geography;
}
