import type { MapPlane, PlanePoint, PlaneShape } from "../../data/map-plane.ts";
import { textWidth } from "../report/charts/text-width.ts";

/** A number on a map, and the middle of what it names when it stands beside. */
export interface PlacedNumber {
  readonly territory: string;
  readonly text: string;
  readonly at: PlanePoint;
  readonly from: PlanePoint | undefined;
}

/** How far from its shape a number may go, in pixels, the nearest first. */
const DISTANCES = [13, 20, 30, 44, 62];

/** Directions tried at each distance. */
const DIRECTIONS = 16;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A number for each named territory that is drawn: inside its shape where it has room, else beside it with a line, where it covers
 * neither another number nor, if it can be, another shape. The same input gives the same places.
 */
export function placeNumbers(
  plane: MapPlane,
  names: ReadonlyMap<string, string>,
  size: number,
): readonly PlacedNumber[] {
  const taken: Box[] = [];
  const boxes = plane.shapes.filter(({ territory }) => names.has(territory)).map(boxOf);
  // Those that have room first: their place is the only one that says nothing else.
  const ordered = plane.shapes
    .flatMap((shape) => {
      const text = names.get(shape.territory);
      return text === undefined ? [] : [{ shape, text }];
    })
    .toSorted((one, other) => other.shape.room - one.shape.room);
  return ordered.map(({ shape, text }) => {
    const place = placeOf(shape, { text, size, plane, taken, boxes });
    taken.push(labelBox(place, text, size));
    const from = place === shape.middle ? undefined : shape.middle;
    return { territory: shape.territory, text, at: place, from };
  });
}

interface Placing {
  readonly text: string;
  readonly size: number;
  readonly plane: MapPlane;
  readonly taken: readonly Box[];
  readonly boxes: readonly Box[];
}

function placeOf({ middle, room }: PlaneShape, { text, size, plane, taken, boxes }: Placing): PlanePoint {
  const isFree = (point: PlanePoint): boolean => {
    const box = labelBox(point, text, size);
    const isInside = box.left > 0 && box.top > 0 && box.right < plane.width && box.bottom < plane.height;
    return isInside && !taken.some((other) => overlap(box, other));
  };
  const half = Math.hypot(textWidth(text, size, true), size) / 2;
  if (room >= half * 0.72 && isFree(middle)) return middle;
  const around = DISTANCES.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, rank): PlanePoint => {
      const angle = (2 * Math.PI * rank) / DIRECTIONS;
      return [middle[0] + distance * Math.cos(angle), middle[1] + distance * Math.sin(angle)];
    }),
  ).filter(isFree);
  const clear = around.find((point) => !boxes.some((box) => overlap(labelBox(point, text, size), box)));
  const found = clear ?? around[0] ?? middle;
  return found === middle ? middle : [Math.round(found[0] * 10) / 10, Math.round(found[1] * 10) / 10];
}

function labelBox([x, y]: PlanePoint, text: string, size: number): Box {
  const half = textWidth(text, size, true) / 2 + 1.5;
  return { left: x - half, right: x + half, top: y - size * 0.55, bottom: y + size * 0.55 };
}

function boxOf({ polygons }: PlaneShape): Box {
  const points = polygons.flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
