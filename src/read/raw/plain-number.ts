const [MINUS, COMMA, POINT, ZERO, SPACE] = [45, 44, 46, 48, 32];
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number that some bytes write: digits, at most one comma or point followed by digits, a sign before, spaces between
 * (U+0020, and U+00A0 or U+202F in UTF-8). NaN for anything else, the empty cell and a lone "1,234" or "1.234" included:
 * whoever reads the text decides. Fifteen digits at most, so that the double is exact.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let at = negative ? start + 1 : start;
  let [digits, mark, mantissa] = [0, -1, 0];
  while (at < end) {
    const digit = (bytes[at] ?? 0) - ZERO;
    const isDigit = digit >= 0 && digit <= 9;
    const step = isDigit ? 1 : signAt(bytes, at, mark);
    if (step === 0) return Number.NaN;
    if (isDigit) mantissa = mantissa * 10 + digit;
    else if (bytes[at] !== SPACE && step === 1) mark = digits;
    digits += isDigit ? 1 : 0;
    at += step;
  }
  return assembled(negative ? -mantissa : mantissa, digits, mark);
}

/** Bytes of the mark or space that stands here; 0 when neither does, or after a mark. */
function signAt(bytes: Uint8Array, at: number, mark: number): number {
  if (mark !== -1) return 0;
  const byte = bytes[at];
  return byte === COMMA || byte === POINT ? 1 : spaceAt(bytes, at);
}

/** `mark` is the number of digits before the mark, -1 without one. */
function assembled(mantissa: number, digits: number, mark: number): number {
  if (digits === 0 || digits > 15 || mark === 0) return Number.NaN;
  const decimals = mark === -1 ? 0 : digits - mark;
  if (mark !== -1 && (decimals === 0 || decimals === 3)) return Number.NaN;
  return decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
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
