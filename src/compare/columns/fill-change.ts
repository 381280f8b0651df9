import { Z95 } from "../../statistics/counts.ts";
import type { Series, SeriesContext } from "./five-points.ts";
import { reasonCode } from "./gap-columns.ts";

const MISSING = reasonCode("points_insuffisants");

const CLOSE = reasonCode("periodes_trop_proches");

const NO_INTERVAL = reasonCode("intervalle_absent");

/** (z₉₇.₅ + z₈₀) / z₉₇.₅: from the half width of the interval to the true change seen four times out of five. */
const DETECTABLE = (Z95 + 0.8416212335729143) / Z95;

/** Writes the change of a gap between the first and the last year that have one: `moverChange` without an object. */
export function fillChange(context: SeriesContext, { row, firstCell, indicator }: Series): void {
  const { cells, plan, out } = context;
  const years = plan.years.length;
  let start = 0;
  let end = years - 1;
  while (start < years && Number.isNaN(cells.gap[firstCell + start])) start += 1;
  while (end >= 0 && Number.isNaN(cells.gap[firstCell + end])) end -= 1;
  out.start[row] = start < years ? start : -1;
  out.end[row] = end;
  if (start >= end) {
    out.changeReason[row] = MISSING;
    return;
  }
  if ((plan.years[end] as number) - (plan.years[start] as number) < (plan.spacing[indicator] as number)) {
    out.changeReason[row] = CLOSE;
    return;
  }
  mover(context, row, firstCell + start, firstCell + end);
}

function mover(
  { cells: { gap, lower, upper }, out }: SeriesContext,
  row: number,
  from: number,
  to: number,
): void {
  const before = gap[from] as number;
  const after = gap[to] as number;
  const change = after - before;
  const down = quadrature(after - (lower[to] as number), (upper[from] as number) - before);
  const up = quadrature((upper[to] as number) - after, before - (lower[from] as number));
  out.change[row] = change;
  if (Number.isNaN(down + up)) {
    out.changeReason[row] = NO_INTERVAL;
    return;
  }
  out.changeLower[row] = change - down;
  out.changeUpper[row] = change + up;
  out.detectable[row] = ((down + up) / 2) * DETECTABLE;
}

const quadrature = (first: number, second: number): number => Math.sqrt(first * first + second * second);
