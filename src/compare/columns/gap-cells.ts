import { referenceReason } from "../../kernel/unknown.ts";
import type { FigureCube } from "./figure-cube.ts";
import { fillGap, fillUnknown, type GapCursor, gapCursor } from "./fill-gap.ts";
import { CELL_REASONS, type GapColumns, type GapPlan, reasonCode } from "./gap-columns.ts";

const COUNT = reasonCode("effectif_sans_ecart");

const FORBIDDEN = reasonCode("comparaison_interdite");

/** By the reason of a reference, that of the gap to it. */
const REFERENCE_CODES = Uint8Array.from(CELL_REASONS, (reason) =>
  reason === undefined ? 0 : reasonCode(referenceReason(reason)),
);

/** Computes the gap of every pair, indicator and year. */
export function gapCells(cube: FigureCube, plan: GapPlan): GapColumns {
  const perTerritory = plan.indicators * plan.years.length;
  const out = gapColumns(plan.pairTerritory.length * perTerritory, cube.step !== undefined);
  const cursor = gapCursor(cube, out);
  for (let pair = 0; pair < plan.pairTerritory.length; pair += 1) {
    cursor.inclusion = plan.nested[pair] as number;
    const own = (plan.pairTerritory[pair] as number) * perTerritory;
    const against = (plan.pairReference[pair] as number) * perTerritory;
    fillPair(cursor, plan, pair * perTerritory, own, against);
  }
  return out;
}

function fillPair(cursor: GapCursor, plan: GapPlan, first: number, own: number, against: number): void {
  const years = plan.years.length;
  const { isCount, forbidden } = plan;
  for (let indicator = 0; indicator < plan.indicators; indicator += 1) {
    cursor.factor = plan.factor[indicator] as number;
    const refusal = isCount?.[indicator] === 1 ? COUNT : 0;
    for (let offset = indicator * years; offset < (indicator + 1) * years; offset += 1) {
      const cell = first + offset;
      fillCell(cursor, cell, own + offset, against + offset, refusal);
      if (forbidden?.[cell] === 1) forbid(cursor.out, cell);
    }
  }
}

/**
 * Computes the gap of a figure to another, by their cells. What is missing says why; `refusal` is why there can be no gap at
 * all of a figure that is known (a count), 0 when there can.
 */
export function fillCell(
  cursor: GapCursor,
  cell: number,
  own: number,
  against: number,
  refusal: number,
): void {
  const { reason } = cursor.cube;
  const missing =
    (reason[own] as number) || refusal || (REFERENCE_CODES[reason[against] as number] as number);
  if (missing !== 0) fillUnknown(cursor.out, cell, missing);
  else fillGap(cursor, cell, own, against);
}

/** Takes back a gap that a producer forbids to read; what is missing keeps its reason. */
export function forbid(out: GapColumns, cell: number): void {
  if (out.reason[cell] === 0) fillUnknown(out, cell, FORBIDDEN);
}

/** Every number is written by the loop, known or NaN. */
export function gapColumns(size: number, isRounded: boolean): GapColumns {
  const rounded = isRounded ? size : 0;
  return {
    gap: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    ratio: new Float64Array(size),
    ratioLower: new Float64Array(size),
    ratioUpper: new Float64Array(size),
    roundingLower: new Float64Array(rounded),
    roundingUpper: new Float64Array(rounded),
    method: new Uint8Array(size),
    reason: new Uint8Array(size),
    intervalReason: new Uint8Array(size),
    ratioReason: new Uint8Array(size),
  };
}
