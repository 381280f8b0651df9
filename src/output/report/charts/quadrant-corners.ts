import { QUADRANT_WORDS } from "../../../compare/change-names.ts";
import { direction, type Polarity } from "../../../data/unit.ts";
import type { ChartCorner, ChartRow } from "./chart-data.ts";

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
