import { problem } from "../diagnostics/problem.ts";
import type { World } from "../model/world.ts";
import { failed, type Read } from "./read.ts";

/** Above this a description written by hand is a mistake, or a trap. */
const LIMIT_IN_MEGABYTES = 64;

/** The text of a UTF-8 file, without its byte order mark; a file that is not UTF-8 is a problem, never mended in silence. */
export async function readText(path: string, world: World): Promise<Read<string>> {
  const bytes = await world.read(path);
  if (!bytes) return failed(problem("file/introuvable", { file: path }, { path }));
  const size = Math.ceil(bytes.byteLength / 1e6);
  if (size > LIMIT_IN_MEGABYTES) {
    return failed(problem("file/trop-gros", { file: path }, { size, limit: LIMIT_IN_MEGABYTES }));
  }
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    const byte = firstInvalidByte(bytes);
    return failed(problem("file/encodage", { file: path, line: lineOf(bytes, byte) }, { byte: byte + 1 }));
  }
}

/** Halving: the longest readable beginning, to the byte. A cut character at the end is not an error while streaming. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.byteLength];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isReadable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, position)) if (byte === 10) line += 1;
  return line;
}
