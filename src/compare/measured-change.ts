import type { MeasuredFigure } from "../data/figure.ts";
import type { PriceChange } from "../data/prices.ts";
import { coarsest } from "../data/rounding.ts";
import { figureEstimate } from "../data/series.ts";
import { type Quantity, type Unknown, unknown } from "../kernel/unknown.ts";
import { type Detectable, minimumDetectableChange, moverChange } from "../statistics/change.ts";
import type { Estimate, Interval } from "../statistics/counts.ts";
import { ruleIds } from "./compared-side.ts";
import type { CurrentChange, GapChange } from "./comparison.ts";
import { decomposeChange } from "./decompose-change.ts";
import { gapChange, gapMove, type LevelNumbers, valueMove } from "./gap-change.ts";
import type { MeasuredCell } from "./measured-cell.ts";
import { ordinaryChange } from "./ordinary-variation.ts";
import type { RowContext } from "./row-context.ts";

/**
 * What changed between two cells of a row: figures, interval of the change of gap, the smallest change that could have been seen,
 * what the territory and the reference each did. Amounts of two years are read in euros of the last, where prices are known. A
 * change that the producers forbid to read has no number.
 */
export function measuredChange(start: MeasuredCell, end: MeasuredCell, context: RowContext): GapChange {
  const { indicator } = context;
  const { isAllowed, ids } = saidOfChange(start, end, context);
  const said = ids.length > 0 ? { rules: ids } : {};
  if (!isAllowed) return { ...FORBIDDEN, ...said };
  const prices = pricesOf(start, end, context);
  const factor = prices?.factor ?? 1;
  const [before, after] = [numbersOf(start, factor), numbersOf(end)];
  const interval = intervalOf(start, end);
  const ordinary = ordinaryChange(start.ordinary, end.ordinary, factor);
  return {
    ...gapChange(before, after, indicator.polarity),
    interval,
    detectable: detectableOf(interval),
    decomposition: taken([start, before, factor], [end, after, 1], indicator),
    ...stepsOf(start, end),
    ...(ordinary !== undefined && { ordinary }),
    ...(prices && { prices, current: currentOf(gapChange(numbersOf(start), after, indicator.polarity)) }),
    ...said,
  };
}

/** The moves of value and gap alone, as `measuredChange` reads them: counting from several years asks for no interval. */
export function measuredMoves(
  start: MeasuredCell,
  end: MeasuredCell,
  context: RowContext,
): Pick<GapChange, "valueMove" | "absoluteMove"> {
  if (!saidOfChange(start, end, context).isAllowed) return FORBIDDEN;
  const factor = pricesOf(start, end, context)?.factor ?? 1;
  const { polarity } = context.indicator;
  const scaled = (amount: Quantity): Quantity => (typeof amount === "number" ? amount * factor : amount);
  return {
    valueMove: valueMove(scaled(start.value), end.value, polarity),
    absoluteMove: gapMove(scaled(start.absolute), end.absolute, polarity),
  };
}

/** The prices that bring the first date to the euros of the last, for amounts, where they are known. */
function pricesOf(
  start: MeasuredCell,
  end: MeasuredCell,
  { indicator, prices }: RowContext,
): PriceChange | undefined {
  return indicator.unit === "EUR" ? prices.between(start.period, end.period) : undefined;
}

/** The numbers of a cell; amounts, times a factor, in the euros of another year. */
function numbersOf(cell: MeasuredCell, factor = 1): LevelNumbers {
  const scaled = (amount: Quantity): Quantity => (typeof amount === "number" ? amount * factor : amount);
  const ratio = cell.ratio;
  return {
    value: { value: scaled(cell.value) },
    reference: { value: scaled(cell.reference.figure.value) },
    absolute: scaled(cell.absolute),
    ratio,
    relative: typeof ratio === "number" ? ratio - 1 : ratio,
  };
}

/** What the producers say of a change, of the territory and of its reference. */
function saidOfChange(start: MeasuredCell, end: MeasuredCell, { rules }: RowContext) {
  const [before, after] = [start.sorts, end.sorts];
  const own = rules.between("evolution", before[0], after[0]);
  const against = rules.between("evolution", before[1], after[1]);
  return { isAllowed: own.allowed && against.allowed, ids: ruleIds(own, against) };
}

/** What a change is printed to: no finer than the coarser figure of each side. */
function stepsOf(start: MeasuredCell, end: MeasuredCell): Pick<GapChange, "steps"> {
  const value = coarsest([stepOf(start.own.figure), stepOf(end.own.figure)]);
  const reference = coarsest([stepOf(start.reference.figure), stepOf(end.reference.figure)]);
  return value === undefined && reference === undefined ? {} : { steps: { value, reference } };
}

/** Nothing of a figure that is exact. */
const stepOf = ({ precision }: MeasuredFigure): number | undefined => precision?.step || undefined;

/** The change in the euros of each year, beside that in constant ones. */
function currentOf({ value, reference, absolute, valueMove, absoluteMove }: GapChange): CurrentChange {
  return { value, reference, absolute, valueMove, absoluteMove };
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

function intervalOf(start: MeasuredCell, end: MeasuredCell): Interval | Unknown {
  const [before, after] = [estimateOf(start), estimateOf(end)];
  if ("unknown" in before) return before;
  if ("unknown" in after) return after;
  const found = moverChange(before, after);
  return "unknown" in found ? found : { lower: found.lower, upper: found.upper };
}

function estimateOf({ absolute, interval }: MeasuredCell): Estimate | Unknown {
  if (typeof absolute !== "number") return absolute;
  return "unknown" in interval ? interval : { value: absolute, ...interval };
}

function detectableOf(interval: Interval | Unknown): Detectable | Unknown {
  return "unknown" in interval ? interval : minimumDetectableChange(interval);
}

/** A cell with its numbers, and by what its amounts were multiplied. */
type Read = readonly [cell: MeasuredCell, numbers: LevelNumbers, factor: number];

function taken(start: Read, end: Read, { polarity, unit }: RowContext["indicator"]) {
  const pair = ([{ own, reference }, { value, absolute, reference: other }, factor]: Read) => ({
    value: value.value,
    reference: typeof absolute === "number" ? other.value : absolute,
    rounding: { value: half(own.figure, factor), reference: half(reference.figure, factor) },
  });
  const intervals = {
    territory: sideInterval(start[0].own.figure, end[0].own.figure, unit),
    reference: sideInterval(start[0].reference.figure, end[0].reference.figure, unit),
  };
  return decomposeChange(pair(start), pair(end), polarity, intervals);
}

/** The 95 % interval of a side's own change; none where its figures have none. */
function sideInterval(before: MeasuredFigure, after: MeasuredFigure, unit: string): Interval | undefined {
  const [start, end] = [figureEstimate(before, unit), figureEstimate(after, unit)];
  const found = start && end ? moverChange(start, end) : undefined;
  return found && "lower" in found ? found : undefined;
}

/** What the rounding of a figure alone may make of it, in the euros that it is read in. */
const half = ({ precision }: MeasuredFigure, factor: number): number => ((precision?.step ?? 0) * factor) / 2;
