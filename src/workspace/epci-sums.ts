import { memberSum, nearestPerimeters } from "../data/member-sum.ts";
import { Dictionary, type ObservationColumns, type Series } from "../data/observation-columns.ts";
import { pairKey } from "../data/observation-order.ts";
import type { Perimeter, Territory } from "../data/territory.ts";
import { departementOf, kindOfCode } from "../data/territory-codes.ts";
import { ABSENCES, type Quantity, unknown } from "../kernel/unknown.ts";

/** A figure to be added: the EPCI, its series, its value. */
interface Added {
  readonly code: string;
  readonly series: Series;
  readonly value: Quantity;
}

/**
 * The figures with those that an EPCI lacks and that its communes add up to: counts that add up (`isSummed`), for which no
 * file has a figure of the EPCI itself, from one column of one file. The communes are those of the EPCI at the vintage of
 * the file, else at the nearest whose communes are the same ones in its départements. One that is missing leaves it unknown.
 */
export function withSums(
  columns: ObservationColumns,
  territories: ReadonlyMap<string, Territory>,
  isSummed: (indicator: string) => boolean,
): ObservationColumns {
  const isWanted = columns.series.map(({ indicator }) => isSummed(indicator));
  const epcis = [...territories.values()].filter(({ perimeters }) => perimeters);
  if (epcis.length === 0 || !isWanted.includes(true)) return columns;
  const { communes, published } = readRows(columns, isWanted);
  const lists = listedCommunes(epcis);
  const groups = new Map<string, CommuneFigures[]>();
  for (const [number, rows] of communes) {
    const series = columns.series[number];
    if (!series) continue;
    const key = pairKey(series.indicator, series.period);
    groups.set(key, [...(groups.get(key) ?? []), new CommuneFigures(series, rows, columns, lists)]);
  }
  const added = [...groups].flatMap(([key, figures]) =>
    epcis.flatMap(({ code, perimeters = [] }) =>
      published.has(`${key}|${code}`) ? [] : (sumOf(code, perimeters, figures) ?? []),
    ),
  );
  return appended(columns, added);
}

/** The rows of communes by series and code, the first of two, and the keys for which an EPCI has a row of its own. */
function readRows({ size, series, seriesOf, codes, code }: ObservationColumns, isWanted: readonly boolean[]) {
  const communes = new Map<number, Map<string, number>>();
  const published = new Set<string>();
  const keys = series.map(({ indicator, period }) => pairKey(indicator, period));
  const kinds = codes.map(kindOfCode);
  const keep = (row: number, number: number) => {
    const place = code[row] ?? -1;
    const name = codes[place] ?? "";
    if (kinds[place] === "epci") published.add(`${keys[number]}|${name}`);
    if (kinds[place] !== "commune") return;
    const rows = communes.get(number) ?? new Map<string, number>();
    if (!rows.has(name)) communes.set(number, rows.set(name, row));
  };
  for (let row = 0; row < size; row += 1) {
    const number = seriesOf[row] ?? 0;
    if (isWanted[number]) keep(row, number);
  }
  return { communes, published };
}

/** The communes that lists name at each vintage, by département. */
function listedCommunes(epcis: readonly Territory[]): ReadonlyMap<string, ReadonlyMap<string, Set<string>>> {
  const years = new Map<string, Map<string, Set<string>>>();
  for (const { year, communes } of epcis.flatMap(({ perimeters = [] }) => perimeters)) {
    const held = years.get(year) ?? new Map<string, Set<string>>();
    years.set(year, byDepartement(communes, held));
  }
  return years;
}

function byDepartement(communes: Iterable<string>, into = new Map<string, Set<string>>()) {
  for (const code of communes) {
    const departement = departementOf(code);
    into.set(departement, (into.get(departement) ?? new Set<string>()).add(code));
  }
  return into;
}

/**
 * Arrondissements, which lie in a commune, and the four islands that are in no EPCI.
 *
 * @source Code général des collectivités territoriales, art. L5210-1-1, V
 */
const IN_NO_LIST = /^(?:751\d\d|132\d\d|6938\d|22016|29083|29155|85113)$/;

/** The figures of communes in one column of one file. */
class CommuneFigures {
  readonly series: Series;
  readonly year: number;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #columns: ObservationColumns;
  readonly #lists: ReturnType<typeof listedCommunes>;
  #own: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(
    series: Series,
    rows: ReadonlyMap<string, number>,
    columns: ObservationColumns,
    lists: ReturnType<typeof listedCommunes>,
  ) {
    this.series = series;
    this.#rows = rows;
    this.#columns = columns;
    this.#lists = lists;
    // Without a year, the latest list is the nearest.
    this.year = Number(/(\d{4})$/.exec(series.geography)?.[1] ?? 9999);
  }

  holdsAny({ communes }: Perimeter): boolean {
    return communes.some((code) => this.#rows.has(code));
  }

  valueOf(code: string): Quantity | undefined {
    const row = this.#rows.get(code);
    if (row === undefined) return undefined;
    const { value, absence } = this.#columns;
    const found = value[row] ?? Number.NaN;
    return Number.isNaN(found) ? unknown(ABSENCES[absence[row] ?? -1] ?? "absent") : found;
  }

  /** Whether the communes of the file are those of a perimeter's list, in all the départements of that perimeter. */
  agreesWith({ year, communes }: Perimeter): boolean {
    if (Number(year) === this.year) return true;
    this.#own ??= byDepartement([...this.#rows.keys()].filter((code) => !IN_NO_LIST.test(code)));
    const listed = this.#lists.get(year);
    return [...new Set(communes.map(departementOf))].every((departement) => {
      const [here, there] = [this.#own?.get(departement), listed?.get(departement)];
      return here !== undefined && here.size === there?.size && [...here].every((code) => there.has(code));
    });
  }
}

/** The figure of an EPCI: the first sum that is known, else the first that is not; nothing where no commune has a figure. */
function sumOf(
  code: string,
  perimeters: readonly Perimeter[],
  figures: readonly CommuneFigures[],
): Added | undefined {
  const found = figures.flatMap((one) => {
    const near = nearestPerimeters(perimeters, one.year).filter((perimeter) => one.holdsAny(perimeter));
    const perimeter = near.find((each) => one.agreesWith(each));
    const members = perimeter?.communes.map((commune) => ({ code: commune, value: one.valueOf(commune) }));
    const year = (perimeter ?? near[0])?.year;
    if (year === undefined) return [];
    const value = members ? memberSum(members).value : unknown("absent");
    return [{ code, value, series: { ...one.series, summedAt: year, geography: `cog${year}` } }];
  });
  return found.find(({ value }) => typeof value === "number") ?? found[0];
}

/** Sums have no line of their own: theirs is that of the names of columns. */
const HEADER = 1;

function appended(columns: ObservationColumns, added: readonly Added[]): ObservationColumns {
  const size = columns.size + added.length;
  const codes = new Dictionary();
  for (const code of columns.codes) codes.number(code);
  const series = [...columns.series];
  const numbers = new Map<string, number>();
  const numberOf = (one: Series) => {
    const key = JSON.stringify(one);
    const known = numbers.get(key) ?? series.push(one) - 1;
    numbers.set(key, known);
    return known;
  };
  const grown = <T extends Int32Array | Float64Array | Int8Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  const made = {
    code: grown(columns.code, new Int32Array(size)),
    seriesOf: grown(columns.seriesOf, new Int32Array(size)),
    value: grown(columns.value, new Float64Array(size)),
    absence: grown(columns.absence, new Int8Array(size)),
    line: grown(columns.line, new Int32Array(size)),
  };
  for (const [index, { code, series: one, value }] of added.entries()) {
    const row = columns.size + index;
    made.code[row] = codes.number(code);
    made.seriesOf[row] = numberOf(one);
    made.value[row] = typeof value === "number" ? value : Number.NaN;
    made.absence[row] =
      typeof value === "number" ? 0 : (ABSENCES as readonly string[]).indexOf(value.unknown);
    made.line[row] = HEADER;
  }
  return { ...columns, ...made, size, codes: codes.words, series };
}
