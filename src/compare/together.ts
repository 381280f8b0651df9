import type { ComparabilityRule } from "../data/comparability.ts";
import type { CountedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { isCount } from "../data/unit.ts";
import { bothKnown, unknown } from "../kernel/unknown.ts";
import { comparabilityOf } from "./comparability-of.ts";
import type { Comparison, TogetherLevel } from "./comparison.ts";
import { GroupFigures } from "./group-figures.ts";

/** The territories of a table, and what their figures are read with. */
export interface TogetherScope {
  readonly members: readonly string[];
  readonly geography: string;
  readonly indicator: Indicator;
  readonly observations: Observations;
  readonly rules: readonly ComparabilityRule[];
}

/**
 * The territories of a table together, in the unit of the indicator: the exact share of their cases and people where all
 * that are available have both, else their simple mean, named as such (a mean of medians is no median). Each period has
 * those that are available in it; the change between two dates has those that are at both. Unknown when
 * none is (`tout_masque`, `territoires_insuffisants`). Nothing for a count, nor for named groups: each is a set of quarters already.
 */
export function together(
  { members, geography, indicator, observations, rules }: TogetherScope,
  periods: readonly string[],
  ends: readonly [string, string] | undefined,
): Pick<Comparison, "together" | "togetherChange"> {
  if (isCount(indicator.unit) || geography === "ensemble" || members.length === 0) return {};
  const group = new GroupFigures(members, indicator, observations);
  const levels = periods.flatMap((period) => group.over([period]).flatMap((one) => levelOf(period, one)));
  if (!ends) return { together: levels };
  const [start, end] = group
    .over(ends)
    .map((figure, date) => ({ figure, period: ends[date] ?? "", geography }));
  if (!start?.figure.made || !end) return { together: levels };
  const { allowed } = comparabilityOf(rules, "evolution", indicator, start, end);
  const [before, after] = [start.figure.figure.value, end.figure.figure.value];
  const change = allowed
    ? bothKnown(before, after, (from, to) => to - from)
    : unknown("comparaison_interdite");
  return {
    together: levels,
    togetherChange: { start: before, end: after, change, made: start.figure.made },
  };
}

const levelOf = (period: string, { figure: { value }, made }: CountedFigure): TogetherLevel[] =>
  made ? [{ period, value, made }] : [];
