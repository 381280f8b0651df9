import type { FigureColumns, GapPlan } from "./gap-columns.ts";

/** What a cell of the cube holds: nothing, one figure, or two that claim the same place. From `MISSING` on: a reason. */
export const NO_ROW = 0;

export const ONE_ROW = 1;

export const TWO_ROWS = 2;

export const MISSING = 3;

/** Three numbers a cell: value, numerator, denominator; NaN for what is not published. */
export const STRIDE = 3;

/** Figures laid out by territory, indicator and year: cell (territory · indicators + indicator) · years + period. */
export interface FigureCube {
  readonly numbers: Float64Array;
  readonly state: Uint8Array;
}

/**
 * Lays figures out, whatever the order of their rows. Two figures for the same cell leave it without any: which one holds
 * is not ours to choose. Rows outside the plan are left aside. A row without value keeps its reason: `MISSING` + its rank.
 */
export function figureCube(figures: FigureColumns, plan: GapPlan): FigureCube {
  const { territory, indicator, period, value, count, total, absence } = figures;
  const years = plan.years.length;
  const cells = plan.territories * plan.indicators * years;
  const numbers = new Float64Array(cells * STRIDE);
  const state = new Uint8Array(cells);
  for (let row = 0; row < territory.length; row += 1) {
    const cell = cellOf(territory[row] as number, indicator[row] as number, period[row] as number, plan);
    if (cell < 0) continue;
    if (state[cell] !== NO_ROW) {
      state[cell] = TWO_ROWS;
      continue;
    }
    const first = cell * STRIDE;
    numbers[first] = value[row] as number;
    numbers[first + 1] = count[row] as number;
    numbers[first + 2] = total[row] as number;
    const known = !(Number.isNaN(value[row]) && Number.isNaN(count[row]));
    state[cell] = known ? ONE_ROW : MISSING + (absence[row] as number);
  }
  return { numbers, state };
}

function cellOf(territory: number, indicator: number, period: number, plan: GapPlan): number {
  const years = plan.years.length;
  const inside =
    territory >= 0 && territory < plan.territories && indicator >= 0 && indicator < plan.indicators;
  return inside && period >= 0 && period < years
    ? (territory * plan.indicators + indicator) * years + period
    : -1;
}
