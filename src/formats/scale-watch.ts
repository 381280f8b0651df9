import { problem } from "../diagnostics/problem.ts";
import type { FormatIndicator } from "./format.ts";
import type { Measure } from "./measure.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";

/** A column of figures, and the number of decimals that its producer gives. */
export interface WatchedColumn {
  readonly name: string;
  readonly cell: number;
  readonly indicator: FormatIndicator;
  readonly measure: Measure | undefined;
  /** The rounding that the format declares for these figures. */
  readonly step: number | undefined;
}

/**
 * Watches the figures of a column: each within the bounds of its indicator, and per cents that are not fractions. A
 * fraction is between −1 and 1 and finer than the producer's rounding; it is one when the whole column is, or when all
 * other figures keep to the declared rounding.
 */
export class ScaleWatch {
  readonly #column: WatchedColumn;
  readonly #step: number;
  #fractions = 0;
  #first: { readonly text: string; readonly place: ReturnType<typeof placeOfCell> } | undefined;
  #others = 0;
  #othersKeep = true;

  constructor(column: WatchedColumn) {
    this.#column = column;
    this.#step = column.step ?? 10 ** -(column.measure?.decimals ?? 1);
  }

  /** Whether a figure may be kept; a figure out of bounds is a problem at its cell. */
  accepts(context: TableContext, row: RowCursor, value: number): boolean {
    const { measure, cell, name, indicator } = this.#column;
    if (!measure) return true;
    if (!isWithin(value, measure.bounds)) {
      const values = { value: row.text(cell), column: name, indicator: indicator.id };
      const place = placeOfCell(context, row, cell);
      context.diagnostics.push(
        problem("import/hors-bornes", place, { ...values, bounds: boundsInWords(measure.bounds) }),
      );
      return false;
    }
    if (measure.isShare && value !== 0) this.#weigh(context, row, value);
    return true;
  }

  #weigh(context: TableContext, row: RowCursor, value: number): void {
    const keeps = isMultiple(value, this.#step);
    if (Math.abs(value) > 1 || keeps) {
      this.#others += Number(Math.abs(value) > 1);
      this.#othersKeep &&= keeps;
      return;
    }
    this.#fractions += 1;
    this.#first ??= {
      text: row.text(this.#column.cell),
      place: placeOfCell(context, row, this.#column.cell),
    };
  }

  /** Says the fractions, once the column has been read. */
  finish(context: TableContext): void {
    if (!this.#first) return;
    const isMixed = this.#others > 0;
    if (isMixed && (this.#column.step === undefined || !this.#othersKeep)) return;
    const { name } = this.#column;
    const values = { count: this.#fractions, value: this.#first.text, column: name };
    context.diagnostics.push(problem("import/fractions", this.#first.place, values));
  }
}

function isWithin(value: number, [least, most]: Measure["bounds"]): boolean {
  return value >= (least ?? Number.NEGATIVE_INFINITY) && value <= (most ?? Number.POSITIVE_INFINITY);
}

function isMultiple(value: number, step: number): boolean {
  const count = value / step;
  return Math.abs(count - Math.round(count)) < 1e-6;
}

function boundsInWords([least, most]: Measure["bounds"]): string {
  if (least === null) return `au plus ${most}`;
  return most === null ? `au moins ${least}` : `de ${least} à ${most}`;
}
