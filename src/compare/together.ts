import type { TogetherLevel } from "../model/comparison.ts";
import type { CountedFigure } from "../model/counted-figure.ts";
import type { Indicator } from "../model/indicator.ts";
import { aggregate } from "./aggregate.ts";
import { measureOf } from "./reference-figure.ts";

/**
 * The territories of a table together in a period, in the unit of the indicator: the exact share of their cases and people
 * where all that are available have both, else their simple mean, named as such (a mean of medians is no median). Unknown
 * (`tout_masque`) when none is available. Undefined for what is neither a share nor an amount in euros: the mean of counts
 * of quarters of all sizes says nothing of any.
 */
export function together(
  indicator: Indicator,
  period: string,
  figures: readonly CountedFigure[],
): TogetherLevel | undefined {
  if (indicator.unit !== "%" && indicator.unit !== "EUR") return undefined;
  const { kind, value, available, total } = aggregate(
    figures.map(({ figure }) => figure),
    measureOf(indicator),
    indicator.unit === "%" ? 100 : 1,
  );
  return { period, value, made: { kind, available, total } };
}
