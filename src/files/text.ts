import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { asWindows1252, hasUtf8Letter } from "../kernel/windows-1252.ts";
import { failed, type Read } from "./read.ts";
import type { World } from "./world.ts";

/** The most that a file may weigh: beyond, it is refused before it is opened. */
export const LARGEST_IN_MEGABYTES = 64;

/** A file that is there and that cannot be read. Thrown by a world; `readText` turns it into a problem. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly toProblem: (file: string) => Diagnostic;

  private constructor(toProblem: (file: string) => Diagnostic) {
    super(toProblem("").message);
    this.toProblem = toProblem;
  }

  /** `detail` ends the sentence "le fichier ne peut pas être lu : …". */
  static unreadable(detail: string): InputError {
    return new InputError((file) => problem("file/illisible", { file }, { detail }));
  }

  static tooBig(bytes: number, limit: number): InputError {
    const size = Math.ceil(bytes / 1e6);
    return new InputError((file) => problem("file/trop-gros", { file }, { size, limit }));
  }
}

/**
 * The text of a UTF-8 file, without its byte order mark; a file that is not UTF-8 is a problem, with the place of
 * its first wrong byte. `limit` is the most it may weigh, in megabytes.
 */
export async function readText(
  path: string,
  world: World,
  limit: number = LARGEST_IN_MEGABYTES,
): Promise<Read<string>> {
  const { value: bytes, diagnostics } = await readBytes(path, world);
  return bytes ? textIn(bytes, path, limit) : failed(diagnostics);
}

function textIn(bytes: Uint8Array, path: string, limit: number): Read<string> {
  if (bytes.byteLength > limit * 1e6)
    return failed(InputError.tooBig(bytes.byteLength, limit).toProblem(path));
  if (isUtf16(bytes)) return failed(problem("file/utf-16", { file: path }, {}));
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return failed(notUtf8(bytes, path));
  }
}

/** The text of a file that people fill in a spreadsheet: see `spreadsheetText`. */
export async function readSpreadsheetText(path: string, world: World): Promise<Read<string>> {
  const { value: bytes, diagnostics } = await readBytes(path, world);
  return bytes ? spreadsheetText(bytes, path) : failed(diagnostics);
}

/**
 * The text of what a spreadsheet saved, which may be in Windows-1252: what is not UTF-8 is read so. Where letters of both
 * stand is a problem: read as either, names would be lost in silence.
 */
export function spreadsheetText(bytes: Uint8Array, path: string): Read<string> {
  const read = textIn(bytes, path, LARGEST_IN_MEGABYTES);
  if (!read.diagnostics.some(({ code }) => code === "file/encodage") || hasUtf8Letter(bytes)) return read;
  return { value: asWindows1252(new TextDecoder("latin1").decode(bytes)), diagnostics: [] };
}

/** The bytes of a file, or why they cannot be had. */
export async function readBytes(path: string, world: World, limit?: number): Promise<Read<Uint8Array>> {
  try {
    const value = await world.read(path, limit);
    return value ? { value, diagnostics: [] } : failed(problem("file/introuvable", { file: path }, { path }));
  } catch (error) {
    if (error instanceof InputError) return failed(error.toProblem(path));
    throw error;
  }
}

/** What spreadsheets call "Unicode text": a mark, or every other byte null, which is valid UTF-8. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || bytes.subarray(0, 1000).includes(0);
}

function notUtf8(bytes: Uint8Array, file: string): Diagnostic {
  const byte = firstInvalidByte(bytes);
  const lines = new TextDecoder().decode(bytes.subarray(0, byte)).split(/\r\n|\n|\r/);
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return problem("file/encodage", place, { byte: byte + 1 });
}

/** By halving: the longest readable beginning, to the byte; then back to the first byte of the letter that is cut there. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.byteLength + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isReadable(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  while (!isReadable(bytes.subarray(0, good), { stream: false })) good -= 1;
  return good;
}

function isReadable(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
