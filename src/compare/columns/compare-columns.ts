import type { UnknownReason } from "../../kernel/unknown.ts";
import { type FigureCube, figureCube } from "./figure-cube.ts";
import { gapCells } from "./gap-cells.ts";
import type { FigureColumns, GapColumns, GapPlan, SeriesColumns } from "./gap-columns.ts";
import { gapSeries } from "./gap-series.ts";
import { tallyReasons } from "./tally-reasons.ts";

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
