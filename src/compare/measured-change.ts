import type { CountedFigure, MeasuredFigure } from "../data/figure.ts";
import { priceChange } from "../data/prices.ts";
import { coarsest } from "../data/rounding.ts";
import { figureEstimate } from "../data/series.ts";
import { type Quantity, type Unknown, unknown } from "../kernel/unknown.ts";
import { type Detectable, minimumDetectableChange, moverChange } from "../statistics/change.ts";
import type { Estimate, Interval } from "../statistics/counts.ts";
import { comparabilityOf, ruleIds } from "./comparability-of.ts";
import type { CurrentChange, GapChange, GapLevel } from "./comparison.ts";
import { decomposeChange } from "./decompose-change.ts";
import { gapChange, moves } from "./gap-change.ts";
import type { MeasuredLevel, RowContext } from "./measured-level.ts";
import { ordinaryChange } from "./ordinary-variation.ts";

/**
 * What changed between two levels: figures, interval of the change of gap, the smallest change that could have been seen,
 * what the territory and the reference each did. Amounts of two years are read in euros of the last, where prices are known. A
 * change that the producers forbid to read has no number.
 */
export function measuredChange(start: MeasuredLevel, end: MeasuredLevel, context: RowContext): GapChange {
  const { indicator } = context;
  const { prices, read } = inEurosOf(start, end, context);
  const change = gapChange(read.level, end.level, indicator.polarity);
  const { isAllowed, ids } = saidOfChange(start, end, context);
  const said = ids.length > 0 ? { rules: ids } : {};
  if (!isAllowed) return { ...FORBIDDEN, ...said };
  const interval = intervalOf(start.level, end.level);
  const ordinary = ordinaryChange(start.level, end.level, prices?.factor ?? 1);
  return {
    ...change,
    interval,
    detectable: detectableOf(interval),
    ...taken(read, end, indicator),
    ...stepsOf(start.level, end.level),
    ...(ordinary !== undefined && { ordinary }),
    ...(prices && { prices, current: currentOf(gapChange(start.level, end.level, indicator.polarity)) }),
    ...said,
  };
}

/** The moves of value and gap alone, as `measuredChange` reads them: counting from several years asks for no interval. */
export function measuredMoves(
  start: MeasuredLevel,
  end: MeasuredLevel,
  context: RowContext,
): Pick<GapChange, "valueMove" | "absoluteMove"> {
  if (!saidOfChange(start, end, context).isAllowed) return FORBIDDEN;
  return moves(inEurosOf(start, end, context).read.level, end.level, context.indicator.polarity);
}

/** The first level in the euros of the last, where it is in euros and prices are known. */
function inEurosOf(start: MeasuredLevel, end: MeasuredLevel, { indicator, observations }: RowContext) {
  const prices =
    indicator.unit === "EUR" ? priceChange(observations, start.level.period, end.level.period) : undefined;
  return { prices, read: prices ? inConstantEuros(start, prices.factor) : start };
}

/** What the producers say of a change, of the territory and of its reference. */
function saidOfChange(start: MeasuredLevel, end: MeasuredLevel, { indicator, rules }: RowContext) {
  const side = (figure: MeasuredLevel["reference"], { level, geography }: MeasuredLevel) => ({
    figure,
    period: level.period,
    geography,
  });
  const own = comparabilityOf(rules, "evolution", indicator, side(start.own, start), side(end.own, end));
  const against = comparabilityOf(
    rules,
    "evolution",
    indicator,
    side(start.reference, start),
    side(end.reference, end),
  );
  return { isAllowed: own.allowed && against.allowed, ids: ruleIds(own, against) };
}

/** What a change is printed to: no finer than the coarser figure of each side. */
function stepsOf(start: GapLevel, end: GapLevel): Pick<GapChange, "steps"> {
  const value = coarsest([start.value.step, end.value.step]);
  const reference = coarsest([start.reference.step, end.reference.step]);
  return value === undefined && reference === undefined ? {} : { steps: { value, reference } };
}

/** The change in the euros of each year, beside that in constant ones. */
function currentOf({ value, reference, absolute, valueMove, absoluteMove }: GapChange): CurrentChange {
  return { value, reference, absolute, valueMove, absoluteMove };
}

/** A level of the first year in the euros of the last: its figures, its gap and what their roundings may make. */
function inConstantEuros({ level, own, reference, ...rest }: MeasuredLevel, factor: number): MeasuredLevel {
  const scaled = (amount: Quantity): Quantity => (typeof amount === "number" ? amount * factor : amount);
  const figure = (of: CountedFigure): CountedFigure => {
    const { precision } = of.figure;
    return {
      ...of,
      figure: {
        ...of.figure,
        ...(precision && { precision: { ...precision, step: precision.step * factor } }),
      },
    };
  };
  return {
    ...rest,
    level: {
      ...level,
      value: { ...level.value, value: scaled(level.value.value) },
      reference: { ...level.reference, value: scaled(level.reference.value) },
      absolute: scaled(level.absolute),
    },
    own: figure(own),
    reference: figure(reference),
  };
}

const NONE = unknown("comparaison_interdite");

const FORBIDDEN: GapChange = {
  value: NONE,
  reference: NONE,
  absolute: NONE,
  ratio: NONE,
  valueMove: NONE,
  absoluteMove: NONE,
  relativeMove: NONE,
  quadrant: NONE,
  interval: NONE,
  detectable: NONE,
  decomposition: NONE,
};

function intervalOf(start: GapLevel, end: GapLevel): Interval | Unknown {
  const [before, after] = [estimateOf(start), estimateOf(end)];
  if ("unknown" in before) return before;
  if ("unknown" in after) return after;
  const found = moverChange(before, after);
  return "unknown" in found ? found : { lower: found.lower, upper: found.upper };
}

function estimateOf({ absolute, precision }: GapLevel): Estimate | Unknown {
  if (typeof absolute !== "number") return absolute;
  const interval = precision?.interval ?? unknown("intervalle_absent");
  return "unknown" in interval ? interval : { value: absolute, ...interval };
}

function detectableOf(interval: Interval | Unknown): Detectable | Unknown {
  return "unknown" in interval ? interval : minimumDetectableChange(interval);
}

function taken(start: MeasuredLevel, end: MeasuredLevel, { polarity, unit }: RowContext["indicator"]) {
  const pair = ({ level, own, reference }: MeasuredLevel) => ({
    value: level.value.value,
    reference: typeof level.absolute === "number" ? level.reference.value : level.absolute,
    rounding: { value: half(own.figure), reference: half(reference.figure) },
  });
  const intervals = {
    territory: sideInterval(start.own, end.own, unit),
    reference: sideInterval(start.reference, end.reference, unit),
  };
  return { decomposition: decomposeChange(pair(start), pair(end), polarity, intervals) };
}

/** The 95 % interval of a side's own change; none where its figures have none. */
function sideInterval(before: CountedFigure, after: CountedFigure, unit: string): Interval | undefined {
  const [start, end] = [before, after].map(({ figure }) => figureEstimate(figure, unit));
  const found = start && end ? moverChange(start, end) : undefined;
  return found && "lower" in found ? found : undefined;
}

/** What the rounding of a figure alone may make of it. */
const half = ({ precision }: MeasuredFigure): number => (precision?.step ?? 0) / 2;
