import { ABSENCES } from "../../kernel/unknown.ts";
import { type Limits, limits } from "../../statistics/counts.ts";
import { GAP_METHODS } from "../precision.ts";
import { countsCode, partCode } from "./counts-code.ts";
import { type FigureCube, MISSING, NO_ROW, ONE_ROW, STRIDE, TWO_ROWS } from "./figure-cube.ts";
import { type CellCounts, fillIndependent, fillNested, fillUnknown, fillWithoutCounts } from "./fill-gap.ts";
import { CELL_REASONS, type GapColumns, type GapPlan, reasonCode } from "./gap-columns.ts";

const ABSENT = reasonCode("absent_des_donnees");

const NO_REFERENCE = reasonCode("reference_absente");

const BLANK_REFERENCE = reasonCode("reference_non_publiee");

const TWICE = reasonCode("periodes_en_double");

const NO_VALUE = reasonCode("valeurs_manquantes");

const INVALID = reasonCode("nombre_invalide");

const FIRST_ABSENCE = CELL_REASONS.indexOf(ABSENCES[0]);

const NESTED = GAP_METHODS.indexOf("effectifs_imbriques");

const INDEPENDENT = GAP_METHODS.indexOf("effectifs_independants");

const FROM_RATES = GAP_METHODS.indexOf("taux_et_populations_imbriques") - NESTED;

/** What the loop reads and writes, refilled for each cell. */
interface Cursor {
  readonly cube: FigureCube;
  readonly out: GapColumns;
  readonly counts: CellCounts;
  readonly limits: Limits;
  nested: boolean;
}

/** Computes the gap of every pair, indicator and year. */
export function gapCells(cube: FigureCube, plan: GapPlan): GapColumns {
  const perTerritory = plan.indicators * plan.years.length;
  const out = emptyColumns(plan.pairTerritory.length * perTerritory);
  const counts = { c: 0, d: 0, reference: 0, total: 0, factor: 1 };
  const cursor: Cursor = { cube, out, counts, limits: limits(), nested: true };
  for (let pair = 0; pair < plan.pairTerritory.length; pair += 1) {
    cursor.nested = plan.nested[pair] === 1;
    const own = (plan.pairTerritory[pair] as number) * perTerritory;
    const against = (plan.pairReference[pair] as number) * perTerritory;
    fillPair(cursor, plan, pair * perTerritory, own, against);
  }
  return out;
}

function fillPair(cursor: Cursor, plan: GapPlan, first: number, own: number, against: number): void {
  const years = plan.years.length;
  for (let indicator = 0; indicator < plan.indicators; indicator += 1) {
    cursor.counts.factor = plan.factor[indicator] as number;
    for (let offset = indicator * years; offset < (indicator + 1) * years; offset += 1) {
      fillCell(cursor, first + offset, own + offset, against + offset);
    }
  }
}

function fillCell(cursor: Cursor, cell: number, own: number, against: number): void {
  const { out, cube } = cursor;
  const reason = statesReason(cube.state[own] as number, cube.state[against] as number);
  if (reason !== 0) {
    fillUnknown(out, cell, reason);
    return;
  }
  const fromRates = readCounts(cursor, own * STRIDE, against * STRIDE);
  const { c, d, reference, total } = cursor.counts;
  if (Number.isNaN(c + d + reference + total)) {
    fillFromValues(cursor, cell, own * STRIDE, against * STRIDE);
    return;
  }
  const wrong = cursor.nested
    ? partCode(c, d, reference, total)
    : countsCode(c, d) || countsCode(reference, total);
  if (wrong !== 0) {
    fillUnknown(out, cell, wrong);
    return;
  }
  out.method[cell] = (cursor.nested ? NESTED : INDEPENDENT) + (fromRates ? FROM_RATES : 0);
  if (cursor.nested) fillNested(out, cell, cursor.counts, cursor.limits);
  else fillIndependent(out, cell, cursor.counts, cursor.limits);
}

/** Why two cells make no gap, 0 when they do. */
function statesReason(own: number, against: number): number {
  if (own === ONE_ROW && against === ONE_ROW) return 0;
  if (own === TWO_ROWS || against === TWO_ROWS) return TWICE;
  if (own >= MISSING) return FIRST_ABSENCE + own - MISSING;
  if (own === NO_ROW) return ABSENT;
  return against === NO_ROW ? NO_REFERENCE : BLANK_REFERENCE;
}

/** Reads the published cases, else those that rates and populations imply: true when one was implied. */
function readCounts({ cube: { numbers }, counts }: Cursor, own: number, against: number): boolean {
  counts.c = numbers[own + 1] as number;
  counts.d = numbers[own + 2] as number;
  counts.reference = numbers[against + 1] as number;
  counts.total = numbers[against + 2] as number;
  const published = !Number.isNaN(counts.c + counts.reference);
  if (published) return false;
  if (Number.isNaN(counts.c)) counts.c = ((numbers[own] as number) / counts.factor) * counts.d;
  if (Number.isNaN(counts.reference))
    counts.reference = ((numbers[against] as number) / counts.factor) * counts.total;
  return true;
}

function fillFromValues(
  { cube: { numbers }, out }: Cursor,
  cell: number,
  own: number,
  against: number,
): void {
  const value = numbers[own] as number;
  const reference = numbers[against] as number;
  if (Number.isFinite(value) && Number.isFinite(reference)) fillWithoutCounts(out, cell, value, reference);
  else fillUnknown(out, cell, Number.isNaN(value) || Number.isNaN(reference) ? NO_VALUE : INVALID);
}

/** Every number is written by the loop, known or NaN. */
function emptyColumns(size: number): GapColumns {
  return {
    gap: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    ratio: new Float64Array(size),
    ratioLower: new Float64Array(size),
    ratioUpper: new Float64Array(size),
    method: new Uint8Array(size),
    reason: new Uint8Array(size),
    intervalReason: new Uint8Array(size),
    ratioReason: new Uint8Array(size),
  };
}
