/** A place on the ground: longitude and latitude, in degrees (WGS 84). */
export type GroundPoint = readonly [number, number];

/** A polygon: its outline, then its holes; each closed, its last point its first. */
export type GroundPolygon = readonly (readonly GroundPoint[])[];

/** The outline of a territory, as the file of a set gives it, simplified for print. */
export interface Contour {
  /** Its code. */
  readonly territory: string;
  /** The identifier of the set that holds it. */
  readonly dataset: string;
  readonly polygons: readonly GroundPolygon[];
}

/** Points that the outline of one territory may have: as many as a printed map can show. */
export const MOST_POINTS = 2000;

/** Decimals of a degree that are kept, the finest that fits: one metre, ten, a hundred. */
const DECIMALS = [5, 4, 3];

/**
 * What a file says to be an outline, made ready to be drawn: points on a grid of about a metre, coarser where there are too many,
 * repeated points left out, rings that enclose nothing with them. A ring that crosses itself is drawn as it is. Or why it
 * cannot be drawn, in words that end a sentence.
 *
 * @example
 * drawable([[[[2.53, 50.73], [2.54, 50.73], [2.54, 50.74], [2.53, 50.73]]]])
 * // => { polygons: [[[[2.53, 50.73], [2.54, 50.73], [2.54, 50.74], [2.53, 50.73]]]] }
 * @example
 * drawable([[[[652000, 7060000], [652100, 7060000], [652100, 7060100], [652000, 7060000]]]])
 * // => { detail: "un de ses points n’est pas en degrés de longitude et de latitude" }
 */
export function drawable(
  polygons: readonly (readonly (readonly unknown[])[])[],
): { readonly polygons: readonly GroundPolygon[] } | { readonly detail: string } {
  const isGround = polygons.every((rings) => rings.every((ring) => ring.every(isGroundPoint)));
  if (!isGround) return { detail: "un de ses points n’est pas en degrés de longitude et de latitude" };
  const ground = polygons as readonly GroundPolygon[];
  for (const decimals of DECIMALS) {
    const found = onGrid(ground, decimals);
    if (found.length === 0) return { detail: "il n’entoure rien" };
    const points = found.flat().reduce((sum, ring) => sum + ring.length, 0);
    if (points <= MOST_POINTS) return { polygons: found };
  }
  return { detail: "il a plus de points qu’une carte n’en montre" };
}

function isGroundPoint(point: unknown): boolean {
  if (!Array.isArray(point)) return false;
  const [longitude, latitude] = point as unknown[];
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}

const isWithin = (value: unknown, bound: number): boolean =>
  typeof value === "number" && Math.abs(value) <= bound;

/** A closed triangle is the least that encloses something. */
const LEAST_OF_RING = 4;

function onGrid(polygons: readonly GroundPolygon[], decimals: number): GroundPolygon[] {
  return polygons.flatMap((rings) => {
    const [outline, ...holes] = rings.map((ring) => snapped(ring, decimals));
    if (!outline || outline.length < LEAST_OF_RING) return [];
    return [[outline, ...holes.filter((ring) => ring.length >= LEAST_OF_RING)]];
  });
}

/** The same point of two neighbours goes to the same place: their common border stays one. */
function snapped(ring: readonly GroundPoint[], decimals: number): GroundPoint[] {
  const scale = 10 ** decimals;
  const points: GroundPoint[] = [];
  for (const [longitude, latitude] of ring) {
    const point = [Math.round(longitude * scale) / scale, Math.round(latitude * scale) / scale] as const;
    const last = points.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push(first);
  return points;
}
