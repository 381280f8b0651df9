import type { Comparison } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { togetherSentences } from "../render/together-words.ts";
import { shownPeriods } from "./shown-periods.ts";
import { wrap } from "./wrap.ts";

/** The QPV together, apart from the rows, in the two dates of the change or in the last period. */
export function togetherBlock(table: Comparison, indicator: Indicator): string {
  return togetherSentences(table, indicator, shownPeriods(table))
    .map((line) => wrap(line, 80))
    .join("\n");
}
