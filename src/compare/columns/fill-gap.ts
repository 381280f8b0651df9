import { type Limits, Z95 } from "../../statistics/counts.ts";
import { nestedGapLimits } from "../../statistics/nested-gap.ts";
import { nestedRatioLimits } from "../../statistics/nested-ratio.ts";
import { newcombeLimits } from "../../statistics/newcombe.ts";
import { ratioLimits } from "../../statistics/ratio-interval.ts";
import { GAP_METHODS } from "../precision.ts";
import { type GapColumns, reasonCode } from "./gap-columns.ts";

const NO_CASES = reasonCode("effectif_nul");

const NO_REFERENCE = reasonCode("reference_nulle");

const NO_COUNTS = reasonCode("effectifs_absents");

const WITHOUT_INTERVAL = GAP_METHODS.indexOf("sans_intervalle");

/** Counts of a territory (c of d) and of its reference, and what a share of 1 is in the indicator's unit. */
export interface CellCounts {
  c: number;
  d: number;
  reference: number;
  total: number;
  factor: number;
}

/** Leaves a cell without any number. */
export function fillUnknown(out: GapColumns, cell: number, reason: number): void {
  out.reason[cell] = reason;
  out.gap[cell] = Number.NaN;
  out.ratio[cell] = Number.NaN;
  fillNoInterval(out, cell);
}

function fillNoInterval(out: GapColumns, cell: number): void {
  out.lower[cell] = Number.NaN;
  out.upper[cell] = Number.NaN;
  fillNoRatioInterval(out, cell);
}

function fillNoRatioInterval(out: GapColumns, cell: number): void {
  out.ratioLower[cell] = Number.NaN;
  out.ratioUpper[cell] = Number.NaN;
}

/** Writes gap and ratio of two figures without counts: no interval, and why. */
export function fillWithoutCounts(out: GapColumns, cell: number, value: number, reference: number): void {
  out.gap[cell] = value - reference;
  out.ratioReason[cell] = reference === 0 ? NO_REFERENCE : NO_COUNTS;
  out.ratio[cell] = reference === 0 ? Number.NaN : value / reference;
  fillNoInterval(out, cell);
  out.intervalReason[cell] = NO_COUNTS;
  out.method[cell] = WITHOUT_INTERVAL;
}

/** Writes gap, ratio and intervals of a part in the whole that contains it. Valid counts. */
export function fillNested(out: GapColumns, cell: number, counts: CellCounts, into: Limits): void {
  const { c, d, reference, total, factor } = counts;
  if (d === total) {
    fillWhole(out, cell, reference);
    return;
  }
  out.gap[cell] = factor * (c / d - reference / total);
  nestedGapLimits(c, d, reference, total, Z95, into);
  out.lower[cell] = factor * (into[0] as number);
  out.upper[cell] = factor * (into[1] as number);
  out.ratio[cell] = reference === 0 ? Number.NaN : (c * total) / (d * reference);
  if (c === 0 || c === reference) {
    out.ratioReason[cell] = reference === 0 ? NO_REFERENCE : NO_CASES;
    fillNoRatioInterval(out, cell);
    return;
  }
  nestedRatioLimits(c, d, reference, total, Z95, into);
  out.ratioLower[cell] = into[0] as number;
  out.ratioUpper[cell] = into[1] as number;
}

/** A territory that is its whole reference: no gap, no uncertainty. */
function fillWhole(out: GapColumns, cell: number, reference: number): void {
  out.gap[cell] = 0;
  out.lower[cell] = 0;
  out.upper[cell] = 0;
  const ratio = reference === 0 ? Number.NaN : 1;
  out.ratio[cell] = ratio;
  out.ratioLower[cell] = ratio;
  out.ratioUpper[cell] = ratio;
  if (reference === 0) out.ratioReason[cell] = NO_REFERENCE;
}

/** Writes gap, ratio and intervals of two groups that have nobody in common. Valid counts. */
export function fillIndependent(out: GapColumns, cell: number, counts: CellCounts, into: Limits): void {
  const { c, d, reference, total, factor } = counts;
  out.gap[cell] = factor * (c / d - reference / total);
  newcombeLimits(c, d, reference, total, Z95, into);
  out.lower[cell] = factor * (into[0] as number);
  out.upper[cell] = factor * (into[1] as number);
  out.ratio[cell] = reference === 0 ? Number.NaN : (c * total) / (d * reference);
  if (c === 0 || reference === 0) {
    out.ratioReason[cell] = reference === 0 ? NO_REFERENCE : NO_CASES;
    fillNoRatioInterval(out, cell);
    return;
  }
  ratioLimits(c, d, reference, total, Z95, into);
  out.ratioLower[cell] = into[0] as number;
  out.ratioUpper[cell] = into[1] as number;
}
