/**
 * How many decimals a number is written with, as JavaScript writes it, six at most: « 12,50 » has one, as a number read from
 * YAML has lost its last zero.
 *
 * @example
 * decimalsOf(19.95)
 * // => 2
 */
export function decimalsOf(value: number): number {
  const shortest = [0, 1, 2, 3, 4, 5].find((count) => Number(value.toFixed(count)) === value);
  return shortest ?? 6;
}

/**
 * Sign of a number as -1, 0 or 1; differences smaller than a billionth count as none, because
 * 0.3 - 0.2 - 0.1 is not 0 in floating point and a published figure never has ten decimals.
 *
 * @example
 * signOf(0.1 + 0.2 - 0.3)
 * // => 0
 */
export function signOf(value: number): -1 | 0 | 1 {
  if (Math.abs(value) < 1e-9) return 0;
  return value > 0 ? 1 : -1;
}

/**
 * The middle of some numbers, the mean of the two middles when they are even in number; undefined for none.
 *
 * @example
 * median([3, 1, 2])
 * // => 2
 * @example
 * median([4, 1, 2, 3])
 * // => 2.5
 */
export function median(values: readonly number[] | Float64Array): number | undefined {
  return middleOf(Float64Array.from(values).sort());
}

/**
 * The same, of numbers that are sorted already.
 *
 * @example
 * middleOf(Float64Array.of(1, 2, 3, 4))
 * // => 2.5
 */
export function middleOf(sorted: Float64Array): number | undefined {
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/**
 * The rows of an order sorted by a small whole-number key, rows of equal keys keeping their order: linear time, whatever
 * the number of rows. `keys[row]` is at least 0 and below `count`.
 *
 * @example
 * [...countingSort(Int32Array.of(0, 1, 2), Int32Array.of(1, 0, 1), 2)]
 * // => [1, 0, 2]
 */
export function countingSort(order: Int32Array, keys: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(count + 1);
  for (const row of order) {
    const after = (keys[row] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key <= count; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const row of order) {
    const key = keys[row] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = row;
    next[key] = at + 1;
  }
  return sorted;
}

/** What a text turned out to be: a number, or why it is not one. */
export type ParsedNumber = { readonly value: number } | { readonly problem: "texte" | "ambigu" | "pourcent" };

/**
 * The number that a French or English text writes: any space between thousands, a comma or a point, a percent sign only
 * where a share is expected. A lone separator followed by three digits is a decimal mark where the producer's mark is
 * known to be that one; the other one could mean thousands, and is refused as ambiguous.
 *
 * @example
 * parseNumber("1.234,5", ",", false)
 * // => { value: 1234.5 }
 * @example
 * parseNumber("12,3 %", ",", true)
 * // => { value: 12.3 }
 * @example
 * parseNumber("1.234", ",", false)
 * // => { problem: "ambigu" }
 */
export function parseNumber(text: string, mark: string, isShare: boolean): ParsedNumber {
  const bare = text.replace(/[\s\u00a0\u2009\u202f]/g, "").replace("−", "-");
  const percent = bare.endsWith("%");
  if (percent && !isShare) return { problem: "pourcent" };
  const digits = percent ? bare.slice(0, -1) : bare;
  const other = mark === "," ? "." : ",";
  const [whole = "", fraction, ...more] = digits.split(mark);
  if (more.length > 0) return { problem: "texte" };
  if (fraction === undefined) return loneSeparator(digits, other);
  if (!/^\d+$/.test(fraction) || !isGrouped(whole, other)) return { problem: "texte" };
  return { value: Number(`${whole.replaceAll(other, "")}.${fraction}`) };
}

/** A number without the expected mark: whole, grouped by thousands, or with the other mark. */
function loneSeparator(digits: string, other: string): ParsedNumber {
  if (/^-?\d+$/.test(digits)) return { value: Number(digits) };
  const parts = digits.split(other);
  if (parts.length === 2 && /^-?\d+$/.test(parts[0] ?? "") && /^\d+$/.test(parts[1] ?? "")) {
    return parts[1]?.length === 3 ? { problem: "ambigu" } : { value: Number(parts.join(".")) };
  }
  return isGrouped(digits, other) ? { value: Number(digits.replaceAll(other, "")) } : { problem: "texte" };
}

/** Whole digits, in groups of three after the first separator. */
function isGrouped(text: string, separator: string): boolean {
  const [first = "", ...groups] = text.split(separator);
  return /^-?\d+$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
