import { type DesignEffects, type Limits, limits, NO_EFFECTS } from "../../statistics/counts.ts";
import { GAP_METHODS } from "../precision.ts";
import {
  allCorners,
  type CountSide,
  cornerRoom,
  countSide,
  nestedCorners,
  readBounds,
  readSide,
} from "./count-corners.ts";
import { type FigureCube, STRIDE } from "./figure-cube.ts";
import { type GapColumns, INCLUSIONS, reasonCode } from "./gap-columns.ts";
import { gapLimits, ratioLimitsOf } from "./pair-limits.ts";

const NO_REFERENCE = reasonCode("reference_nulle");

const NO_COUNTS = reasonCode("effectifs_absents");

const NO_INCLUSION = reasonCode("inclusion_inconnue");

const WITHOUT_INTERVAL = GAP_METHODS.indexOf("sans_intervalle");

const NESTED = GAP_METHODS.indexOf("effectifs_imbriques");

const INDEPENDENT = GAP_METHODS.indexOf("effectifs_independants");

const FROM_RATES = GAP_METHODS.indexOf("taux_et_populations_imbriques") - NESTED;

const INSIDE = INCLUSIONS.indexOf("imbriques");

const NOT_KNOWN = INCLUSIONS.indexOf("inconnue");

/** What the loop reads and writes, refilled for each cell: no object is made in it. */
export interface GapCursor {
  readonly cube: FigureCube;
  readonly out: GapColumns;
  readonly own: CountSide;
  readonly against: CountSide;
  readonly corners: Float64Array;
  readonly limits: Limits;
  /** The least and the greatest limits of the corners of a cell: of the gap, of the ratio. */
  readonly least: Limits;
  readonly most: Limits;
  /** How the territory lies in its reference: rank in `INCLUSIONS`. */
  inclusion: number;
  /** What a share of 1 is in the unit; NaN when it is no share. */
  factor: number;
}

export function gapCursor(cube: FigureCube, out: GapColumns): GapCursor {
  return {
    cube,
    out,
    own: countSide(),
    against: countSide(),
    corners: cornerRoom(),
    limits: limits(),
    least: limits(),
    most: limits(),
    inclusion: 0,
    factor: Number.NaN,
  };
}

/** Leaves a cell without any number. */
export function fillUnknown(out: GapColumns, cell: number, reason: number): void {
  out.reason[cell] = reason;
  out.method[cell] = 0;
  out.gap[cell] = Number.NaN;
  out.ratio[cell] = Number.NaN;
  fillNoRounding(out, cell);
  fillNoInterval(out, cell, 0);
}

function fillNoInterval(out: GapColumns, cell: number, reason: number): void {
  out.lower[cell] = Number.NaN;
  out.upper[cell] = Number.NaN;
  out.intervalReason[cell] = reason;
  fillNoRatioInterval(out, cell, reason);
}

function fillNoRatioInterval(out: GapColumns, cell: number, reason: number): void {
  out.ratioLower[cell] = Number.NaN;
  out.ratioUpper[cell] = Number.NaN;
  out.ratioReason[cell] = reason;
}

function fillNoRounding({ roundingLower, roundingUpper }: GapColumns, cell: number): void {
  if (roundingLower.length === 0) return;
  roundingLower[cell] = Number.NaN;
  roundingUpper[cell] = Number.NaN;
}

/** Writes the gap of two figures that have a value: its ratio, what their roundings allow, the intervals of both. */
export function fillGap(cursor: GapCursor, cell: number, own: number, against: number): void {
  const { cube, out } = cursor;
  const value = cube.numbers[own * STRIDE] as number;
  const reference = cube.numbers[against * STRIDE] as number;
  out.gap[cell] = value - reference;
  out.ratio[cell] = reference === 0 ? Number.NaN : value / reference;
  if (cube.step) fillRounding(cursor, cell, own, against);
  fillIntervals(cursor, cell, own, against);
  // Without a ratio there is no interval of it; without knowing how far the one lies in the other, that is the reason.
  if (reference === 0 && out.ratioReason[cell] !== NO_INCLUSION) fillNoRatioInterval(out, cell, NO_REFERENCE);
}

/** Nothing where both are exact. */
function fillRounding({ cube, out, least, most }: GapCursor, cell: number, own: number, against: number) {
  const { step } = cube;
  const isExact = Number.isNaN(step?.[own]) && Number.isNaN(step?.[against]);
  if (isExact || !readBounds(cube, own, least) || !readBounds(cube, against, most))
    return void fillNoRounding(out, cell);
  out.roundingLower[cell] = (least[0] as number) - (most[1] as number);
  out.roundingUpper[cell] = (least[1] as number) - (most[0] as number);
}

function fillIntervals(cursor: GapCursor, cell: number, own: number, against: number): void {
  const { cube, out, inclusion } = cursor;
  const { numbers } = cube;
  const c = numbers[own * STRIDE + 1] as number;
  const d = numbers[own * STRIDE + 2] as number;
  const whole = numbers[against * STRIDE + 1] as number;
  const total = numbers[against * STRIDE + 2] as number;
  const isPublished = !Number.isNaN(c + whole);
  if (inclusion === NOT_KNOWN || !isPublished || Number.isNaN(d + total))
    return void fillImplied(cursor, cell, own, against, isPublished);
  out.method[cell] = inclusion === INSIDE ? NESTED : INDEPENDENT;
  fillPair(cursor, cell, c, d, whole, total, effectsOf(cube, own, against));
}

const effectsOf = ({ effect }: FigureCube, own: number, against: number): DesignEffects =>
  effect ? { first: effect[own] as number, second: effect[against] as number } : NO_EFFECTS;

/** Where a side has no published cases, what its rate and its people imply; no interval without people, or inclusion. */
function fillImplied(
  cursor: GapCursor,
  cell: number,
  own: number,
  against: number,
  isPublished: boolean,
): void {
  const { cube, out, inclusion, factor } = cursor;
  readSide(cube, own, factor, cursor.own);
  readSide(cube, against, factor, cursor.against);
  const isCounted = cursor.own.size > 0 && cursor.against.size > 0;
  if (!isCounted || inclusion === NOT_KNOWN) {
    out.method[cell] = WITHOUT_INTERVAL;
    return void fillNoInterval(out, cell, isCounted ? NO_INCLUSION : NO_COUNTS);
  }
  out.method[cell] = (inclusion === INSIDE ? NESTED : INDEPENDENT) + (isPublished ? 0 : FROM_RATES);
  fillEnvelope(cursor, cell, cornersOf(cursor), effectsOf(cube, own, against));
}

/** Of two exact rates, one pair. */
function cornersOf({ own, against, inclusion, corners }: GapCursor): number {
  return inclusion === INSIDE ? nestedCorners(own, against, corners) : allCorners(own, against, corners);
}

/** Writes the intervals of one pair of counts. */
function fillPair(
  cursor: GapCursor,
  cell: number,
  c: number,
  d: number,
  whole: number,
  total: number,
  effects: DesignEffects,
): void {
  const { out, limits, inclusion, factor } = cursor;
  const isNested = inclusion === INSIDE;
  const wrong = gapLimits(c, d, whole, total, isNested, effects, limits);
  if (wrong !== 0) return void fillNoInterval(out, cell, wrong);
  const scale = Number.isNaN(factor) ? 1 : factor;
  out.lower[cell] = scale * (limits[0] as number);
  out.upper[cell] = scale * (limits[1] as number);
  const none = ratioLimitsOf(c, d, whole, total, isNested, effects, limits);
  if (none !== 0) return void fillNoRatioInterval(out, cell, none);
  out.ratioLower[cell] = limits[0] as number;
  out.ratioUpper[cell] = limits[1] as number;
}

/** Writes the smallest intervals that hold those of all corners; where one has none, the reason holds for all. */
function fillEnvelope(cursor: GapCursor, cell: number, size: number, effects: DesignEffects): void {
  const { out, own, against, corners, least, most } = cursor;
  let [gapReason, ratioReason] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    const [c, whole] = [corners[2 * at] as number, corners[2 * at + 1] as number];
    fillPair(cursor, cell, c, own.people, whole, against.people, effects);
    gapReason ||= out.intervalReason[cell] as number;
    ratioReason ||= out.ratioReason[cell] as number;
    widen(cursor, cell, at === 0);
  }
  out.lower[cell] = least[0] as number;
  out.upper[cell] = most[0] as number;
  out.ratioLower[cell] = least[1] as number;
  out.ratioUpper[cell] = most[1] as number;
  if (gapReason !== 0) fillNoInterval(out, cell, gapReason);
  if (ratioReason !== 0) fillNoRatioInterval(out, cell, ratioReason);
}
function widen({ out, least, most }: GapCursor, cell: number, isFirst: boolean): void {
  const [lower, upper] = [out.lower[cell] as number, out.upper[cell] as number];
  const [ratioLower, ratioUpper] = [out.ratioLower[cell] as number, out.ratioUpper[cell] as number];
  least[0] = isFirst ? lower : Math.min(least[0] as number, lower);
  most[0] = isFirst ? upper : Math.max(most[0] as number, upper);
  least[1] = isFirst ? ratioLower : Math.min(least[1] as number, ratioLower);
  most[1] = isFirst ? ratioUpper : Math.max(most[1] as number, ratioUpper);
}
