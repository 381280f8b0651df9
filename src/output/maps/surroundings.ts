import type { Contour, GroundPoint } from "../../data/contour.ts";

/** Kilometres around the subjects of a map that cannot name all its quarters: those that their residents know. */
const AROUND = 6;
/** A quarter that lies alone is still shown among some others. */
const LEAST = 4;

/** Of a degree of latitude. */
const KILOMETRES = 111.2;

/**
 * The quarters that a map about some of them names, when it has no room for all: the subjects, then those nearest to one of them on
 * the ground. A map that is cut shows these alone: as far as the subjects lie from one another, and six kilometres at least.
 */
export function surroundings(
  subjects: readonly string[],
  others: readonly string[],
  held: ReadonlyMap<string, Contour>,
  { most, isCut }: { readonly most: number; readonly isCut: boolean },
): readonly string[] {
  const middles = subjects.flatMap((code) => middleOf(held.get(code)));
  const near = others
    .filter((code) => !subjects.includes(code))
    .flatMap((code) => middleOf(held.get(code)).map((middle) => ({ code, away: least(middle, middles) })))
    .toSorted((one, other) => one.away - other.away);
  const spread = Math.max(0, ...middles.flatMap((one) => middles.map((other) => distance(one, other))));
  const reach = isCut ? Math.max(AROUND, spread) : Number.POSITIVE_INFINITY;
  const shown = near.filter(({ away }, rank) => away <= reach || subjects.length + rank < LEAST);
  return [...subjects, ...shown.map(({ code }) => code)].slice(0, Math.max(most, subjects.length));
}

const least = (from: GroundPoint, to: readonly GroundPoint[]): number =>
  Math.min(...to.map((one) => distance(from, one)));

/** Between two places of one agglomeration, on a plane. */
function distance([west, south]: GroundPoint, [east, north]: GroundPoint): number {
  const shortening = Math.cos((south * Math.PI) / 180);
  return Math.hypot((east - west) * shortening, north - south) * KILOMETRES;
}

/** The mean of the points of an outline. */
function middleOf(contour: Contour | undefined): GroundPoint[] {
  const points = contour?.polygons.flat(2) ?? [];
  if (points.length === 0) return [];
  const [x, y] = points.reduce(([east, north], [one, other]) => [east + one, north + other], [0, 0]);
  return [[x / points.length, y / points.length]];
}
