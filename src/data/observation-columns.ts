import { ABSENCES, type Absence } from "../kernel/unknown.ts";
import type { ObservationInput, PrintedDetail, SheetColumn } from "./observation.ts";
import { ShownDigits } from "./shown-digits.ts";

/** Texts numbered in the order in which they first came, so that a column of texts is a column of integers. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly words: string[] = [];

  /** The number of a text, given on its first visit. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** The number of a text, or undefined if it never came. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  word(number: number): string {
    return this.words[number] ?? "";
  }
}

/** What all the figures of one column of one file share. `source` is the number of the file among those read. */
export interface Series {
  readonly indicator: string;
  readonly period: string;
  readonly geography: string;
  /** The column of the published file that holds the figures. */
  readonly column: string;
  /** In a workbook, where that column is: to say it, the workbook is not opened again. */
  readonly cell?: SheetColumn | undefined;
  readonly source: number;
  /** A figure equal to this one means "at most": the producer publishes nothing below. In the indicator's unit. */
  readonly floor?: number | undefined;
  /** The step to which the producer rounded (1 is a whole unit); absent when it is not known. */
  readonly rounding?: number | undefined;
  /** Where no rounding is declared, the step that the digits of the whole column show (`readStep`). */
  readonly shownStep?: number | undefined;
  /** The period was deduced from the edition: the producer does not write it. */
  readonly isDeduced?: true | undefined;
  /** Nobody publishes these figures: each is the sum of the communes of an EPCI on 1 January of this year. */
  readonly summedAt?: string | undefined;
}

/** Figures laid out in columns: row i is `code[i]` in `series[seriesOf[i]]`. A missing value is NaN, with its reason. */
export interface ObservationColumns {
  readonly size: number;
  readonly codes: readonly string[];
  readonly series: readonly Series[];
  readonly code: Int32Array;
  readonly seriesOf: Int32Array;
  readonly value: Float64Array;
  /** Index into `ABSENCES`; meaningless where there is a value. */
  readonly absence: Int8Array;
  readonly line: Int32Array;
  readonly printed: ReadonlyMap<number, PrintedDetail>;
  /** Rows that are a minimum or a maximum quoted for a group: kept, never found. */
  readonly ranges: ReadonlySet<number>;
}

const ABSENCE_NUMBERS: ReadonlyMap<string, number> = new Map(ABSENCES.map((name, index) => [name, index]));

/** Gathers figures one by one into columns that grow. Two million rows weigh about fifty megabytes. */
export class ObservationBuilder {
  readonly #codes = new Dictionary();
  readonly #series: Series[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #printed = new Map<number, PrintedDetail>();
  readonly #ranges = new Set<number>();
  readonly #digits = new ShownDigits();
  #code: Int32Array<ArrayBuffer>;
  #seriesOf: Int32Array<ArrayBuffer>;
  #value: Float64Array<ArrayBuffer>;
  #absence: Int8Array<ArrayBuffer>;
  #line: Int32Array<ArrayBuffer>;
  size = 0;

  /** `expected`: about how many figures will come; columns that are large enough from the start are not copied as they grow. */
  constructor(expected = 0) {
    const rows = Math.max(1024, Math.ceil(expected));
    this.#code = new Int32Array(rows);
    this.#seriesOf = new Int32Array(rows);
    this.#value = new Float64Array(rows);
    this.#absence = new Int8Array(rows);
    this.#line = new Int32Array(rows);
  }

  /** The number of a code, to be given to `add`. */
  code(code: string): number {
    return this.#codes.number(code);
  }

  /** The number of a series, to be given to `add`; the same series has one number. */
  series(series: Series): number {
    const { indicator, period, geography, column, source, floor, rounding } = series;
    const lengths = `${indicator.length}|${period.length}|${geography.length}|${source}|${floor}|${rounding}`;
    const key = `${lengths}|${indicator}|${period}|${geography}|${column}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#series.push(series) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** Adds a figure; NaN stands for none, and `absence` then says why. */
  add(code: number, series: number, value: number, absence: Absence, line: number): void {
    const row = this.size;
    if (row === this.#code.length) this.#grow();
    this.#code[row] = code;
    this.#seriesOf[row] = series;
    this.#value[row] = value;
    this.#absence[row] = ABSENCE_NUMBERS.get(absence) ?? 0;
    this.#line[row] = line;
    this.#digits.see(series, value);
    this.size = row + 1;
  }

  /** Adds a figure read from a long table. */
  addInput(input: ObservationInput): void {
    const { indicator, period, geography, resource, rounding } = input;
    const series = this.series({
      indicator,
      period,
      geography,
      column: "valeur",
      source: resource,
      rounding,
    });
    if (input.printed) this.#printed.set(this.size, input.printed);
    if (input.isRange) this.#ranges.add(this.size);
    this.#digits.write(series, input.digits);
    this.add(this.code(input.code), series, input.value ?? Number.NaN, input.absence, input.line);
  }

  /** Adds all the figures of a file that was read apart, under its number among the files. They are no printed ones. */
  append(
    { size, codes, series, code, seriesOf, value, absence, line }: ObservationColumns,
    source: number,
  ): void {
    const [start, end] = [this.size, this.size + size];
    while (this.#code.length < end) this.#grow();
    const ownCode = Int32Array.from(codes, (one) => this.code(one));
    const ownSeries = Int32Array.from(series, (one) => this.series({ ...one, source }));
    for (let row = 0; row < size; row += 1) {
      this.#code[start + row] = ownCode[code[row] ?? 0] ?? 0;
      this.#seriesOf[start + row] = ownSeries[seriesOf[row] ?? 0] ?? 0;
    }
    this.#value.set(value, start);
    this.#absence.set(absence, start);
    this.#line.set(line, start);
    this.size = end;
  }

  build(): ObservationColumns {
    return {
      size: this.size,
      codes: this.#codes.words,
      series: this.#digits.stepsOf(this.#series),
      code: this.#code.subarray(0, this.size),
      seriesOf: this.#seriesOf.subarray(0, this.size),
      value: this.#value.subarray(0, this.size),
      absence: this.#absence.subarray(0, this.size),
      line: this.#line.subarray(0, this.size),
      printed: this.#printed,
      ranges: this.#ranges,
    };
  }

  #grow(): void {
    const size = Math.ceil(this.#code.length * 1.6);
    this.#code = resized(this.#code, new Int32Array(size));
    this.#seriesOf = resized(this.#seriesOf, new Int32Array(size));
    this.#value = resized(this.#value, new Float64Array(size));
    this.#absence = resized(this.#absence, new Int8Array(size));
    this.#line = resized(this.#line, new Int32Array(size));
  }
}

function resized<T extends Int32Array | Float64Array | Int8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
