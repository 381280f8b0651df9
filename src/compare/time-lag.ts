import type { CountedFigure } from "../data/figure.ts";
import { figurePeriods } from "../data/figure.ts";
import { declaresBreak } from "../data/indicator.ts";
import { direction, isCount } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import { compareText } from "../kernel/text.ts";
import { unknown } from "../kernel/unknown.ts";
import { type LevelYear, yearOfLevel } from "../statistics/time-lag.ts";
import { ruleIds } from "./compared-side.ts";
import type { TimeLag } from "./comparison.ts";
import type { MeasuredCell } from "./measured-cell.ts";
import type { ReferenceSeries } from "./reference-series.ts";
import type { RowContext, RowPair } from "./row-context.ts";

/** The kinds of `LevelYear`, as a file writes them. */
export const LEVEL_YEAR_KINDS = [
  "annee",
  "avant",
  "jamais_depuis",
  "sans_retard",
] as const satisfies readonly LevelYear["kind"][];

/**
 * The last year in which the reference had the level that the territory has in its last period, from the published years of one
 * territory, back to the first that the producers forbid to compare, or from which a caveat says that figures no longer follow on;
 * what they only advise against is named. Amounts in euros of that period. Undefined for counts, neutral indicators, sets of territories, what has no yearly figure, and a row without a gap.
 */
export function timeLag(
  { reference }: RowPair,
  now: MeasuredCell | undefined,
  series: ReferenceSeries,
  context: RowContext,
): TimeLag | undefined {
  const { indicator } = context;
  const best = direction(indicator.polarity);
  const isOne = reference.members.length === 0 && reference.kind !== "epci_hors_qpv";
  if (!now || best === 0 || isCount(indicator.unit) || !isOne || !YEAR.test(now.period)) return undefined;
  const found = pointsUpTo(now.period, reference.code, series, context);
  const isConstant = indicator.unit === "EUR";
  if (found === undefined)
    return {
      period: now.period,
      reached: unknown("absent_des_donnees"),
      span: [now.period, now.period],
      isConstant,
    };
  const reached =
    yearOfLevel(found.points, Number(now.value), best as 1 | -1) ?? unknown("points_insuffisants");
  const said = found.rules.length > 0 ? { rules: found.rules } : {};
  return { period: now.period, reached, span: [found.first, now.period], isConstant, ...said };
}

const YEAR = /^\d{4}$/;

/** Rows share the series of a reference, and most of them their last period: its years are put together once. */
const KNOWN = new WeakMap<ReferenceSeries, Map<string, ReturnType<typeof madePoints>>>();

function pointsUpTo(last: string, code: string, series: ReferenceSeries, context: RowContext) {
  const known = KNOWN.get(series) ?? new Map<string, ReturnType<typeof madePoints>>();
  KNOWN.set(series, known);
  if (!known.has(last)) known.set(last, madePoints(last, code, series, context));
  return known.get(last);
}

/** The comparable years of the reference, in the euros of the last; undefined when their prices are not known. */
function madePoints(last: string, code: string, series: ReferenceSeries, context: RowContext) {
  const { indicator, observations, prices } = context;
  const periods = figurePeriods(indicator, code, observations).filter(
    (period) => YEAR.test(period) && period <= last,
  );
  const end = series.at(last);
  const known: { readonly period: string; readonly value: number }[] = [];
  const ids = new Set<string>();
  for (const period of periods.toReversed()) {
    const figure = series.at(period);
    const said = saidOf({ figure, period }, { figure: end, period: last }, context);
    if (said === undefined) break;
    for (const id of said) ids.add(id);
    const { value } = figure.figure;
    if (typeof value === "number") known.unshift({ period, value });
  }
  const inEuros = known.map(({ period, value }) => {
    if (indicator.unit !== "EUR" || period === last) return value;
    const change = prices.between(period, last);
    return change && value * change.factor;
  });
  if (inEuros.includes(undefined)) return undefined;
  return {
    rules: [...ids].toSorted(compareText),
    first: known[0]?.period ?? last,
    points: known.map(({ period }, at) => ({ year: Number(yearOf(period)), value: inEuros[at] as number })),
  };
}

interface Side {
  readonly figure: CountedFigure;
  readonly period: string;
}

/** What the producers say of reading a year of the reference with the last; undefined when it is no longer the same series. */
function saidOf(
  start: Side,
  end: Side,
  { indicator, throughYears }: RowContext,
): readonly string[] | undefined {
  const ends = [start.period, end.period] as const;
  if (indicator.caveats.some((caveat) => declaresBreak(caveat, ends, false))) return undefined;
  const sort = ({ figure, period }: Side) =>
    throughYears.sortOf(figure, period, figure.observation?.geography);
  const said = throughYears.between("evolution", sort(start), sort(end));
  return said.allowed ? ruleIds(said) : undefined;
}
