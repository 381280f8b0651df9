import { type Quantity, REASON_WORDS, type Unknown } from "../../kernel/unknown.ts";
import type { Interval } from "../../statistics/counts.ts";

/** A quantity as a cell: the number, or nothing; why there is nothing stands in the column `motif`. */
export function numberCell(quantity: Quantity | undefined): number | undefined {
  return typeof quantity === "number" ? quantity : undefined;
}

/** The French reason of the first unknown among quantities; nothing when all are known. */
export function reasonCell(...quantities: readonly (Quantity | string)[]): string | undefined {
  for (const quantity of quantities) if (typeof quantity === "object") return REASON_WORDS[quantity.unknown];
  return undefined;
}

/** A move or a quadrant as a cell; nothing when it is unknown. */
export function wordCell(word: string | object | undefined): string | undefined {
  return typeof word === "string" ? word : undefined;
}

/** The two limits of an interval as cells; nothing when there is none. */
export function intervalCells(interval: Interval | Unknown | undefined): (number | undefined)[] {
  return interval && "lower" in interval ? [interval.lower, interval.upper] : [undefined, undefined];
}

/** Ids of rules as a cell; nothing when none applies. */
export function rulesCell(...lists: readonly (readonly string[] | undefined)[]): string | undefined {
  const ids = [...new Set(lists.flatMap((list) => list ?? []))];
  return ids.length > 0 ? ids.join(", ") : undefined;
}
