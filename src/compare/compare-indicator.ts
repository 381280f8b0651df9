import { compareText } from "../kernel/compare-text.ts";
import type { Comparison, ComparisonRow, Sourced } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observations } from "../model/observations.ts";
import { unknown } from "../model/quantity.ts";
import type { Territory } from "../model/territory.ts";
import { gapChange } from "./gap-change.ts";
import { gapLevel } from "./gap-level.ts";
import { summarise } from "./summarise.ts";

/** What to compare: territories of one zoning with one reference, and the reference with the level above it. */
export interface ComparisonScope {
  readonly territories: readonly Territory[];
  readonly geography: string;
  readonly reference: string;
  readonly above: string | undefined;
  /** First and last period to read, both included; all those published when absent. */
  readonly window?: { readonly start: string; readonly end: string } | undefined;
}

/**
 * The gap table of one indicator. Its periods are those of the window in which a territory has a figure; the change is
 * read between the window's ends when one is given, else between the first and the last period in which a territory
 * and the reference both have one. Undefined when no territory has any figure.
 */
export function compareIndicator(
  indicator: Indicator,
  scope: ComparisonScope,
  observations: Observations,
): Comparison | undefined {
  const periods = periodsOf(indicator.id, scope, observations);
  if (periods.length === 0) return undefined;
  const ends = changeEnds(indicator.id, scope, observations, periods);
  const compareOne = (code: string, reference: string) =>
    compareTerritory(code, reference, indicator, periods, ends, observations);
  const rows = scope.territories.map(({ code }) => compareOne(code, scope.reference));
  return {
    indicator: indicator.id,
    geography: scope.geography,
    reference: scope.reference,
    periods,
    rows,
    summary: ends ? summarise(rows, ...ends) : null,
    secondOrder: scope.above ? compareOne(scope.reference, scope.above) : null,
  };
}

function compareTerritory(
  code: string,
  reference: string,
  indicator: Indicator,
  periods: readonly string[],
  ends: readonly [string, string] | undefined,
  observations: Observations,
): ComparisonRow {
  const level = (period: string) =>
    gapLevel(
      period,
      sourced(observations, indicator.id, code, period),
      sourced(observations, indicator.id, reference, period),
    );
  const change = ends ? gapChange(level(ends[0]), level(ends[1]), indicator.polarity) : null;
  return { territory: code, levels: periods.map(level), change };
}

function sourced(observations: Observations, indicator: string, code: string, period: string): Sourced {
  const found = observations.find(indicator, code, period);
  if (!found) return { value: unknown("absent") };
  return { value: found.value, address: `${found.address.file}:${found.address.line}` };
}

function periodsOf(
  indicator: string,
  { territories, window }: ComparisonScope,
  observations: Observations,
): string[] {
  const all = new Set(territories.flatMap(({ code }) => observations.periods(indicator, code)));
  const inside = (period: string) => !window || (period >= window.start && period <= window.end);
  return [...all].filter(inside).sort(compareText);
}

function changeEnds(
  indicator: string,
  { territories, reference, window }: ComparisonScope,
  observations: Observations,
  periods: readonly string[],
): readonly [string, string] | undefined {
  if (window) return window.start < window.end ? [window.start, window.end] : undefined;
  const isKnown = (code: string, period: string): boolean =>
    typeof observations.find(indicator, code, period)?.value === "number";
  const common = periods.filter(
    (period) => isKnown(reference, period) && territories.some(({ code }) => isKnown(code, period)),
  );
  const [first, last] = [common.at(0), common.at(-1)];
  return first !== undefined && last !== undefined && first !== last ? [first, last] : undefined;
}
