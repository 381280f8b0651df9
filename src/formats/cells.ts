import { isUtf8 } from "node:buffer";

import { asWindows1252, hasUtf8Letter } from "../kernel/windows-1252.ts";

/**
 * The text of some bytes: UTF-8 when they are, else Windows-1252. Control characters U+0080 to U+009F, which no
 * published text has, are Windows-1252 characters that were taken for Latin-1 ("C\u009Cur" for "Cœur").
 */
export function decodeCell(bytes: Buffer, start: number, end: number): string {
  if (isAscii(bytes, start, end)) return bytes.toString("latin1", start, end);
  const cell = bytes.subarray(start, end);
  return asWindows1252(bytes.toString(isUtf8(cell) ? "utf8" : "latin1", start, end));
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > 127) return false;
  return true;
}

/** What a whole file is written in; `mixte` when some of it is UTF-8 and some of it is not. */
export function encodingOf(bytes: Buffer): "utf-8" | "windows-1252" | "mixte" {
  if (isUtf8(bytes)) return "utf-8";
  return hasUtf8Letter(bytes) ? "mixte" : "windows-1252";
}

const [MINUS, COMMA, POINT, ZERO, SPACE] = [45, 44, 46, 48, 32] as const;

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number that some bytes write: digits, at most one comma or point followed by digits, a sign before, spaces between
 * (U+0020, and U+00A0 or U+202F in UTF-8). NaN for anything else, the empty cell and a lone "1,234" or "1.234" included:
 * whoever reads the text decides. Fifteen digits at most, so that the double is exact.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  scanDigits(bytes, negative ? start + 1 : start, end, true);
  const { value: whole, digits } = scan;
  const byte = bytes[scan.at];
  if (scan.at < end && byte !== COMMA && byte !== POINT) return Number.NaN;
  const hasMark = scan.at < end;
  if (hasMark) scanDigits(bytes, scan.at + 1, end, false);
  if (scan.at < end) return Number.NaN;
  const decimals = hasMark ? scan.digits : 0;
  const value = assembled(whole, digits, hasMark ? scan.value : 0, decimals, hasMark);
  return negative ? -value : value;
}

/** What the last scan found; kept between calls so that millions of cells make no object. */
const scan = { value: 0, digits: 0, at: 0 };

function scanDigits(bytes: Uint8Array, from: number, end: number, withSpaces: boolean): void {
  let [value, digits, at] = [0, 0, from];
  for (let step = 1; at < end && step > 0; at += step) {
    const digit = (bytes[at] ?? 0) - ZERO;
    const isDigit = digit >= 0 && digit <= 9;
    if (isDigit) value = value * 10 + digit;
    digits += Number(isDigit);
    step = isDigit ? 1 : stepOver(bytes, at, withSpaces);
  }
  scan.value = value;
  scan.digits = digits;
  scan.at = at;
}

function stepOver(bytes: Uint8Array, at: number, withSpaces: boolean): number {
  return withSpaces ? spaceAt(bytes, at) : 0;
}

/** One division of two exact whole numbers: the double nearest to what is written. */
function assembled(whole: number, digits: number, part: number, decimals: number, hasMark: boolean): number {
  if (digits === 0 || digits + decimals > 15) return Number.NaN;
  if (hasMark && (decimals === 0 || decimals === 3)) return Number.NaN;
  const power = POWERS[decimals] ?? 1;
  return decimals === 0 ? whole : (whole * power + part) / power;
}

/** Length in bytes of the space that stands here; 0 when none does. */
function spaceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === SPACE) return 1;
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2;
  return byte === 0xe2 && bytes[at + 1] === 0x80 && isThin(bytes[at + 2]) ? 3 : 0;
}

function isThin(byte: number | undefined): boolean {
  return byte === 0xaf || byte === 0x89;
}
