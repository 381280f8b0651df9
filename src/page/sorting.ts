import { compareText } from "../kernel/text.ts";

/** In which order a table stands: by which column, and which way. */
export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/**
 * The sorting that an address writes: the name of a column, with a minus before it for the other way.
 *
 * @example
 * parseSorting("-nom")
 * // => { column: "nom", isDescending: true }
 */
export function parseSorting(text: string): Sorting {
  return { column: text.replace(/^-/, ""), isDescending: text.startsWith("-") };
}

/**
 * What the address writes once the head of a column is pressed: its own order first, then the other way.
 *
 * @example
 * pressed({ column: "nom", isDescending: false }, "nom")
 * // => "-nom"
 */
export function pressed({ column, isDescending }: Sorting, asked: string): string {
  return column === asked && !isDescending ? `-${asked}` : asked;
}

/**
 * Items by what they rank by; those without a rank stand last, whatever the way; equal ones keep their order.
 *
 * @example
 * sortBy([1, undefined, 2], (one) => one, true)
 * // => [2, 1, undefined]
 */
export function sortBy<T>(
  items: readonly T[],
  rank: (item: T) => number | string | undefined,
  isDescending: boolean,
): T[] {
  const ranked = items.map((item) => ({ item, rank: rank(item) }));
  const way = isDescending ? -1 : 1;
  return ranked
    .toSorted((one, other) => {
      if (one.rank === undefined || other.rank === undefined)
        return Number(one.rank === undefined) - Number(other.rank === undefined);
      if (typeof one.rank === "number" && typeof other.rank === "number")
        return way * (one.rank - other.rank);
      return way * compareText(`${one.rank}`, `${other.rank}`);
    })
    .map(({ item }) => item);
}
