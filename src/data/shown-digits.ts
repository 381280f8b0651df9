/** What is asked of a column of figures; `rounding` is the step that its producer declares. */
interface FigureSeries {
  readonly indicator: string;
  readonly geography: string;
  readonly source: number;
  readonly rounding?: number | undefined;
}

/** Beyond so many digits after the comma, a figure was computed, not rounded for print: nothing is read in it. */
const MOST = 5;

/** Of fewer figures than this, chance alone may have made all of them whole: the column's other periods speak too. */
const ENOUGH = 3;

/**
 * The digits after the comma that the figures of each series show, gathered one by one. A published column of which no
 * producer declares the rounding is not exact for that: it has the step that its figures show, all taken together.
 */
export class ShownDigits {
  readonly #digits: number[] = [];
  readonly #counts: number[] = [];

  /** Takes a figure of a series; NaN stands for none. */
  see(series: number, value: number): void {
    if (Number.isNaN(value)) return;
    this.#counts[series] = (this.#counts[series] ?? 0) + 1;
    let digits = this.#digits[series] ?? 0;
    // A value that fits the digits already seen is the common case: one division, and no text is made.
    while (digits <= MOST && !fits(value, digits)) digits += 1;
    this.#digits[series] = digits;
  }

  /** Takes the digits that a text was written with: « 57.0 » shows a tenth that the number 57 has lost. */
  write(series: number, digits: number | undefined): void {
    if (digits !== undefined) this.#digits[series] = Math.max(this.#digits[series] ?? 0, digits);
  }

  /**
   * The series with the step that their figures show, where none is declared. Of a series of one or two figures, those of
   * the same indicator, zoning and file in its other periods count too. None is read in figures of more than five digits.
   */
  stepsOf<Series extends FigureSeries>(
    all: readonly Series[],
  ): readonly (Series & { readonly shownStep?: number | undefined })[] {
    const few = new Map<string, number>();
    const keyOf = ({ indicator, geography, source }: FigureSeries) => `${indicator}|${geography}|${source}`;
    for (const [number, one] of all.entries())
      few.set(keyOf(one), Math.max(few.get(keyOf(one)) ?? 0, this.#digits[number] ?? 0));
    return all.map((one, number) => {
      const count = this.#counts[number] ?? 0;
      if (one.rounding !== undefined || count === 0) return one;
      const digits = (count < ENOUGH ? few.get(keyOf(one)) : this.#digits[number]) ?? 0;
      return digits > MOST ? one : { ...one, shownStep: Number(`1e-${digits}`) };
    });
  }
}

/** Powers of ten, as they are written. */
const POWERS = Array.from({ length: MOST + 1 }, (_, digits) => Number(`1e${digits}`));

/** Whether a value has no more digits after the comma: the last bits of a product are not its own. */
function fits(value: number, digits: number): boolean {
  const scaled = value * (POWERS[digits] ?? 1);
  return Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled));
}
