import type { Comparison } from "../../compare/comparison.ts";
import { knownIn, shownPeriods } from "../../compare/table-facts.ts";
import { isCount } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Labels } from "../labels.ts";
import { contourMap } from "../maps/contour-map.ts";
import { orderedTables } from "./all-tables.ts";
import type { QuarterMaps } from "./quarter/quarter-map.ts";
import { tileMap } from "./quarter/tile-map.ts";

/** The size of the drawing that `carte.vl.json` has, in pixels, and the quarters that have room beside it. */
const SIZE = { width: 380, height: 300 };
const MOST_LISTED = 56;

/**
 * The map of a whole contract: of its first indicator whose quarters have contours, on the zoning of the contract where it can be;
 * else the schematic of its first indicator. Counts are not mapped: they say where people are, not how they live.
 */
export function reportMaps(
  evaluation: Evaluation,
  names: Labels,
  chosen: readonly string[] | null,
): QuarterMaps {
  const { geography } = evaluation.referentiel;
  const tables = orderedTables(evaluation, chosen)
    .flatMap((table) => mappable(table, names))
    .toSorted(
      (one, other) => Number(other.table.geography === geography) - Number(one.table.geography === geography),
    );
  for (const { table, indicator, last } of tables) {
    const request = { table, indicator, period: last, subjects: [], most: MOST_LISTED, ...SIZE };
    const contours = contourMap(request, evaluation, names);
    if (contours) return { contours, carte: null };
  }
  const [first] = tables;
  return { contours: null, carte: first ? tileMap(first, names, []) : null };
}

/** A table with the latest date that it shows at which two quarters have a figure; nothing for a count. */
function mappable(table: Comparison, names: Labels) {
  const indicator = names.indicator(table.indicator);
  const last = shownPeriods(table).findLast((period) => knownIn(table, period) > 1);
  if (!indicator || last === undefined || isCount(indicator.unit)) return [];
  return [{ table, indicator, last }];
}
