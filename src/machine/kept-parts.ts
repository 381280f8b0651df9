import { timingSafeEqual } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { HarmedError, type KeptParts } from "../files/world.ts";

/**
 * An entry in parts: how many, the seal of the list, the list (length and seal of each part), then the parts. To open it is
 * to read the list; a part is read, and held to its seal, when it is asked for.
 */

/** Bytes of a seal. */
export const SEAL = 32;

/** Seals some bytes that hold a place in an entry: the list, or a part. */
export type SealPart = (place: string, bytes: Uint8Array) => Uint8Array;

/** Bytes of a length, and of the number of parts. */
const NUMBER = 8;

const LINE = NUMBER + SEAL;

/** More parts than this is no list. */
const MOST = 1e6;

/** Parts as the pieces of one file, in their order. */
export function packParts(parts: readonly Uint8Array[], seal: SealPart): Uint8Array[] {
  const list = Buffer.concat(parts.flatMap((part, rank) => [number(part.byteLength), seal(`${rank}`, part)]));
  return [number(parts.length), seal("liste", list), list, ...parts];
}

/** Opens an entry; undefined when it has no list that was sealed, or is longer or shorter than its list says. */
export function openParts(path: string, seal: SealPart): KeptParts | undefined {
  const file = openSync(path, "r");
  try {
    const kept = partsIn(file, seal);
    if (!kept) closeSync(file);
    return kept;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function partsIn(file: number, seal: SealPart): KeptParts | undefined {
  const head = readAt(file, 0, NUMBER + SEAL);
  const count = head?.readDoubleLE() ?? 0;
  const size = fstatSync(file).size;
  if (!(head && Number.isInteger(count) && count > 0 && count < MOST && size > count * LINE))
    return undefined;
  const list = readAt(file, head.length, count * LINE);
  if (!(list && timingSafeEqual(seal("liste", list), head.subarray(NUMBER)))) return undefined;
  const starts = [head.length + list.length];
  for (let rank = 0; rank < count; rank += 1)
    starts.push((starts[rank] ?? 0) + list.readDoubleLE(rank * LINE));
  if (starts[count] !== size) return undefined;
  return {
    count,
    part: (rank) => {
      const [start = 0, end = 0] = starts.slice(rank, rank + 2);
      const bytes = readAt(file, start, end - start);
      const sealed = list.subarray(rank * LINE + NUMBER, (rank + 1) * LINE);
      if (!(bytes && sealed.length === SEAL && timingSafeEqual(seal(`${rank}`, bytes), sealed)))
        throw new HarmedError(`part ${rank} of an entry of the cache is not what was kept`);
      return bytes;
    },
    close: () => closeSync(file),
  };
}

/** Some bytes of a file, in a buffer of their own: numbers of eight bytes can be read in it as they lie. */
function readAt(file: number, start: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, start + read);
    if (more === 0) return undefined;
    read += more;
  }
  return bytes;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(NUMBER);
  bytes.writeDoubleLE(value);
  return bytes;
}
