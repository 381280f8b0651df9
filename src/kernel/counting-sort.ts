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
