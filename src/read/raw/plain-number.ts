const [MINUS, COMMA, POINT, ZERO, NINE] = [45, 44, 46, 48, 57];
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number that some bytes write: digits, at most one comma or point followed by digits, a sign before, spaces between
 * (U+0020, and U+00A0 or U+202F in UTF-8). NaN for anything else, the empty cell and a lone "1,234" or "1.234" included:
 * whoever reads the text decides. Fifteen digits at most, so that the double is exact.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at += 1;
  let [digits, decimals, mantissa] = [0, -1, 0];
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + byte - ZERO;
      digits += 1;
      if (decimals >= 0) decimals += 1;
      at += 1;
    } else if ((byte === COMMA || byte === POINT) && decimals < 0 && digits > 0) {
      decimals = 0;
      at += 1;
    } else {
      const space = decimals < 0 ? spaceAt(bytes, at) : 0;
      if (space === 0) return Number.NaN;
      at += space;
    }
  }
  if (digits === 0 || digits > 15 || decimals === 0 || decimals === 3) return Number.NaN;
  const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
  return negative ? -value : value;
}

/** Length in bytes of the space that stands here; 0 when none does. */
function spaceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === 0x20) return 1;
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2;
  if (byte === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x89)) return 3;
  return 0;
}
