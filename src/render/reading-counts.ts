import type { ChangeSummary } from "../model/comparison.ts";
import type { SaidChange } from "../model/read-change.ts";
import { CHANGE_WORDS } from "../model/words.ts";

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
