import { detectableOf, isSound, moverLimits } from "../../statistics/change.ts";
import { limits } from "../../statistics/counts.ts";
import type { Series, SeriesContext } from "./five-points.ts";
import { type GapColumns, type GapPlan, reasonCode } from "./gap-columns.ts";

const TOO_FEW = reasonCode("points_insuffisants");

const CLOSE = reasonCode("periodes_trop_proches");

const INVALID = reasonCode("nombre_invalide");

/**
 * Writes the change of a gap between two years, in the euros of the last for amounts: the first and the last that have one,
 * unless the plan names two.
 */
export function fillChange({ cells, plan, out }: SeriesContext, { row, firstCell, indicator }: Series): void {
  const { years, ends } = plan;
  const start = ends ? ends[0] : firstKnown(cells.gap, firstCell, years.length);
  const end = ends ? ends[1] : lastKnown(cells.gap, firstCell, years.length);
  out.start[row] = start;
  out.end[row] = end;
  if (start < 0 || start >= end) out.changeReason[row] = TOO_FEW;
  else if ((years[end] as number) - (years[start] as number) < (plan.spacing[indicator] as number))
    out.changeReason[row] = CLOSE;
  else {
    const [from, to] = [firstCell + start, firstCell + end];
    const factor = pricesOf(plan, indicator, start, end);
    out.change[row] = (cells.gap[to] as number) - (cells.gap[from] as number) * factor;
    out.changeReason[row] = fillLimits(cells, from, to, out, row);
  }
}

function firstKnown(gap: Float64Array, first: number, years: number): number {
  for (let period = 0; period < years; period += 1) if (!Number.isNaN(gap[first + period])) return period;
  return -1;
}

function lastKnown(gap: Float64Array, first: number, years: number): number {
  let period = years - 1;
  while (period >= 0 && Number.isNaN(gap[first + period])) period -= 1;
  return period;
}

/** By what an amount of the first year is multiplied to be in the euros of the last; 1 for all else, and without prices. */
function pricesOf({ isAmount, prices }: GapPlan, indicator: number, start: number, end: number): number {
  if (isAmount?.[indicator] !== 1 || !prices) return 1;
  return (prices[end] as number) / (prices[start] as number) || 1;
}

const found = limits();
// Refilled for each series: no object is made in the loop.
const before = { value: 0, lower: 0, upper: 0 };
const after = { value: 0, lower: 0, upper: 0 };

/** Writes the interval of a change; why it has none, 0 when it has. */
function fillLimits(
  cells: GapColumns,
  from: number,
  to: number,
  out: SeriesContext["out"],
  row: number,
): number {
  const { reason, intervalReason } = cells;
  const missing =
    (reason[from] as number) ||
    (intervalReason[from] as number) ||
    (reason[to] as number) ||
    (intervalReason[to] as number);
  if (missing !== 0) return missing;
  readEstimate(cells, from, before);
  readEstimate(cells, to, after);
  if (!isSound(before) || !isSound(after)) return INVALID;
  moverLimits(before, after, found);
  const lower = found[0] as number;
  const upper = found[1] as number;
  out.changeLower[row] = lower;
  out.changeUpper[row] = upper;
  out.detectable[row] = detectableOf((upper - lower) / 2);
  return 0;
}

function readEstimate({ gap, lower, upper }: GapColumns, cell: number, into: typeof before): void {
  into.value = gap[cell] as number;
  into.lower = lower[cell] as number;
  into.upper = upper[cell] as number;
}
