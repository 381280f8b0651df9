import { seriesPoints } from "../data/series.ts";
import { isCount } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import { type Quantity, type Unknown, type UnknownReason, unknown } from "../kernel/unknown.ts";
import { projectTrend, theilSen } from "../statistics/slopes.ts";
import { areConsecutive, TREND_POINTS } from "../statistics/trend.ts";
import { seriesTrend, type ValuePoint, valueTrend } from "../statistics/trend-tests.ts";
import type { GapBlock } from "./columns/gap-block.ts";
import { ruleIds } from "./compared-side.ts";
import type { RowTrend } from "./comparison.ts";
import type { MeasuredCell } from "./measured-cell.ts";
import type { RowContext } from "./row-context.ts";

/** What the trends of a row rest on: its last five years, or why they are none; what the producers say of them. */
export interface TrendGround {
  readonly reason: UnknownReason | undefined;
  readonly dated: readonly MeasuredCell[];
  readonly rules: readonly string[];
}

/**
 * What the trends of a row may rest on. Two neighbouring years that the producers forbid to compare make it unknown
 * (`comparaison_interdite`); fewer than five years, or a year missing among them, have their own reasons. A reference that several
 * territories make is, `over` those five years, made of those that have a figure in all of them.
 */
export function trendGround(
  block: GapBlock,
  row: number,
  context: RowContext,
  over: (periods: readonly string[]) => readonly MeasuredCell[],
): TrendGround {
  const without = (reason: UnknownReason, rules: readonly string[] = []) => ({ reason, dated: [], rules });
  if (isCount(context.indicator.unit)) return without("effectif_sans_ecart");
  const last = lastDated(block, row);
  if (last.length < TREND_POINTS) return without("points_insuffisants");
  if (!areConsecutive(last.map((rank) => block.years[rank] as number))) return without("valeurs_manquantes");
  const dated = over(last.map((rank) => block.periods[rank] as string));
  if (!dated.every(({ absolute }) => typeof absolute === "number"))
    return without("territoires_insuffisants");
  const { allowed, rules } = saidOf(dated, context);
  return allowed ? { reason: undefined, dated, rules } : without("comparaison_interdite", rules);
}

/** The ranks of the last periods that have a gap and a year, five at most, in their order. */
function lastDated({ cells, years, periods }: GapBlock, row: number): number[] {
  const found: number[] = [];
  for (let rank = periods.length - 1; rank >= 0 && found.length < TREND_POINTS; rank -= 1)
    if (years[rank] !== undefined && !Number.isNaN(cells.gap[row * periods.length + rank]))
      found.unshift(rank);
  return found;
}

/**
 * The trends of a row over its last five years: of the gap, of the territory's own share, the slope of Theil and Sen,
 * and the projection when a year is asked for; unknown as its ground is, or for want of an interval.
 */
export function rowTrend(
  { reason, dated, rules }: TrendGround,
  { block, row }: { readonly block: GapBlock; readonly row: number },
  context: RowContext,
): RowTrend {
  if (reason === "effectif_sans_ecart") return trendOfCount(block, row, context);
  if (reason !== undefined) return none(reason, rules, context);
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
function trendOfCount({ own, periods }: GapBlock, row: number, context: RowContext): RowTrend {
  const figures = own.slice(row * periods.length, (row + 1) * periods.length);
  const known = figures.filter(({ figure }) => typeof figure.value === "number");
  const value = unknown(known.length < TREND_POINTS ? "points_insuffisants" : "intervalle_absent");
  return { ...none("effectif_sans_ecart", [], context), value };
}

function againstOf(dated: readonly MeasuredCell[]): Pick<RowTrend, "against"> {
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

const yearAt = ({ period }: MeasuredCell): number => yearOf(period) as number;

function pointOf(cell: MeasuredCell): ValuePoint {
  const { absolute, interval } = cell;
  const point = { year: yearAt(cell), value: absolute as number };
  return "unknown" in interval ? point : { ...point, ...interval };
}

/** The test of the territory's own figures, from their counts or from the intervals that its people give. */
const ownTrend = (dated: readonly MeasuredCell[], { indicator }: RowContext): RowTrend["value"] =>
  seriesTrend(
    seriesPoints(
      dated.map((cell) => ({ year: yearAt(cell), figure: cell.own.figure })),
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
function saidOf(dated: readonly MeasuredCell[], { rules }: RowContext) {
  const sorts = dated.map((one) => one.sorts);
  const found = sorts.slice(1).flatMap((after, index) => {
    const before = sorts[index] ?? after;
    return [rules.between("evolution", before[0], after[0]), rules.between("evolution", before[1], after[1])];
  });
  return { allowed: found.every(({ allowed }) => allowed), rules: ruleIds(...found) };
}
