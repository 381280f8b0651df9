import type { Comparison } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { togetherSentences } from "../render/together-words.ts";
import { wrap } from "./wrap.ts";

/** The QPV together, apart from the rows, in the two dates of the change or in the last period. */
export function togetherBlock(table: Comparison, indicator: Indicator): string {
  const { summary, periods } = table;
  const shown = summary ? [summary.start, summary.end] : periods.slice(-1);
  return togetherSentences(table, indicator, shown)
    .map((line) => wrap(line, 80))
    .join("\n");
}
