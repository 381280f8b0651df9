import { compareText } from "../kernel/text.ts";
import { countedFigure, figurePeriods } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { Observations } from "./observation.ts";
import type { Territory } from "./territory.ts";
import { qpvIn } from "./territory-parts.ts";

/**
 * The periods in which an indicator, or one of several, has a number for at least one of some territories, in order; those in which all is
 * suppressed are left out. Whoever says that nothing is published in a period can say when something is.
 */
export function publishedPeriods(
  indicators: Indicator | readonly Indicator[],
  codes: readonly string[],
  observations: Observations,
): readonly string[] {
  const known = [indicators]
    .flat()
    .flatMap((indicator) =>
      codes.flatMap((code) =>
        figurePeriods(indicator, code, observations).filter(
          (period) => typeof countedFigure(indicator, code, period, observations).figure.value === "number",
        ),
      ),
    );
  return [...new Set(known)].sort(compareText);
}

/** The codes of the QPV that lie in an EPCI, wholly or in part, of one zoning or of all of them, in order. */
export function qpvOf(
  { epci, geography }: { readonly epci: string; readonly geography?: string },
  territories: ReadonlyMap<string, Territory>,
): string[] {
  return qpvIn(epci, territories)
    .filter((one) => geography === undefined || one.geography === geography)
    .map(({ code }) => code)
    .sort(compareText);
}
