import type { UnknownReason } from "../../kernel/unknown.ts";
import { type FigureCube, figureCube } from "./figure-cube.ts";
import { gapCells } from "./gap-cells.ts";
import type { FigureColumns, GapColumns, GapPlan, SeriesColumns } from "./gap-columns.ts";
import { CELL_REASONS } from "./gap-columns.ts";
import { gapSeries } from "./gap-series.ts";

/** Gaps, changes and trends of many territories, and how many rows have no gap, by reason. */
export interface ComparedColumns {
  readonly cells: GapColumns;
  readonly series: SeriesColumns;
  readonly reasons: Readonly<Partial<Record<UnknownReason, number>>>;
}

/**
 * Compares many territories at once: gap, interval and ratio of every pair, indicator and year; change and trends of
 * every series. Same formulas as the functions of `statistics/`, on typed columns. What is unknown has its reason in the
 * row and is counted; nothing is thrown. The order of the rows changes nothing.
 *
 * It is the engine of every gap table: `comparer` gives it the figures of an indicator with their populations, households,
 * roundings, sets of QPV and what producers forbid, and makes rows of what is shown. Here the caller lays them out: what its
 * columns do not hold (no `effect`, no `step`) is taken for absent.
 */
export function compareColumns(figures: FigureColumns, plan: GapPlan): ComparedColumns {
  return compareCube(figureCube(figures, plan), plan);
}

/** The same from figures already laid out: for one EPCI after another, with the pairs of each. */
export function compareCube(cube: FigureCube, plan: GapPlan): ComparedColumns {
  const cells = gapCells(cube, plan);
  const series = gapSeries(cube, plan, cells);
  return { cells, series, reasons: tallyReasons(cells.reason) };
}

/** How many rows bear each reason; those that have a gap are not counted. */
function tallyReasons(column: Uint8Array): Partial<Record<UnknownReason, number>> {
  const counts = new Uint32Array(CELL_REASONS.length);
  for (let row = 0; row < column.length; row += 1) {
    const code = column[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  const found = CELL_REASONS.flatMap((reason, code) =>
    reason !== undefined && (counts[code] as number) > 0 ? [[reason, counts[code] as number] as const] : [],
  );
  return Object.fromEntries(found);
}
