import type { Comparison } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodWords } from "../model/period-words.ts";
import { formatLevel } from "../model/unit.ts";
import { madeWords } from "../model/words.ts";
import { wrap } from "./wrap.ts";

/** The QPV together, apart from the rows: what was computed, of how many of them; nothing for one QPV alone. */
export function togetherBlock(table: Comparison, indicator: Indicator): string {
  const { summary, periods, together = [] } = table;
  const shown = summary ? [summary.start, summary.end] : periods.slice(-1);
  return together
    .filter(({ period, made }) => shown.includes(period) && made.total > 1)
    .flatMap(({ period, value, made }) =>
      typeof value === "number"
        ? [
            wrap(
              `QPV ensemble, ${periodWords(period)} : ${formatLevel(value, indicator)} (${madeWords(made)}).`,
              80,
            ),
          ]
        : [],
    )
    .join("\n");
}
