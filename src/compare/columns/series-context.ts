import type { FigureCube } from "./figure-cube.ts";
import type { FivePoints } from "./five-points.ts";
import type { GapColumns, GapPlan, SeriesColumns } from "./gap-columns.ts";

/** What the computation of a series reads and writes. */
export interface SeriesContext {
  readonly cube: FigureCube;
  readonly plan: GapPlan;
  readonly cells: GapColumns;
  readonly out: SeriesColumns;
  readonly points: FivePoints;
}

/** A series: its row, its first cell among the gaps and in the cube, its indicator. */
export interface Series {
  row: number;
  firstCell: number;
  firstInCube: number;
  indicator: number;
}
