import type { Comparison } from "../../compare/comparison.ts";
import { shownPeriods } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { togetherSentences } from "../../french/references.ts";
import { wrap } from "./wrap.ts";

/** The QPV together, apart from the rows, in the two dates of the change or in the last period. */
export function togetherBlock(table: Comparison, indicator: Indicator): string {
  return togetherSentences(table, indicator, shownPeriods(table))
    .map((line) => wrap(line, 80))
    .join("\n");
}
