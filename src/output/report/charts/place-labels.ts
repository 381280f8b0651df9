import type { ChartCorner, ChartRow } from "./chart-data.ts";
import { textWidth } from "./text-width.ts";

/** Size of the plot that labels are placed for, in pixels, and of their text. The specification has the same. */
const PLOT = { width: 250, height: 310, fontSize: 8.5 };

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
