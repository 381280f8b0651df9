import { QUADRANT_WORDS } from "../../../compare/change-names.ts";
import { direction, type Polarity } from "../../../data/unit.ts";
import type { ChartCorner, ChartRow } from "./data.ts";
import { SOURCE_SANS_WIDTHS } from "./widths.ts";

const UNKNOWN_CHARACTER = 500;

function byCharacter(widths: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const pairs = Object.entries(widths).flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, Number(width)]),
  );
  return new Map(pairs);
}

const REGULAR = byCharacter(SOURCE_SANS_WIDTHS.regular);

const SEMIBOLD = byCharacter(SOURCE_SANS_WIDTHS.semibold);

/**
 * Width of a text set in Source Sans 3, in the unit of its size.
 *
 * @source measured advance widths, see source-sans-widths.ts
 * @example
 * textWidth("Cité 4", 10)
 * // => 23.48
 */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? SEMIBOLD : REGULAR;
  const units = [...text].reduce((sum, character) => sum + (widths.get(character) ?? UNKNOWN_CHARACTER), 0);
  return (units * size) / 1000;
}

/** Size of the plot that labels are placed for, in pixels, and of their text. The specification has the same. */
const PLOT = { width: 250, height: 225, fontSize: 10.8 };

const MOST_LABELS = 8;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Writes a label beside a few points of the quadrant chart: the rare quadrants and the extremes first, as long as the
 * label covers neither another one nor a point.
 */
export function placeLabels(rows: readonly ChartRow[], corners: readonly ChartCorner[]): readonly ChartRow[] {
  const toPixels = scaleOf(corners);
  if (!toPixels) return rows;
  const points = rows.flatMap((row) => toPixels(row) ?? []);
  const taken: Box[] = [];
  const placed = new Map<string, ChartRow["cote"]>();
  for (const row of byInterest(rows)) {
    const point = toPixels(row);
    if (!point || placed.size >= MOST_LABELS) continue;
    const found = sides(point, row.quartier).find(({ box }) => isFree(box, taken, points));
    if (!found) continue;
    taken.push(found.box);
    placed.set(row.code, found.cote);
  }
  return rows.map((row) => {
    const cote = placed.get(row.code);
    return cote ? { ...row, etiquette: row.quartier, cote } : row;
  });
}

/** Members of small quadrants first, then the extremes of the gap's change. */
function byInterest(rows: readonly ChartRow[]): readonly ChartRow[] {
  const members = (lecture: string) => rows.filter((row) => row.lecture === lecture).length;
  const rare = rows.filter(({ lecture }) => lecture !== "" && members(lecture) <= 3);
  const ordered = [...rows].sort((left, right) => (left.evolution_ecart ?? 0) - (right.evolution_ecart ?? 0));
  const extremes = [0, -1, 1, -2].flatMap((index) => ordered.at(index) ?? []);
  return [...new Set([...rare, ...extremes, ...ordered])].filter(
    (row) => rare.includes(row) || extremes.includes(row),
  );
}

function scaleOf(corners: readonly ChartCorner[]) {
  if (corners.length === 0) return undefined;
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [bottom, top] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  return ({ evolution_valeur: x, evolution_ecart: y }: ChartRow) =>
    x === null || y === null
      ? undefined
      : {
          x: ((x - left) / (right - left)) * PLOT.width,
          y: ((top - y) / (top - bottom)) * PLOT.height,
        };
}

function sides(
  { x, y }: { readonly x: number; readonly y: number },
  label: string,
): { readonly cote: ChartRow["cote"]; readonly box: Box }[] {
  const width = textWidth(label, PLOT.fontSize);
  return [
    { cote: "gauche", box: { x: x - 6 - width, y, width } },
    { cote: "droite", box: { x: x + 6, y, width } },
  ];
}

function isFree(
  box: Box,
  taken: readonly Box[],
  points: readonly { readonly x: number; readonly y: number }[],
): boolean {
  const inside = box.x > 0 && box.x + box.width < PLOT.width;
  const overlaps = (other: Box) =>
    box.x < other.x + other.width && other.x < box.x + box.width && Math.abs(box.y - other.y) < PLOT.fontSize;
  const covers = points.some(
    ({ x, y }) => x > box.x - 3 && x < box.x + box.width + 3 && Math.abs(y - box.y) < PLOT.fontSize / 2 + 2,
  );
  return inside && !covers && !taken.some(overlaps);
}

/** Room left around the points, as a part of their range; at least this much on each side of an axis: its names fit there. */
const MARGIN = 0.12;

const LEAST_SIDE = { x: 0.52, y: 0.36 };

/**
 * The four corners of the quadrant chart with their names, placed by polarity: where both the value and the gap move
 * for the better is « Rattrapage ». They frame the scales, so that zero is always inside. A name too long for its
 * side stands on two lines. None for a neutral indicator.
 */
export function quadrantCorners(rows: readonly ChartRow[], polarity: Polarity): readonly ChartCorner[] {
  const points = rows.flatMap(({ evolution_valeur: x, evolution_ecart: y }) =>
    x === null || y === null ? [] : [{ x, y }],
  );
  if (points.length === 0 || polarity === "neutre") return [];
  const [left, right] = frame(
    points.map(({ x }) => x),
    LEAST_SIDE.x,
  );
  const [bottom, top] = frame(
    points.map(({ y }) => y),
    LEAST_SIDE.y,
  );
  const better = direction(polarity) > 0;
  return [
    corner(right, top, better ? "rattrapage" : "decrochage"),
    corner(right, bottom, better ? "amelioration_insuffisante" : "resistance"),
    corner(left, top, better ? "resistance" : "amelioration_insuffisante"),
    corner(left, bottom, better ? "decrochage" : "rattrapage"),
  ];
  function corner(x: number, y: number, quadrant: keyof typeof QUADRANT_WORDS): ChartCorner {
    return {
      nom: QUADRANT_WORDS[quadrant].replace(" par ", "\npar "),
      x,
      y,
      cote: x === left ? "gauche" : "droite",
      bord: y === top ? "haut" : "bas",
    };
  }
}

function frame(values: readonly number[], side: number): readonly [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const range = high - low || 1;
  return [low - range * (low === 0 ? side : MARGIN), high + range * (high === 0 ? side : MARGIN)];
}
