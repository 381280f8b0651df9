import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Workspace } from "../model/workspace.ts";
import { placeOf, rowsOf } from "./rows-of.ts";

/** A value that its indicator cannot take: a percentage over 100, a negative headcount. */
export function outOfBounds(workspace: Workspace): Diagnostic[] {
  return rowsOf(workspace).flatMap((row) => {
    const indicator = workspace.indicators.get(row.indicator);
    if (!indicator || typeof row.value !== "number" || isInside(row.value, indicator.bounds)) return [];
    const values = {
      // With its own digits: rounded, 100,04 would look inside.
      value: String(row.value).replace(".", ",").replace("-", "−"),
      indicator: indicator.shortLabel,
      bounds: boundsInWords(indicator.bounds),
    };
    return [problem("dataset/hors-bornes", placeOf(row, "valeur"), values)];
  });
}

function isInside(value: number, [least, most]: Indicator["bounds"]): boolean {
  return (least === null || value >= least) && (most === null || value <= most);
}

function boundsInWords([least, most]: Indicator["bounds"]): string {
  if (least === null) return `au plus ${most}`;
  return most === null ? `au moins ${least}` : `de ${least} à ${most}`;
}
