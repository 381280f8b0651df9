import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ComparabilityRule } from "../model/comparability.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { ObservationColumns, Series } from "../model/observation-columns.ts";
import { pairKey } from "../model/observation-order.ts";
import { type ObservationSource, ObservationTable } from "../model/observation-table.ts";
import type { PrintedDetail } from "../model/observations.ts";
import type { Territory } from "../model/territory.ts";
import type { Workspace } from "../model/workspace.ts";
import type { Read } from "./read.ts";

/** A workspace read and checked, with the rules that its comparisons obey. */
export interface Reading extends Read<Workspace> {
  readonly comparability: Read<readonly ComparabilityRule[]>;
}

/** The part that is text. */
interface Head {
  readonly size: number;
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  readonly territories: readonly (readonly unknown[])[];
  readonly codes: readonly string[];
  readonly series: readonly Series[];
  readonly printed: readonly (readonly [number, PrintedDetail])[];
  readonly ranges: readonly number[];
  readonly sources: readonly ObservationSource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly comparability: Reading["comparability"];
  readonly starts: number;
  readonly pairs: readonly { readonly indicator: string; readonly period: string }[];
}

const WIDTHS = { value: 8, code: 4, seriesOf: 4, line: 4, order: 4, absence: 1 } as const;

/** A reading as bytes: a JSON head, then the columns as they are in memory, largest elements first so that all are aligned. */
export function packReading({ value, diagnostics, comparability }: Reading): Uint8Array | undefined {
  const table = value?.observations;
  if (!(value && table instanceof ObservationTable)) return undefined;
  const { columns, sorted, sources } = table;
  const head: Head = {
    size: columns.size,
    datasets: value.datasets,
    indicators: [...value.indicators.values()],
    territories: [...value.territories.values()].map(toRow),
    codes: columns.codes,
    series: columns.series,
    printed: [...columns.printed],
    ranges: [...columns.ranges],
    sources: sources.map(({ dataset, resource }) => ({ dataset, resource })),
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
  const arrays = [columns.value, code, seriesOf, line, sorted.order, sorted.starts, sorted.rankOf, absence];
  const bytes = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return Buffer.concat([size, text, padding, ...bytes]);
}

/** The reading that some bytes hold; undefined when they hold none. */
export function unpackReading(packed: Uint8Array): Reading | undefined {
  try {
    return unpack(packed);
  } catch {
    return undefined;
  }
}

function unpack(packed: Uint8Array): Reading {
  // A copy in a buffer of its own: typed arrays must begin on a multiple of eight.
  const bytes = packed.byteOffset % 8 === 0 ? packed : new Uint8Array(packed);
  const { buffer, byteOffset } = bytes;
  const length = new DataView(buffer, byteOffset).getFloat64(0, true);
  const head = JSON.parse(Buffer.from(buffer, byteOffset + 8, length).toString("utf8")) as Head;
  const { size, starts, codes, series, pairs } = head;
  let at = byteOffset + 8 + length;
  const take = <T>(count: number, width: number, make: (offset: number) => T): T => {
    const made = make(at);
    at += count * width;
    return made;
  };
  const ints = (count: number) => take(count, WIDTHS.code, (offset) => new Int32Array(buffer, offset, count));
  const value = take(size, WIDTHS.value, (offset) => new Float64Array(buffer, offset, size));
  const [code, seriesOf, line, order] = [ints(size), ints(size), ints(size), ints(size)];
  const [startOf, rankOf] = [ints(starts), ints(series.length)];
  const absence = take(size, WIDTHS.absence, (offset) => new Int8Array(buffer, offset, size));
  const { printed, ranges } = { printed: new Map(head.printed), ranges: new Set(head.ranges) };
  const columns: ObservationColumns = {
    size,
    codes,
    series,
    code,
    seriesOf,
    value,
    absence,
    line,
    printed,
    ranges,
  };
  const ranks = new Map(pairs.map(({ indicator, period }, rank) => [pairKey(indicator, period), rank]));
  const observations = new ObservationTable(columns, head.sources, {
    order,
    starts: startOf,
    rankOf,
    ranks,
    pairs,
  });
  const { diagnostics, comparability } = head;
  return { value: toWorkspace(head, observations), diagnostics, comparability };
}

function toWorkspace({ datasets, indicators, territories }: Head, observations: ObservationTable): Workspace {
  return {
    datasets,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    territories: new Map(territories.map((row) => [String(row[0]), fromRow(row)])),
    observations,
  };
}

const NONE: readonly string[] = [];

/** Territories are many and most are plain: what is empty is left out. */
function toRow({ code, label, kind, geography, communes, epci, aliases, isListed, predecessors }: Territory) {
  const row = [code, label, kind, geography, isListed ?? null];
  const isPlain = communes.length + epci.length + aliases.length === 0 && !predecessors;
  return isPlain ? row : [...row, communes, epci, aliases, ...(predecessors ? [predecessors] : [])];
}

function fromRow(row: readonly unknown[]): Territory {
  const [code, label, kind, geography, isListed, communes, epci, aliases, predecessors] = row;
  // In the order in which the reading makes them: the same document, whether it comes from the cache or not.
  return {
    code,
    kind,
    geography,
    label,
    communes: communes ?? NONE,
    epci: epci ?? NONE,
    aliases: aliases ?? NONE,
    ...(isListed === null ? {} : { isListed }),
    ...(predecessors ? { predecessors } : {}),
  } as Territory;
}
