import { type Quantity, type Unknown, unknown } from "../../kernel/unknown.ts";
import type { Interval } from "../../statistics/counts.ts";
import { GAP_METHODS, type GapMethod } from "../precision.ts";
import { CELL_REASONS, type GapColumns } from "./gap-columns.ts";

/** A gap, its ratio, and what can be said of their precision. */
export interface GapEstimate {
  /** Value − reference, in the indicator's unit (écart absolu). */
  readonly absolute: Quantity;
  readonly ratio: Quantity;
  /** (value − reference) / reference (écart relatif). */
  readonly relative: Quantity;
  /** 95 % interval of the absolute gap and of the ratio; without counts there is none, and a reason. */
  readonly absoluteInterval: Interval | Unknown;
  readonly ratioInterval: Interval | Unknown;
  readonly method: GapMethod;
  /** All that the roundings of the two figures allow the gap to be; null when both are exact. */
  readonly rounding: Interval | null;
}

/** Each reason as an unknown, made once. */
const UNKNOWNS: readonly Unknown[] = CELL_REASONS.map((reason) => unknown(reason ?? "absent_des_donnees"));

const NO_REFERENCE = unknown("reference_nulle");

/** The unknown of a reason by its number. */
export const unknownOf = (code: number | undefined): Unknown => UNKNOWNS[code ?? 0] as Unknown;

/** The gap of a cell, or why there is none. */
export function gapAt({ gap, reason }: GapColumns, cell: number): Quantity {
  const found = gap[cell] as number;
  return Number.isNaN(found) ? unknownOf(reason[cell]) : found;
}

/** The ratio of a cell: none to a reference of zero. */
export function ratioAt({ ratio, reason }: GapColumns, cell: number): Quantity {
  const found = ratio[cell] as number;
  if (!Number.isNaN(found)) return found;
  return reason[cell] === 0 ? NO_REFERENCE : unknownOf(reason[cell]);
}

/** The interval of the gap of a cell; without a gap, its reason. */
export function intervalAt(
  { reason, lower, upper, intervalReason }: GapColumns,
  cell: number,
): Interval | Unknown {
  return intervalOf(lower, upper, reason[cell] || intervalReason[cell], cell);
}

/** All that a cell says. */
export function estimateAt(cells: GapColumns, cell: number): GapEstimate {
  const ratio = ratioAt(cells, cell);
  const { reason, ratioReason, ratioLower, ratioUpper, roundingLower, roundingUpper } = cells;
  const rounding = intervalOf(roundingLower, roundingUpper, 0, cell);
  return {
    absolute: gapAt(cells, cell),
    ratio,
    relative: typeof ratio === "number" ? ratio - 1 : ratio,
    absoluteInterval: intervalAt(cells, cell),
    ratioInterval: intervalOf(ratioLower, ratioUpper, reason[cell] || ratioReason[cell], cell),
    method: GAP_METHODS[cells.method[cell] as number] as GapMethod,
    rounding: "lower" in rounding ? rounding : null,
  };
}

function intervalOf(
  lower: Float64Array,
  upper: Float64Array,
  reason: number | undefined,
  cell: number,
): Interval | Unknown {
  const [least, most] = [lower[cell], upper[cell]];
  if (least === undefined || most === undefined || Number.isNaN(least)) return unknownOf(reason);
  return { lower: least, upper: most };
}
