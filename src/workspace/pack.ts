import type { ComparabilityRule } from "../data/comparability.ts";
import type { Indicator } from "../data/indicator.ts";
import type { PrintedDetail } from "../data/observation.ts";
import { Dictionary, type ObservationColumns, type Series } from "../data/observation-columns.ts";
import { pairKey } from "../data/observation-order.ts";
import { type ObservationSource, ObservationTable } from "../data/observation-table.ts";
import type { Perimeter, SuccessionId, Territory } from "../data/territory.ts";
import type { Dataset, Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Read } from "../files/read.ts";

/** The text of territories: many are alike, so that kinds, geographies and lists are written once. */
export interface TerritoryWords {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly lists: readonly (readonly string[])[];
}

/** Numbers of a territory: kind, geography, communes, EPCI, aliases, predecessors, listed or not, perimeters, succession. */
export const TERRITORY_NUMBERS = 9;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Nothing said, no, yes. */
const LISTED = [undefined, false, true] as const;

const NONE = -1;

const EMPTY: readonly string[] = [];

/** Territories as their words and, for each, its numbers (`TERRITORY_NUMBERS`). */
export function packTerritories(territories: readonly Territory[]): {
  readonly texts: TerritoryWords;
  readonly numbers: Int32Array;
} {
  const [words, lists] = [new Dictionary(), new Dictionary()];
  const list = (items: readonly string[] | undefined) => (items ? lists.number(JSON.stringify(items)) : NONE);
  const rows = territories.map((territory) => [
    words.number(territory.kind),
    words.number(territory.geography),
    list(territory.communes),
    list(territory.epci),
    list(territory.aliases),
    list(territory.predecessors),
    LISTED.indexOf(territory.isListed),
    list(territory.perimeters?.map(({ year, communes }) => [year, ...communes].join(" "))),
    territory.succession === undefined ? NONE : words.number(territory.succession),
  ]);
  const texts = {
    codes: territories.map(({ code }) => code),
    labels: territories.map(({ label }) => label),
    words: words.words,
    lists: lists.words.map((text) => JSON.parse(text) as string[]),
  };
  return { texts, numbers: Int32Array.from(rows.flat()) };
}

/** The territories that were packed, by their codes. */
export function unpackTerritories(texts: TerritoryWords, numbers: Int32Array): Map<string, Territory> {
  const territories = new Map<string, Territory>();
  for (const [index, code] of texts.codes.entries())
    territories.set(code, territoryAt(index, code, texts, numbers));
  return territories;
}

/** Its keys in the order in which the reading makes them: the same document, whether it comes from the cache or not. */
function territoryAt(
  index: number,
  code: string,
  { labels, words, lists }: TerritoryWords,
  numbers: Int32Array,
): Territory {
  const numberAt = (column: number) => numbers[index * TERRITORY_NUMBERS + column] ?? NONE;
  const listAt = (column: number) => lists[numberAt(column)];
  const territory: Writable<Territory> = {
    code,
    kind: words[numberAt(0)] as Territory["kind"],
    geography: words[numberAt(1)] ?? "",
    label: labels[index] ?? "",
    communes: listAt(2) ?? EMPTY,
    epci: listAt(3) ?? EMPTY,
    aliases: listAt(4) ?? EMPTY,
  };
  const [predecessors, isListed] = [listAt(5), LISTED[numberAt(6)]];
  // Assigned, not spread: there are tens of thousands of them, and a spread takes four times as long.
  if (isListed !== undefined) territory.isListed = isListed;
  if (predecessors) territory.predecessors = predecessors;
  const perimeters = listAt(7);
  if (perimeters) territory.perimeters = perimeters.map(toPerimeter);
  const succession = words[numberAt(8)];
  if (succession !== undefined) territory.succession = succession as SuccessionId;
  return territory;
}

function toPerimeter(text: string): Perimeter {
  const [year = "", ...communes] = text.split(" ");
  return { year, communes };
}

/** A workspace read and checked, with the rules that its comparisons obey. */
export interface ReadWorkspace extends Read<Workspace> {
  readonly comparability: Read<readonly ComparabilityRule[]>;
}

/** The part that is text. */
interface Head {
  readonly size: number;
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  readonly territories: TerritoryWords;
  readonly passages: Workspace["passages"];
  readonly codes: readonly string[];
  readonly series: readonly Series[];
  readonly printed: readonly (readonly [number, PrintedDetail])[];
  readonly ranges: readonly number[];
  readonly sources: readonly ObservationSource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly comparability: ReadWorkspace["comparability"];
  readonly starts: number;
  readonly pairs: readonly { readonly indicator: string; readonly period: string }[];
}

/**
 * A reading as bytes: a JSON head, then the columns as they are in memory, largest elements first so that all are aligned.
 * Undefined for a workspace whose figures are not in columns.
 */
export function packReading({ value, diagnostics, comparability }: ReadWorkspace): Uint8Array | undefined {
  const table = value?.observations;
  if (!(value && table instanceof ObservationTable)) return undefined;
  const { columns, sorted, sources } = table;
  const territories = packTerritories([...value.territories.values()]);
  const head: Head = {
    size: columns.size,
    datasets: value.datasets,
    indicators: [...value.indicators.values()],
    territories: territories.texts,
    passages: value.passages,
    codes: columns.codes,
    series: columns.series,
    printed: [...columns.printed],
    ranges: [...columns.ranges],
    sources: sources.map(({ dataset, resource, standing }) => ({ dataset, resource, standing })),
    diagnostics,
    comparability,
    starts: sorted.starts.length,
    pairs: sorted.pairs,
  };
  const text = Buffer.from(JSON.stringify(head));
  const padding = Buffer.alloc((8 - ((8 + text.length) % 8)) % 8, 32);
  const size = Buffer.alloc(8);
  size.writeDoubleLE(text.length + padding.length);
  const { code, seriesOf, line, absence } = columns;
  const { order, starts, rankOf } = sorted;
  const { numbers } = territories;
  const arrays = [columns.value, code, seriesOf, line, order, starts, rankOf, numbers, absence];
  const bytes = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return Buffer.concat([size, text, padding, ...bytes]);
}

/** The reading that some bytes hold; undefined when they hold none. */
export function unpackReading(packed: Uint8Array): ReadWorkspace | undefined {
  try {
    return unpack(packed);
  } catch {
    return undefined;
  }
}

function unpack(packed: Uint8Array): ReadWorkspace {
  // A copy in a buffer of its own: typed arrays must begin on a multiple of eight.
  const bytes = packed.byteOffset % 8 === 0 ? packed : new Uint8Array(packed);
  const { buffer, byteOffset } = bytes;
  const length = new DataView(buffer, byteOffset).getFloat64(0, true);
  const head = JSON.parse(Buffer.from(buffer, byteOffset + 8, length).toString("utf8")) as Head;
  const arrays = arraysAt(byteOffset + 8 + length, buffer, head);
  const { datasets, diagnostics, comparability, passages } = head;
  const workspace: Workspace = {
    datasets,
    indicators: new Map(head.indicators.map((indicator) => [indicator.id, indicator])),
    territories: unpackTerritories(head.territories, arrays.territories),
    observations: toTable(head, arrays),
    ...(passages && { passages }),
  };
  return { value: workspace, diagnostics, comparability };
}

/** The columns after the head, in the order in which they were packed. */
function arraysAt(start: number, buffer: ArrayBufferLike, { size, starts, series, territories }: Head) {
  let at = start;
  const take = <T>(count: number, width: number, make: (offset: number) => T): T => {
    const made = make(at);
    at += count * width;
    return made;
  };
  const ints = (count: number) => take(count, 4, (offset) => new Int32Array(buffer, offset, count));
  return {
    value: take(size, 8, (offset) => new Float64Array(buffer, offset, size)),
    code: ints(size),
    seriesOf: ints(size),
    line: ints(size),
    order: ints(size),
    starts: ints(starts),
    rankOf: ints(series.length),
    territories: ints(territories.codes.length * TERRITORY_NUMBERS),
    absence: take(size, 1, (offset) => new Int8Array(buffer, offset, size)),
  };
}

function toTable(head: Head, arrays: ReturnType<typeof arraysAt>): ObservationTable {
  const { size, codes, series, pairs } = head;
  const { value, code, seriesOf, line, absence, order, starts, rankOf } = arrays;
  const rows = { size, codes, series, code, seriesOf, value, absence, line };
  const columns: ObservationColumns = {
    ...rows,
    printed: new Map(head.printed),
    ranges: new Set(head.ranges),
  };
  const ranks = new Map(pairs.map(({ indicator, period }, rank) => [pairKey(indicator, period), rank]));
  return new ObservationTable(columns, head.sources, { order, starts, rankOf, ranks, pairs });
}
