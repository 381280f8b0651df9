import { compareText } from "../kernel/compare-text.ts";
import type { Dataset, Resource } from "./dataset.ts";
import { Dictionary } from "./dictionary.ts";
import type { Observation, ObservationInput, Observations, PrintedDetail } from "./observations.ts";
import { ABSENCES, unknown } from "./quantity.ts";

/**
 * Observations as typed columns with dictionaries and an index by indicator, territory and period.
 * Rows keep the order in which they were read; the same key read twice keeps its first row.
 */
export class ObservationTable implements Observations {
  readonly #codes = new Dictionary();
  readonly #indicators = new Dictionary();
  readonly #periods = new Dictionary();
  readonly #geographies = new Dictionary();
  readonly #sources: readonly { readonly dataset: Dataset; readonly resource: Resource }[];
  readonly #columns: Columns;
  readonly #printed = new Map<number, PrintedDetail>();
  readonly #index = new Map<string, number>();
  readonly #periodsOf = new Map<string, string[]>();
  readonly size: number;

  constructor(
    inputs: readonly ObservationInput[],
    sources: readonly { readonly dataset: Dataset; readonly resource: Resource }[],
  ) {
    this.size = inputs.length;
    this.#sources = sources;
    this.#columns = emptyColumns(inputs.length);
    inputs.forEach((input, row) => {
      this.#fill(row, input);
    });
    for (const periods of this.#periodsOf.values()) periods.sort(compareText);
  }

  get indicators(): readonly string[] {
    return this.#indicators.words;
  }

  find(indicator: string, code: string, period: string): Observation | undefined {
    const row = this.#index.get(this.#key([indicator, code, period]));
    return row === undefined ? undefined : this.at(row);
  }

  periods(indicator: string, code: string): readonly string[] {
    return this.#periodsOf.get(this.#key([indicator, code])) ?? [];
  }

  at(row: number): Observation {
    const columns = this.#columns;
    const source = this.#sources[cell(columns.source, row)];
    if (!source) throw new RangeError(`no observation in row ${row}`);
    const value = cell(columns.value, row);
    return {
      code: this.#codes.word(cell(columns.code, row)),
      indicator: this.#indicators.word(cell(columns.indicator, row)),
      period: this.#periods.word(cell(columns.period, row)),
      geography: this.#geographies.word(cell(columns.geography, row)),
      value: Number.isNaN(value) ? unknown(ABSENCES[cell(columns.absence, row)] ?? "absent") : value,
      address: {
        file: source.resource.path,
        line: cell(columns.line, row),
        column: "valeur",
        sha256: source.resource.sha256,
        dataset: source.dataset.id,
      },
      printed: this.#printed.get(row),
    };
  }

  #fill(row: number, input: ObservationInput): void {
    const columns = this.#columns;
    columns.code[row] = this.#codes.number(input.code);
    columns.indicator[row] = this.#indicators.number(input.indicator);
    columns.period[row] = this.#periods.number(input.period);
    columns.geography[row] = this.#geographies.number(input.geography);
    columns.value[row] = input.value ?? Number.NaN;
    columns.absence[row] = ABSENCES.indexOf(input.absence);
    columns.source[row] = input.resource;
    columns.line[row] = input.line;
    if (input.printed) this.#printed.set(row, input.printed);
    if (!input.isRange) this.#indexRow(row, input);
  }

  #indexRow(row: number, { indicator, code, period }: ObservationInput): void {
    const key = this.#key([indicator, code, period]);
    if (this.#index.has(key)) return;
    this.#index.set(key, row);
    const territory = this.#key([indicator, code]);
    const periods = this.#periodsOf.get(territory);
    if (periods) periods.push(period);
    else this.#periodsOf.set(territory, [period]);
  }

  /** Numbers, not texts: joined texts could read the same and be two keys. A text never seen has no number. */
  #key([indicator, code, period]: readonly [string, string, string?]): string {
    const parts = [this.#indicators.find(indicator), this.#codes.find(code)];
    return (period === undefined ? parts : [...parts, this.#periods.find(period)]).join();
  }
}

type Columns = ReturnType<typeof emptyColumns>;

function cell(column: Int32Array | Float64Array | Int8Array, row: number): number {
  return column[row] ?? Number.NaN;
}

function emptyColumns(size: number) {
  return {
    code: new Int32Array(size),
    indicator: new Int32Array(size),
    period: new Int32Array(size),
    geography: new Int32Array(size),
    value: new Float64Array(size),
    absence: new Int8Array(size),
    source: new Int32Array(size),
    line: new Int32Array(size),
  };
}
