import { ABSENCES, type UnknownReason } from "../../kernel/unknown.ts";
import { countsCode } from "./counts-code.ts";
import { type FigureColumns, type GapPlan, reasonCode } from "./gap-columns.ts";

/** Three numbers a figure: value, cases, people; NaN for what is not published. */
export const STRIDE = 3;

/**
 * The figures that gaps are computed of, one a cell: in a cube, cell (territory · indicators + indicator) · years + period.
 * Where nothing is rounded, or nobody counted with another, there is no column for it.
 */
export interface FigureCube {
  readonly numbers: Float64Array;
  /** Why a cell has no value: rank in `CELL_REASONS`; 0: it has one. */
  readonly reason: Uint8Array;
  readonly effect?: Float64Array | undefined;
  readonly step?: Float64Array | undefined;
  readonly floor?: Float64Array | undefined;
}

const NO_ROW = reasonCode("absent_des_donnees");

const TWO_ROWS = reasonCode("periodes_en_double");

const NO_VALUE = reasonCode("valeurs_manquantes");

const INVALID = reasonCode("nombre_invalide");

const ABSENCE_CODES = Uint8Array.from(ABSENCES as readonly UnknownReason[], reasonCode);

/**
 * Lays figures out, whatever the order of their rows. Two figures for the same cell leave it without any: which one holds
 * is not ours to choose. Rows outside the plan are left aside. A share published by its cases and people alone is their
 * quotient; a row without value keeps its reason.
 */
export function figureCube(figures: FigureColumns, plan: GapPlan): FigureCube {
  const { territory, indicator, period, value, count, total } = figures;
  const size = plan.territories * plan.indicators * plan.years.length;
  const numbers = new Float64Array(size * STRIDE);
  const reason = new Uint8Array(size).fill(NO_ROW);
  for (let row = 0; row < territory.length; row += 1) {
    const cell = cellOf(territory[row] as number, indicator[row] as number, period[row] as number, plan);
    if (cell < 0) continue;
    if (reason[cell] !== NO_ROW) {
      reason[cell] = TWO_ROWS;
      continue;
    }
    const first = cell * STRIDE;
    const published = value[row] as number;
    numbers[first] = published;
    numbers[first + 1] = count[row] as number;
    numbers[first + 2] = total[row] as number;
    reason[cell] = Number.isFinite(published) ? 0 : fillValue(figures, row, numbers, first, plan.factor);
  }
  const laid = (column: Float64Array | undefined, none: number) =>
    column && layOut(column, figures, plan, new Float64Array(size).fill(none));
  return {
    numbers,
    reason,
    effect: laid(figures.effect, 1),
    step: laid(figures.step, Number.NaN),
    floor: laid(figures.floor, Number.NaN),
  };
}

/** Writes the value that no number was published for, where its cases and people make one; why there is none, 0 when there is. */
function fillValue(
  { absence, indicator }: FigureColumns,
  row: number,
  numbers: Float64Array,
  first: number,
  factor: Float64Array,
): number {
  const cases = numbers[first + 1] as number;
  const people = numbers[first + 2] as number;
  if (!Number.isNaN(numbers[first])) return INVALID;
  if (Number.isNaN(cases)) return ABSENCE_CODES[absence[row] as number] as number;
  if (Number.isNaN(people)) return NO_VALUE;
  const wrong = countsCode(cases, people);
  numbers[first] = ((factor[indicator[row] as number] || 1) * cases) / people;
  return wrong;
}

function layOut(
  column: Float64Array,
  { territory, indicator, period }: FigureColumns,
  plan: GapPlan,
  laid: Float64Array,
): Float64Array {
  for (let row = 0; row < column.length; row += 1) {
    const cell = cellOf(territory[row] as number, indicator[row] as number, period[row] as number, plan);
    if (cell >= 0) laid[cell] = column[row] as number;
  }
  return laid;
}

function cellOf(territory: number, indicator: number, period: number, plan: GapPlan): number {
  const years = plan.years.length;
  const inside =
    territory >= 0 && territory < plan.territories && indicator >= 0 && indicator < plan.indicators;
  return inside && period >= 0 && period < years
    ? (territory * plan.indicators + indicator) * years + period
    : -1;
}
