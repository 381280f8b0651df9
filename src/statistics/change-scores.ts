import { middleOf } from "../kernel/numbers.ts";

/** How a kind of figure changes: counts of people or things, amounts that are over zero, shares and indices. */
export type ChangeScale = "effectif" | "montant" | "points";

/** Figures of the same territories at two periods, row by row; NaN where there is none. `step`: to which they are published. */
export interface PairedFigures {
  readonly scale: ChangeScale;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly step: number;
}

/** How the territories of a size changed: the sum of the two figures of the smallest, the usual change, its spread. */
export interface SizeClass {
  readonly least: number;
  readonly middle: number;
  readonly spread: number;
}

/** How the figures of many territories changed between two periods, by size, the smallest first. */
export interface ChangeLaw {
  readonly scale: ChangeScale;
  readonly step: number;
  /** How many territories have both figures. */
  readonly count: number;
  readonly classes: readonly SizeClass[];
}

/** The least territories that make a class of size: its spread then holds with four outliers among them. */
const LEAST_OF_CLASS = 40;

/** Classes of size at most: deciles. */
const MOST_CLASSES = 10;

/** What makes a standard deviation of a normal distribution out of the median, and of the ninth decile, of its absolute deviations. */
const [OF_MEDIAN, OF_NINTH] = [1.4826, 1 / 1.6449] as const;

/**
 * A change on the scale that fits it: the logarithm of the ratio for counts (with a half added to both, so that a zero has one)
 * and for amounts, the difference for shares and indices. NaN where one of the two is missing, is an amount of nothing or less,
 * or a count under zero.
 *
 * @source Half added: J. B. S. Haldane, The estimation and significance of the logarithm of a ratio of frequencies, Annals of
 * Human Genetics 20, 1956
 * @example
 * changeOn("effectif", 40, 80).toFixed(4)
 * // => "0.6870"
 * @example
 * changeOn("points", 12.5, 10)
 * // => -2.5
 */
export function changeOn(scale: ChangeScale, before: number, after: number): number {
  if (scale === "points") return after - before;
  const half = scale === "effectif" ? 0.5 : 0;
  return before + half > 0 && after + half > 0 ? Math.log((after + half) / (before + half)) : Number.NaN;
}

/**
 * The standard deviation of that change where nothing real changed. Of counts, what chance gives: the variance of the logarithm of
 * the ratio of two Poisson counts of a same mean is 2 over this mean, and (before + after) / 2 estimates it (a half is added, as
 * above). Of the rest, what rounding gives: each figure is off by step / √12, their difference by step / √6; of amounts, over
 * their mean.
 *
 * @source Two Poisson counts: J. Przyborowski & H. Wilenski, Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31, 1940, by the delta method; rounding: uniform distribution (JCGM 100:2008, 4.3.7)
 * @example
 * noiseOf({ scale: "effectif", step: 1 }, 40, 80).toFixed(4)
 * // => "0.1818"
 * @example
 * noiseOf({ scale: "points", step: 0.1 }, 12.5, 10).toFixed(4)
 * // => "0.0408"
 */
export function noiseOf(
  { scale, step }: Pick<ChangeLaw, "scale" | "step">,
  before: number,
  after: number,
): number {
  if (scale === "effectif") return Math.sqrt(4 / (before + after + 1));
  return step / Math.sqrt(6) / (scale === "montant" ? (before + after) / 2 : 1);
}

/**
 * How figures changed, by size of territory. Classes are cut by rank of the sum of the two figures: ten at most, of 40
 * territories at least. The spread of a class is the larger of two estimates of a standard deviation that outliers hardly
 * move: 1.4826 × the median of the absolute deviations to its median, and their ninth decile / 1.6449, for tails that are longer
 * than those of a normal distribution. No class where no territory has both figures.
 *
 * @source Modified z: B. Iglewicz & D. Hoaglin, How to Detect and Handle Outliers, 1993 (0.6745 / MAD is 1 / (1.4826 × MAD)); the
 * ninth decile is the choice of this project
 */
export function changeLaw({ scale, before, after, step }: PairedFigures): ChangeLaw {
  const changes = new Float64Array(before.length);
  const sizes = new Float64Array(before.length);
  for (let row = 0; row < before.length; row += 1) {
    changes[row] = changeOn(scale, at(before, row), at(after, row));
    sizes[row] = Number.isNaN(changes[row]) ? Number.NaN : at(before, row) + at(after, row);
  }
  const known = bySize(sizes);
  const classes = cut(known.length).map(([start, end]) => {
    const own = new Float64Array(end - start);
    for (let rank = start; rank < end; rank += 1) own[rank - start] = at(changes, known[rank] ?? 0);
    const middle = middleOf(own.sort()) ?? 0;
    for (let rank = 0; rank < own.length; rank += 1) own[rank] = Math.abs(at(own, rank) - middle);
    return { least: at(sizes, known[start] ?? 0), middle, spread: spreadOf(own) };
  });
  return { scale, step, count: known.length, classes };
}

function at(values: Float64Array, row: number): number {
  return values[row] ?? Number.NaN;
}

/**
 * The rows that have a size, the smallest first, rows of one size in their order. Numbers alone are sorted, which is several
 * times faster than rows by their sizes; each row then goes to the first free place of its size.
 */
function bySize(sizes: Float64Array): Int32Array {
  const sorted = sizes.filter((size) => !Number.isNaN(size)).sort();
  const taken = new Int32Array(sorted.length);
  const rows = new Int32Array(sorted.length);
  for (let row = 0; row < sizes.length; row += 1) {
    const size = at(sizes, row);
    if (Number.isNaN(size)) continue;
    const first = firstOf(sorted, size);
    const used = taken[first] ?? 0;
    rows[first + used] = row;
    taken[first] = used + 1;
  }
  return rows;
}

/** Where a number first stands among sorted ones. */
function firstOf(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How far a change is from those of the territories of its size, in standard deviations: the change on its scale, less the usual
 * change of its class, over the larger of the spread of its class and of its own noise (`noiseOf`). NaN where a figure is missing.
 *
 * @example
 * const law = { scale: "effectif", step: 1, count: 40, classes: [{ least: 0, middle: 0, spread: 0.1 }] };
 * scoreOf(law, 40, 80).toFixed(2)
 * // => "3.78"
 */
export function scoreOf(law: ChangeLaw, before: number, after: number): number {
  const { middle, spread } = classOf(law, before + after);
  return (
    (changeOn(law.scale, before, after) - middle) / Math.max(spread, noiseOf(law, before, after), TINIEST)
  );
}

/** Figures that are all the same to the last digit have no spread: a difference of binary fractions is none. */
const TINIEST = 1e-9;

/** The class of a sum of two figures: the last one that begins at it or before; the first for what is smaller than all. */
export function classOf({ classes }: Pick<ChangeLaw, "classes">, size: number): SizeClass {
  // From the end, without a closure: asked for each figure of a workspace.
  for (let rank = classes.length - 1; rank > 0; rank -= 1) {
    const found = classes[rank];
    if (found && found.least <= size) return found;
  }
  return classes[0] ?? { least: 0, middle: 0, spread: 0 };
}

function spreadOf(deviations: Float64Array): number {
  const sorted = deviations.sort();
  const ninth = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
  return Math.max(OF_MEDIAN * (middleOf(sorted) ?? 0), OF_NINTH * ninth);
}

/** So many rows in order of size, cut into classes of nearly the same number: where each begins, and ends. */
function cut(rows: number): (readonly [start: number, end: number])[] {
  if (rows === 0) return [];
  const count = Math.min(MOST_CLASSES, Math.max(1, Math.floor(rows / LEAST_OF_CLASS)));
  const rank = (index: number) => Math.round((index * rows) / count);
  return Array.from({ length: count }, (_, index) => [rank(index), rank(index + 1)]);
}
