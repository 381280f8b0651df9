import { figurePeriods } from "../../data/figure.ts";
import type { Indicator } from "../../data/indicator.ts";
import { compareText } from "../../kernel/text.ts";
import type { FactSources } from "./fact-sources.ts";

/**
 * The period that a term names: the contract's first or last year, a year, or the latest published. For QPV the latest is
 * that of the zoning, so that all of them are read in the same year. Undefined when nothing is published.
 */
export function termPeriod(
  at: string,
  indicator: Indicator,
  territory: string,
  sources: FactSources,
): string | undefined {
  if (at === "debut") return sources.start;
  if (at === "fin") return sources.end;
  if (at !== "derniere") return at;
  const codes = sources.quarters.includes(territory) ? sources.quarters : [territory];
  const periods = codes.flatMap((code) => figurePeriods(indicator, code, sources.observations));
  return periods.sort(compareText).at(-1);
}
