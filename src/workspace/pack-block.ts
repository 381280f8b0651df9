import type { PrintedDetail } from "../data/observation.ts";
import type { ObservationBlock } from "../data/observation-blocks.ts";
import type { Series } from "../data/observation-columns.ts";

/** The part of a block that is text, and how many numbers follow it. */
interface Head {
  readonly size: number;
  readonly codes: readonly string[];
  readonly series: readonly Series[];
  readonly printed: readonly (readonly [number, PrintedDetail])[];
  readonly ranges: readonly number[];
}

/** A block as bytes: the length of its head, the head as JSON, then its columns, the widest first so that all are aligned. */
export function packBlock({ columns, rows, codeNumbers, seriesNumbers }: ObservationBlock): Uint8Array {
  const { size, codes, series, code, seriesOf, value, absence, line, printed, ranges } = columns;
  const head: Head = { size, codes, series, printed: [...printed], ranges: [...ranges] };
  const text = Buffer.from(JSON.stringify(head));
  const padding = Buffer.alloc((8 - (text.length % 8)) % 8, 32);
  const length = Buffer.alloc(8);
  length.writeDoubleLE(text.length + padding.length);
  const arrays = [value, code, seriesOf, line, rows, codeNumbers, seriesNumbers, absence];
  const bytes = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return Buffer.concat([length, text, padding, ...bytes]);
}

/** The block that some bytes hold, which begin a buffer of their own; its columns are these bytes. */
export function unpackBlock({ buffer, byteOffset }: Uint8Array): ObservationBlock {
  const length = new DataView(buffer, byteOffset).getFloat64(0, true);
  const text = Buffer.from(buffer, byteOffset + 8, length).toString("utf8");
  const { size, codes, series, printed, ranges } = JSON.parse(text) as Head;
  let at = byteOffset + 8 + length;
  const after = <T>(width: number, count: number, make: (offset: number) => T): T => {
    const made = make(at);
    at += width * count;
    return made;
  };
  const ints = (count: number) => after(4, count, (offset) => new Int32Array(buffer, offset, count));
  const value = after(8, size, (offset) => new Float64Array(buffer, offset, size));
  const [code, seriesOf, line, rows] = [ints(size), ints(size), ints(size), ints(size)];
  const [codeNumbers, seriesNumbers] = [ints(codes.length), ints(series.length)];
  const absence = new Int8Array(buffer, at, size);
  const columns = { size, codes, series, code, seriesOf, value, absence, line };
  return {
    columns: { ...columns, printed: new Map(printed), ranges: new Set(ranges) },
    rows,
    codeNumbers,
    seriesNumbers,
  };
}
