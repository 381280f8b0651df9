import { compareText } from "../kernel/text.ts";
import type { Names } from "./names.ts";

/** Rows in the alphabetical order of their territories, as a reader looks for one. */
export function sortByLabel<Row extends { readonly territory: string }>(
  rows: readonly Row[],
  names: Names,
): Row[] {
  return [...rows].sort(
    (left, right) =>
      compareText(names.label(left.territory), names.label(right.territory)) ||
      compareText(left.territory, right.territory),
  );
}
