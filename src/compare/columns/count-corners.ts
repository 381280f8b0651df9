import { partCode } from "./counts-code.ts";
import { type FigureCube, STRIDE } from "./figure-cube.ts";

/** The cases that a figure may stand for, of how many people: one number when they are published, two ends when a rate implies them. */
export interface CountSide {
  readonly ends: Float64Array;
  /** How many ends there are; 0: no counts to rest an interval on. */
  size: number;
  people: number;
  isPublished: boolean;
  effect: number;
}

export const countSide = (): CountSide => ({
  ends: new Float64Array(2),
  size: 0,
  people: Number.NaN,
  isPublished: false,
  effect: 1,
});

/** Reads the counts of a figure: those published, else those at both ends of what its rate may stand for. */
export function readSide(cube: FigureCube, cell: number, factor: number, into: CountSide): void {
  const { numbers, effect } = cube;
  const cases = numbers[cell * STRIDE + 1] as number;
  const people = numbers[cell * STRIDE + 2] as number;
  into.people = people;
  into.effect = effect ? (effect[cell] as number) : 1;
  into.isPublished = !Number.isNaN(cases);
  if (Number.isNaN(people)) into.size = 0;
  else if (into.isPublished) {
    into.ends[0] = cases;
    into.size = 1;
  } else if (Number.isNaN(factor)) into.size = 0;
  else readImplied(cube, cell, factor, into);
}

function readImplied(cube: FigureCube, cell: number, factor: number, into: CountSide): void {
  into.size = readBounds(cube, cell, into.ends) ? 2 : 0;
  const { ends, people } = into;
  ends[0] = casesOf(ends[0] as number, factor, people);
  ends[1] = casesOf(ends[1] as number, factor, people);
  // An exact rate: both ends are one, and one pair says all.
  if (into.size === 2 && ends[0] === ends[1]) into.size = 1;
}

const casesOf = (rate: number, factor: number, people: number): number =>
  (Math.min(Math.max(rate, 0), factor) / factor) * people;

/** Writes what a published value may stand for, as `roundingBounds`; false when its step is none. */
export function readBounds({ numbers, step, floor }: FigureCube, cell: number, into: Float64Array): boolean {
  const value = numbers[cell * STRIDE] as number;
  const given = step ? (step[cell] as number) : Number.NaN;
  const width = Number.isNaN(given) ? 0 : given;
  const least = floor ? (floor[cell] as number) : Number.NaN;
  into[0] = value <= least ? Math.min(0, value) : value - width / 2;
  into[1] = value + width / 2;
  return width >= 0 && width < Number.POSITIVE_INFINITY;
}

/** Room for the corners of two sides: at most four, and eight cuts; cases of the part, cases of the whole. */
export const cornerRoom = (): Float64Array => new Float64Array(24);

/** Writes every pair of ends of two sides that are apart; how many there are. */
export function allCorners(own: CountSide, against: CountSide, into: Float64Array): number {
  let size = 0;
  for (let one = 0; one < own.size; one += 1)
    for (let other = 0; other < against.size; other += 1)
      size = push(into, size, own.ends[one] as number, against.ends[other] as number);
  return size;
}

/**
 * Writes the corners of all that the roundings of a part and of its whole may stand for, cut where the part would have more
 * cases, or more who are none, than the whole; the plain corners when nothing fits, which then say why.
 */
export function nestedCorners(own: CountSide, against: CountSide, into: Float64Array): number {
  const corners = allCorners(own, against, into);
  let size = 0;
  for (let at = 0; at < corners; at += 1)
    size = keep(own, against, into, size, into[2 * at] as number, into[2 * at + 1] as number);
  // A hair under what is not in the part: the last digit of a sum is not to make a corner impossible.
  for (const others of [0, (against.people - own.people) * (1 - 1e-12)]) {
    for (let at = 0; at < own.size; at += 1) {
      const cases = own.ends[at] as number;
      size = keep(own, against, into, size, cases, cases + others);
    }
    for (let at = 0; at < against.size; at += 1) {
      const cases = against.ends[at] as number;
      size = keep(own, against, into, size, cases - others, cases);
    }
  }
  return size > 0 ? size : allCorners(own, against, into);
}

/** Adds a pair that both roundings allow and that fits; the number of pairs then. */
function keep(
  own: CountSide,
  against: CountSide,
  into: Float64Array,
  size: number,
  cases: number,
  whole: number,
): number {
  const fits =
    isWithin(cases, own) &&
    isWithin(whole, against) &&
    partCode(cases, own.people, whole, against.people) === 0;
  return fits ? push(into, size, cases, whole) : size;
}

function push(into: Float64Array, size: number, cases: number, whole: number): number {
  into[2 * size] = cases;
  into[2 * size + 1] = whole;
  return size + 1;
}

function isWithin(count: number, { ends, size }: CountSide): boolean {
  const first = ends[0] as number;
  const last = ends[size - 1] as number;
  return count >= Math.min(first, last) && count <= Math.max(first, last);
}
