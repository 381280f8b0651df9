import { ALLOWED, type Comparability } from "../../data/comparability.ts";
import type { CountedFigure, MeasuredFigure } from "../../data/figure.ts";
import { isCount } from "../../data/unit.ts";
import { yearOf } from "../../kernel/dates.ts";
import type { RowContext, RowPair } from "../row-context.ts";
import type { SaidRules } from "../said-rules.ts";
import { type FigureCube, STRIDE } from "./figure-cube.ts";
import { type GapCursor, gapCursor } from "./fill-gap.ts";
import { fillCell, forbid, gapColumns } from "./gap-cells.ts";
import { type GapColumns, INCLUSIONS, reasonCode } from "./gap-columns.ts";

const COUNT = reasonCode("effectif_sans_ecart");

const ALONE = reasonCode("territoires_insuffisants");

/** Two slots a cell: the figure of the territory, then that of its reference. */
const SIDES = 2;

/** An empty cube for so many figures. */
export function emptyCube(size: number): Required<FigureCube> {
  return {
    numbers: new Float64Array(size * STRIDE),
    reason: new Uint8Array(size),
    effect: new Float64Array(size),
    step: new Float64Array(size),
    floor: new Float64Array(size),
  };
}

/** Writes a figure with all that is known of its making. */
export function writeFigure(cube: FigureCube, slot: number, figure: MeasuredFigure): void {
  const { value, count = Number.NaN, total = Number.NaN, effect = 1, precision } = figure;
  const isKnown = typeof value === "number";
  cube.numbers[slot * STRIDE] = isKnown ? value : Number.NaN;
  cube.numbers[slot * STRIDE + 1] = count;
  cube.numbers[slot * STRIDE + 2] = total;
  cube.reason[slot] = isKnown ? 0 : reasonCode(value.unknown);
  if (cube.effect) cube.effect[slot] = effect;
  if (cube.step) cube.step[slot] = precision?.step ?? Number.NaN;
  if (cube.floor) cube.floor[slot] = precision?.floor ?? Number.NaN;
}

/** Whether a territory lies in its reference, as columns say it. */
export const inclusionOf = (nested: boolean | null): number =>
  INCLUSIONS.indexOf(nested === null ? "inconnue" : nested ? "imbriques" : "disjoints");

/** Where the figures of a block are read: of a row, in a period. */
export interface BlockFigures {
  own(row: number, period: number): CountedFigure;
  reference(row: number, period: number): CountedFigure;
}

/**
 * The gaps of some rows in some periods, computed on typed columns: cell row · periods + period. What the producers forbid,
 * counts, and sets in which a territory is alone have no gap, and say so.
 */
export class GapBlock {
  readonly pairs: readonly RowPair[];
  readonly periods: readonly string[];
  readonly years: readonly (number | undefined)[];
  readonly own: CountedFigure[] = [];
  readonly references: CountedFigure[] = [];
  readonly cells: GapColumns;
  /** Of the two figures of each cell, what rules of comparability look at (`SaidRules`). */
  readonly sorts: Int32Array;
  /** What the producers say of each cell; nothing of a territory without a figure. */
  readonly said: Comparability[] = [];

  constructor(
    pairs: readonly RowPair[],
    periods: readonly string[],
    figures: BlockFigures,
    { indicator, rules }: RowContext,
  ) {
    const size = pairs.length * periods.length;
    const cube = emptyCube(SIDES * size);
    this.pairs = pairs;
    this.periods = periods;
    this.years = periods.map(yearOf);
    this.cells = gapColumns(size, true);
    this.sorts = new Int32Array(SIDES * size);
    const cursor = gapCursor(cube, this.cells);
    cursor.factor = indicator.unit === "%" ? 100 : Number.NaN;
    const refusal = isCount(indicator.unit) ? COUNT : 0;
    for (const [row, pair] of pairs.entries()) {
      cursor.inclusion = inclusionOf(pair.reference.nested);
      for (let rank = 0; rank < periods.length; rank += 1) {
        this.own.push(figures.own(row, rank));
        this.references.push(figures.reference(row, rank));
        this.#fill(cursor, row, rank, refusal, rules);
      }
    }
  }

  #fill(cursor: GapCursor, row: number, rank: number, always: number, rules: SaidRules): void {
    const cell = this.cellOf(row, rank);
    const [first, second] = [SIDES * cell, SIDES * cell + 1];
    const [own, reference] = [this.own[cell] as CountedFigure, this.references[cell] as CountedFigure];
    const [pair, period] = [this.pairs[row] as RowPair, this.periods[rank] as string];
    writeFigure(cursor.cube, first, own.figure);
    writeFigure(cursor.cube, second, reference.figure);
    const refusal = always || aloneCode(pair, reference);
    fillCell(cursor, cell, first, second, refusal);
    const sort = rules.sortOf(own, period, pair.geography);
    const other = rules.sortOf(reference, period, pair.geography);
    this.sorts[first] = sort;
    this.sorts[second] = other;
    // Of the figure itself (a small number of people) something may be said without a reference too.
    const isKnown = cursor.cube.reason[first] === 0;
    const said = isKnown ? rules.between("niveau", sort, refusal ? sort : other) : ALLOWED;
    this.said.push(said);
    if (!said.allowed) forbid(this.cells, cell);
  }

  /** The codes under which figures were published that are not their territory's: hardly any figure has one. */
  addFormerCodes(into: Set<string>): void {
    for (const [cell, figure] of this.own.entries()) {
      const pair = this.pairs[Math.floor(cell / this.periods.length)];
      addOther(into, figure, pair?.territory);
      addOther(into, this.references[cell], pair?.reference.code);
    }
  }

  cellOf(row: number, period: number): number {
    return row * this.periods.length + period;
  }
}

function addOther(into: Set<string>, figure: CountedFigure | undefined, code: string | undefined): void {
  const published = figure?.observation?.code;
  if (published !== undefined && published !== code) into.add(published);
}

/** A territory that is alone in the set that it is compared with would have a gap of 0. */
function aloneCode({ reference: { members } }: RowPair, { made }: CountedFigure): number {
  return members.length > 0 && made && made.available < 2 ? ALONE : 0;
}
