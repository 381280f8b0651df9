import { seriesPoints } from "../data/series.ts";
import { isCount } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import { type Quantity, type Unknown, type UnknownReason, unknown } from "../kernel/unknown.ts";
import { projectTrend, theilSen } from "../statistics/slopes.ts";
import { areConsecutive, TREND_POINTS } from "../statistics/trend.ts";
import { seriesTrend, type ValuePoint, valueTrend } from "../statistics/trend-tests.ts";
import { comparabilityOf, ruleIds } from "./comparability-of.ts";
import type { RowTrend } from "./comparison.ts";
import type { MeasuredLevel, RowContext } from "./measured-level.ts";

/**
 * The trends of a row over its last five years: of the gap, of the territory's own share, the slope of Theil and Sen,
 * and the projection when a year is asked for. Two neighbouring years that the producers forbid to compare make it
 * unknown (`comparaison_interdite`); fewer than five years, a year missing among them, or one without interval, have their own reasons. A reference
 * that several territories make is, `over` those five years, made of those that have a figure in all of them.
 */
export function rowTrend(
  levels: readonly MeasuredLevel[],
  context: RowContext,
  over: (periods: readonly string[]) => readonly MeasuredLevel[],
): RowTrend {
  if (isCount(context.indicator.unit)) return trendOfCount(levels, context);
  const last = lastDated(levels);
  if (last.length < TREND_POINTS) return none("points_insuffisants", [], context);
  if (!areConsecutive(last.map(({ year }) => year))) return none("valeurs_manquantes", [], context);
  const dated = datedOf(over(last.map(({ level }) => level.period)));
  if (dated.length < TREND_POINTS) return none("territoires_insuffisants", [], context);
  const { allowed, rules } = saidOf(dated, context);
  if (!allowed) return none("comparaison_interdite", rules, context);
  const points = dated.map(pointOf);
  const asked = context.projection === undefined ? {} : { projection: project(points, context.projection) };
  return {
    gap: valueTrend(points),
    value: ownTrend(dated, context),
    theilSen: slope(points),
    ...asked,
    ...againstOf(dated),
    rules,
  };
}

/** A count has no gap; its own five years have no interval to be tested with. */
function trendOfCount(levels: readonly MeasuredLevel[], context: RowContext): RowTrend {
  const known = levels.filter(({ own }) => typeof own.figure.value === "number");
  const value = unknown(known.length < TREND_POINTS ? "points_insuffisants" : "intervalle_absent");
  return { ...none("effectif_sans_ecart", [], context), value };
}

/** The levels that have a gap and a year. */
function datedOf(levels: readonly MeasuredLevel[]): Dated[] {
  return levels.flatMap((one) => {
    const year = yearOf(one.level.period);
    return year === undefined || typeof one.level.absolute !== "number" ? [] : [{ ...one, year }];
  });
}

/** The last of them, five at most, in their order. */
function lastDated(levels: readonly MeasuredLevel[]): Dated[] {
  const found: Dated[] = [];
  for (let at = levels.length - 1; at >= 0 && found.length < TREND_POINTS; at -= 1)
    found.unshift(...datedOf(levels.slice(at, at + 1)));
  return found;
}

function againstOf(dated: readonly Dated[]): Pick<RowTrend, "against"> {
  const made = dated[0]?.reference.made;
  return made?.dates === undefined ? {} : { against: made };
}

function none(reason: UnknownReason, rules: readonly string[], { projection }: RowContext): RowTrend {
  const why = unknown(reason);
  return {
    gap: why,
    value: why,
    theilSen: why,
    ...(projection !== undefined && { projection: why }),
    rules,
  };
}

interface Dated extends MeasuredLevel {
  readonly year: number;
}

function pointOf({ level: { absolute, precision }, year }: Dated): ValuePoint {
  const interval = precision?.interval;
  const known = typeof absolute === "number" ? { year, value: absolute } : { year };
  return interval && !("unknown" in interval) ? { ...known, ...interval } : known;
}

/** The test of the territory's own figures, from their counts or from the intervals that its people give. */
const ownTrend = (dated: readonly Dated[], { indicator }: RowContext): RowTrend["value"] =>
  seriesTrend(
    seriesPoints(
      dated.map(({ year, own: { figure } }) => ({ year, figure })),
      indicator.unit,
    ),
  );

function slope(points: readonly ValuePoint[]): Quantity {
  return theilSen(
    points.map(({ year }) => year),
    points.map(({ value }) => value ?? Number.NaN),
  );
}

function project(points: readonly ValuePoint[], year: number): NonNullable<RowTrend["projection"]> | Unknown {
  const found = projectTrend(points, year);
  return "unknown" in found ? found : { ...found, year };
}

/** What the producers say of each year beside the next, of the territory and of its reference. */
function saidOf(dated: readonly Dated[], { rules, indicator }: RowContext) {
  const found = dated.slice(1).flatMap((after, index) => {
    const before = dated[index] ?? after;
    return (["own", "reference"] as const).map((whose) => {
      const side = (one: Dated) => ({
        figure: one[whose],
        period: one.level.period,
        geography: one.geography,
      });
      return comparabilityOf(rules, "evolution", indicator, side(before), side(after));
    });
  });
  return { allowed: found.every(({ allowed }) => allowed), rules: ruleIds(...found) };
}
