import type { Evaluation } from "../../../evaluation/evaluation.ts";
import type { Labels } from "../../labels.ts";
import { type ContourMapView, contourMap } from "../../maps/contour-map.ts";
import type { QuarterTable } from "./quarter-tables.ts";
import { type TileMapView, tileMap } from "./tile-map.ts";

/** The map of a page: from contours where the data have them, else a schematic, else none. */
export interface QuarterMaps {
  readonly contours: ContourMapView | null;
  readonly carte: TileMapView | null;
}

/** What is asked of the map of a page: which quarters are framed, and how many the page has room to name or to draw. */
export interface AskedMap {
  readonly subjects: readonly string[];
  readonly mostListed: number;
  readonly mostTiles: number;
}

/** The size of the drawing that `carte.vl.json` has, in pixels. */
const SIZE = { width: 310, height: 165 };

/**
 * The map of the first table of which the subjects have a contour, the lead before the others; without one, the schematic of the
 * lead. A table of another zoning than the contract's says so in its unit.
 */
export function quarterMaps(
  lead: QuarterTable | undefined,
  tables: readonly QuarterTable[],
  { subjects, mostListed, mostTiles }: AskedMap,
  evaluation: Pick<Evaluation, "contours" | "datasets">,
  names: Labels,
): QuarterMaps {
  const candidates = [...new Set([...(lead ? [lead] : []), ...tables])];
  for (const { table, indicator, last } of candidates) {
    const framed = table.rows.map(({ territory }) => territory).filter((code) => subjects.includes(code));
    if (table.rows.length < 2 || framed.length === 0) continue;
    const request = { table, indicator, period: last, subjects: framed, most: mostListed, ...SIZE };
    const contours = contourMap(request, evaluation, names);
    if (contours) return { contours, carte: null };
  }
  return { contours: null, carte: lead ? tileMap(lead, names, subjects, mostTiles) : null };
}
