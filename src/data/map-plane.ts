import type { Contour, GroundPoint } from "./contour.ts";

/** A place on a drawing: pixels from its left and from its top. */
export type PlanePoint = readonly [number, number];

/** A contour on a drawing: what lies inside of it. */
export interface PlaneShape {
  readonly territory: string;
  readonly polygons: readonly (readonly (readonly PlanePoint[])[])[];
  /** The place inside that is furthest from the outline, and how far. */
  readonly middle: PlanePoint;
  readonly room: number;
}

/** Some contours on a drawing of a size, north up. */
export interface MapPlane {
  readonly width: number;
  readonly height: number;
  /** In the order of the contours; one that lies outside of the drawing has no shape. */
  readonly shapes: readonly PlaneShape[];
  /** Pixels of a kilometre. */
  readonly kilometre: number;
}

/** Room left around the framed contours, as a part of the drawing. */
const MARGIN = 0.06;

/** Beyond this, in degrees, there is more sea than land between territories: a map would show points. */
const WIDEST = 3;

/** Of the circle that goes through the poles. */
const KILOMETRES_OF_DEGREE = 111.2;

/**
 * Contours on a drawing of a size, those of `framed` in full, the others as far as they lie inside. Degrees of longitude are
 * shortened by the latitude of the middle: over an agglomeration, shapes and distances are right within one in a thousand.
 * Undefined when none of the framed ones has a contour, or when they lie too far apart.
 *
 * @source equirectangular projection on the mean parallel
 */
export function mapPlane(
  contours: readonly Contour[],
  framed: ReadonlySet<string>,
  { width, height }: Pick<MapPlane, "width" | "height">,
): MapPlane | undefined {
  const inside = contours.filter(({ territory }) => framed.has(territory));
  const points = inside.flatMap(({ polygons }) => polygons.flat(2));
  const [west, east] = extent(points.map(([longitude]) => longitude));
  const [south, north] = extent(points.map(([, latitude]) => latitude));
  if (points.length === 0 || east - west > WIDEST || north - south > WIDEST) return undefined;
  const shortening = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width * (1 - 2 * MARGIN)) / ((east - west) * shortening),
    (height * (1 - 2 * MARGIN)) / (north - south),
  );
  const toPlane = ([longitude, latitude]: GroundPoint): PlanePoint => [
    width / 2 + (longitude - (west + east) / 2) * shortening * scale,
    height / 2 - (latitude - (south + north) / 2) * scale,
  ];
  const shapes = contours.flatMap(({ territory, polygons }) => {
    const drawn = polygons.flatMap((rings) =>
      clipped(
        rings.map((ring) => ring.map(toPlane)),
        width,
        height,
      ),
    );
    return drawn.length === 0 ? [] : [{ territory, polygons: drawn, ...middleOf(drawn) }];
  });
  return { width, height, shapes, kilometre: scale / KILOMETRES_OF_DEGREE };
}

/** The least and the greatest; a point or a line is as wide as a field. */
function extent(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, Math.max(most, least + 0.001)];
}

/** What of a polygon lies on the drawing: none, or one polygon with its holes. */
function clipped(
  rings: readonly (readonly PlanePoint[])[],
  width: number,
  height: number,
): (readonly (readonly PlanePoint[])[])[] {
  const [outline, ...holes] = rings.map((ring) => tidy(within(ring, width, height)));
  return outline && outline.length > 0 ? [[outline, ...holes.filter((ring) => ring.length > 0)]] : [];
}

/**
 * A ring cut at the four sides of the drawing, one after the other.
 *
 * @source Sutherland & Hodgman, Reentrant polygon clipping, 1974
 */
function within(ring: readonly PlanePoint[], width: number, height: number): readonly PlanePoint[] {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, 0, 1],
    [0, width, -1],
    [1, 0, 1],
    [1, height, -1],
  ];
  return sides.reduce((points, [axis, at, way]) => {
    const isInside = (point: PlanePoint): boolean => way * (point[axis] - at) >= 0;
    return points.flatMap((point, rank) => {
      const before = points.at(rank - 1) ?? point;
      const crossing = isInside(point) === isInside(before) ? [] : [between(before, point, axis, at)];
      return isInside(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

function between(one: PlanePoint, other: PlanePoint, axis: 0 | 1, at: number): PlanePoint {
  const part = (at - one[axis]) / (other[axis] - one[axis]);
  return [one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])];
}

/** Tenths of a pixel are finer than print shows. */
const GRID = 10;

/** The points of a ring on a grid, each once, closed; none when it encloses nothing. */
function tidy(ring: readonly PlanePoint[]): readonly PlanePoint[] {
  const points: PlanePoint[] = [];
  for (const [x, y] of ring) {
    const point: PlanePoint = [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
    const last = points.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push(first);
  return points.length < 4 ? [] : points;
}

/** Places tried in each direction, to find the middle of a shape. */
const TRIED = 15;

/** Of the largest polygon. A ring that encloses no place that is tried has the middle of its box, and no room. */
function middleOf(polygons: PlaneShape["polygons"]): Pick<PlaneShape, "middle" | "room"> {
  const sizes = polygons.map((rings) => boxOf(rings[0] ?? []));
  const largest = sizes.reduce((best, { area }, rank) => (area > (sizes[best]?.area ?? 0) ? rank : best), 0);
  const { left, top, wide, high } = sizes[largest] ?? boxOf([]);
  const rings = polygons[largest] ?? [];
  let [middle, room]: [PlanePoint, number] = [[left + wide / 2, top + high / 2], 0];
  for (let row = 1; row < TRIED; row += 1)
    for (let column = 1; column < TRIED; column += 1) {
      const point: PlanePoint = [left + (wide * column) / TRIED, top + (high * row) / TRIED];
      const distance = distanceInside(point, rings);
      if (distance > room) [middle, room] = [point, distance];
    }
  return { middle: [Math.round(middle[0] * GRID) / GRID, Math.round(middle[1] * GRID) / GRID], room };
}

function boxOf(ring: readonly PlanePoint[]) {
  const [left, right] = extent(ring.map(([x]) => x));
  const [top, bottom] = extent(ring.map(([, y]) => y));
  return { left, top, wide: right - left, high: bottom - top, area: (right - left) * (bottom - top) };
}

/** How far a point is from the nearest side; 0 outside. */
function distanceInside([x, y]: PlanePoint, rings: readonly (readonly PlanePoint[])[]): number {
  let [isInside, least] = [false, Number.POSITIVE_INFINITY];
  for (const ring of rings)
    for (const [rank, [x2, y2]] of ring.entries()) {
      const [x1, y1] = ring[rank - 1] ?? [x2, y2];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(x - x1 - along * dx, y - y1 - along * dy));
    }
  return isInside ? least : 0;
}
