import { compareText } from "../kernel/text.ts";
import type { Indicator } from "./indicator.ts";

/** The shares whose cases are a count, in the order of their names: what may be compared of it. */
export function sharesOf({ id }: Indicator, indicators: Iterable<Indicator>): string[] {
  return [...indicators]
    .filter(({ counts }) => counts?.numerator === id)
    .map((share) => share.id)
    .sort(compareText);
}
