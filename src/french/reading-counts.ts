import { CHANGE_WORDS, type SaidChange } from "../compare/change-names.ts";
import type { ChangeSummary } from "../compare/comparison.ts";

/** How many changes are called what, in one order for every output; empty when none is known. */
export function readingCounts({ readings = {} }: ChangeSummary): string {
  const all = Object.keys(CHANGE_WORDS) as SaidChange[];
  return all
    .flatMap((one) => {
      const count = readings[one];
      return count ? [`${CHANGE_WORDS[one].long} (${count})`] : [];
    })
    .join(", ");
}
