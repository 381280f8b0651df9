import { type CountedFigure, countedFigure, countsOf } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { priceChange } from "../data/prices.ts";
import { coarsest } from "../data/rounding.ts";
import { isCount } from "../data/unit.ts";
import { bothKnown, type Quantity, unknown } from "../kernel/unknown.ts";
import type { Comparison, PooledLevel } from "./comparison.ts";
import type { FigureReader } from "./figure-reader.ts";
import { GroupFigures } from "./reference-series.ts";
import type { SaidRules } from "./said-rules.ts";

/** The territories of a table, and what their figures are read with. */
export interface PooledScope {
  readonly members: readonly string[];
  readonly geography: string;
  readonly reader: FigureReader;
  readonly rules: SaidRules;
}

/**
 * The territories of a table together, in the unit of the indicator: the exact share of their cases and people where all
 * that are available have both, else their simple mean, named as such (a mean of medians is no median). Each period has
 * those that are available in it; the change between two dates has those that are at both. Unknown when
 * none is (`tout_masque`, `territoires_insuffisants`). Nothing for a count, nor for named groups: each is a set of QPV already.
 */
export function pooled(
  { members, geography, reader, rules }: PooledScope,
  periods: readonly string[],
  ends: readonly [string, string] | undefined,
): Pick<Comparison, "pooled" | "pooledChange"> {
  const { indicator, observations } = reader;
  if (isCount(indicator.unit) || geography === "ensemble" || members.length === 0) return {};
  const group = new GroupFigures(members, reader);
  const levels = periods.flatMap((period) => group.over([period]).flatMap((one) => levelOf(period, one)));
  if (!ends) return { pooled: levels };
  const [start, end] = group.over(ends);
  if (!start?.made || !end) return { pooled: levels };
  const { allowed } = rules.between(
    "evolution",
    rules.sortOf(start, ends[0], geography),
    rules.sortOf(end, ends[1], geography),
  );
  const factor = indicator.unit === "EUR" ? (priceChange(observations, ...ends)?.factor ?? 1) : 1;
  const [before, after] = [start.figure.value, end.figure.value];
  const change = allowed
    ? bothKnown(before, after, (from, to) => to - from * factor)
    : unknown("comparaison_interdite");
  return {
    pooled: levels,
    pooledChange: {
      start: before,
      end: after,
      change,
      made: start.made,
      ...stepOf([start, end]),
    },
  };
}

const levelOf = (period: string, figure: CountedFigure): PooledLevel[] =>
  figure.made ? [{ period, value: figure.figure.value, made: figure.made, ...stepOf([figure]) }] : [];

function stepOf(figures: readonly CountedFigure[]): { readonly step?: number } {
  const step = coarsest(figures.map(({ figure }) => figure.precision?.step));
  return step === undefined ? {} : { step };
}

/** What one territory gives to a reference that several make, in one period. */
export interface MemberFigure {
  readonly reference: string;
  readonly code: string;
  readonly period: string;
  readonly value: Quantity;
  /** To what it was rounded; absent: not known, or exact. */
  readonly step?: number | undefined;
  /** Its cases and its population, where the share is summed from them. */
  readonly count: number | undefined;
  readonly total: number | undefined;
  /** `file:line` of the figure and of each count; empty when there is none. */
  readonly addresses: readonly string[];
  /** Whether it has a figure at both dates of the change; null without two dates. */
  readonly isInChange: boolean | null;
}

/** Which reference and which period; all those of the table when absent. */
interface AskedMembers {
  readonly reference?: string | undefined;
  readonly period?: string | undefined;
}

/**
 * The figures that the references of a table were made of, period by period, in the order of the codes; those that have
 * none stand there with their reason. Empty where one territory is the reference.
 */
export function memberFigures(
  { members = {}, summary, periods }: Comparison,
  indicator: Indicator | undefined,
  observations: Observations,
  asked: AskedMembers = {},
): MemberFigure[] {
  if (!indicator) return [];
  const read = (code: string, period: string) => countedFigure(indicator, code, period, observations);
  const isKnown = (code: string, period: string) => typeof read(code, period).figure.value === "number";
  const references = Object.entries(members).filter(([code]) => (asked.reference ?? code) === code);
  const shown = periods.filter((period) => (asked.period ?? period) === period);
  return references.flatMap(([reference, codes]) => {
    const inChange = new Set(
      summary ? codes.filter((code) => isKnown(code, summary.start) && isKnown(code, summary.end)) : [],
    );
    return shown.flatMap((period) =>
      codes.map((code) => ({
        reference,
        code,
        period,
        ...figureOf(read(code, period)),
        isInChange: summary ? inChange.has(code) : null,
      })),
    );
  });
}

function figureOf({ figure, observation, rests }: CountedFigure) {
  const own = observation ? [`${observation.address.file}:${observation.address.line}`] : [];
  // People without cases serve an interval; no sum is made of them.
  const isSummed = figure.count !== undefined;
  return {
    value: figure.value,
    step: figure.precision?.step || undefined,
    count: figure.count,
    total: isSummed ? figure.total : undefined,
    addresses: [...own, ...(isSummed ? countsOf({ rests }).map(({ address }) => address) : [])],
  };
}
