import type { FigureCube } from "./figure-cube.ts";
import { fillChange } from "./fill-change.ts";
import { fillTrends } from "./fill-trends.ts";
import type { Series } from "./five-points.ts";
import { fivePoints } from "./five-points.ts";
import { type GapColumns, type GapPlan, type SeriesColumns, TREND_CODES } from "./gap-columns.ts";

/** Computes change and trends of every pair and indicator from the gaps of `gapCells`. */
export function gapSeries(cube: FigureCube, plan: GapPlan, cells: GapColumns): SeriesColumns {
  const years = plan.years.length;
  const pairs = plan.pairTerritory.length;
  const out = emptySeries(pairs * plan.indicators);
  const context = { cube, plan, cells, out, points: fivePoints() };
  const series: Series = { row: 0, firstCell: 0, firstInCube: 0, indicator: 0 };
  for (let pair = 0; pair < pairs; pair += 1) {
    for (let indicator = 0; indicator < plan.indicators; indicator += 1) {
      series.row = pair * plan.indicators + indicator;
      series.firstCell = series.row * years;
      series.firstInCube = ((plan.pairTerritory[pair] as number) * plan.indicators + indicator) * years;
      series.indicator = indicator;
      fillChange(context, series);
      fillTrends(context, series);
    }
  }
  return out;
}

function emptySeries(size: number): SeriesColumns {
  const unknown = () => new Float64Array(size).fill(Number.NaN);
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    change: unknown(),
    changeLower: unknown(),
    changeUpper: unknown(),
    detectable: unknown(),
    changeReason: new Uint8Array(size),
    gapChiSquare: unknown(),
    gapSlope: unknown(),
    gapTrend: new Int8Array(size).fill(TREND_CODES.inconnue),
    gapTrendReason: new Uint8Array(size),
    valueChiSquare: unknown(),
    valueSlope: unknown(),
    valueTrend: new Int8Array(size).fill(TREND_CODES.inconnue),
    valueTrendReason: new Uint8Array(size),
  };
}
