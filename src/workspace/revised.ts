import { Dictionary, type ObservationColumns } from "../data/observation-columns.ts";
import { pairKey } from "../data/observation-order.ts";

/**
 * The figures without those of a file that another of its set revises: for a territory, an indicator and a period that
 * both carry, only the row of the later file stays, even when it is blank. `revisedBy` gives the numbers of the files
 * that each file gives way to. A file that gives way still overrules those that give way to it.
 */
export function withoutRevised(
  columns: ObservationColumns,
  revisedBy: ReadonlyMap<number, readonly number[]>,
): ObservationColumns {
  if (revisedBy.size === 0) return columns;
  const keys = keysOf(columns);
  const carried = carriedBy(columns, keys, new Set([...revisedBy.values()].flat()));
  const kept = new Int32Array(columns.size);
  let size = 0;
  for (let row = 0; row < columns.size; row += 1) {
    const source = sourceOf(columns, row);
    const isRevised = revisedBy.get(source)?.some((one) => carried.get(one)?.has(keys[row] ?? -1));
    if (isRevised) continue;
    kept[size] = row;
    size += 1;
  }
  return size === columns.size ? columns : onlyRows(columns, kept.subarray(0, size));
}

function sourceOf({ series, seriesOf }: ObservationColumns, row: number): number {
  return series[seriesOf[row] ?? -1]?.source ?? -1;
}

/** A number for each territory, indicator and period: exact, they are far fewer than 2^53. */
function keysOf({ size, codes, code, series, seriesOf }: ObservationColumns): Float64Array {
  const pairs = new Dictionary();
  const pairOf = series.map(({ indicator, period }) => pairs.number(pairKey(indicator, period)));
  return Float64Array.from(
    { length: size },
    (_, row) => (pairOf[seriesOf[row] ?? 0] ?? 0) * codes.length + (code[row] ?? 0),
  );
}

function carriedBy(
  columns: ObservationColumns,
  keys: Float64Array,
  wanted: ReadonlySet<number>,
): Map<number, Set<number>> {
  const carried = new Map<number, Set<number>>();
  for (let row = 0; row < columns.size; row += 1) {
    const source = sourceOf(columns, row);
    if (!wanted.has(source)) continue;
    const held = carried.get(source) ?? new Set();
    carried.set(source, held.add(keys[row] ?? 0));
  }
  return carried;
}

/** Some rows of the figures, in their order. */
export function onlyRows(columns: ObservationColumns, rows: Int32Array): ObservationColumns {
  const { code, seriesOf, value, absence, line, printed, ranges } = columns;
  const at = (array: Int32Array | Int8Array | Float64Array) => (row: number) => array[row] ?? 0;
  const entries = [...rows].entries();
  const moved = new Map([...entries].map(([now, before]) => [before, now]));
  return {
    ...columns,
    size: rows.length,
    code: Int32Array.from(rows, at(code)),
    seriesOf: Int32Array.from(rows, at(seriesOf)),
    value: Float64Array.from(rows, at(value)),
    absence: Int8Array.from(rows, at(absence)),
    line: Int32Array.from(rows, at(line)),
    printed: new Map([...printed].flatMap(([row, detail]) => placed(moved.get(row), detail))),
    ranges: new Set([...ranges].flatMap((row) => moved.get(row) ?? [])),
  };
}

function placed<T>(row: number | undefined, detail: T): [number, T][] {
  return row === undefined ? [] : [[row, detail]];
}
