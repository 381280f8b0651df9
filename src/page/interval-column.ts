import type { GapLevel } from "../compare/comparison.ts";
import { gapDigits } from "../compare/printed-digits.ts";
import { intervalWords, UNKNOWN } from "../french/amounts.ts";
import { periodWords } from "../french/periods.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";
import type { ColumnContext, GapColumn } from "./column.ts";

/** How sure the gap of the last date is, in its own unit; nothing where no row has an interval, nor as a ratio, which has none. */
export function intervalColumns({ part, reading, end }: ColumnContext): readonly GapColumn[] {
  const { rows } = part.table;
  const hasOne = rows.some(({ levels }) => levels.some((level) => level.period === end && intervalOf(level)));
  if (reading === "relatif" || !hasOne) return [];
  return [
    {
      id: "intervalle",
      head: `Intervalle ${periodWords(end)}`,
      unit: "de l’écart, à 95 %",
      kind: "intervalle",
      cell: (row) => {
        const interval = intervalOf(row.end);
        if (!interval) return { text: UNKNOWN, note: whyNone(row.end) };
        return { text: intervalWords(interval, gapDigits(row.end, part.indicator)), trace: end };
      },
      rank: (row) => intervalOf(row.end)?.lower,
      sense: (isDescending) => (isDescending ? "descending" : "ascending"),
    },
  ];
}

function intervalOf(level: GapLevel | undefined): Interval | undefined {
  const interval = level?.precision?.interval;
  return interval && "lower" in interval ? interval : undefined;
}

function whyNone(level: GapLevel | undefined): string {
  const interval = level?.precision?.interval;
  return REASON_WORDS[interval && "unknown" in interval ? interval.unknown : "intervalle_absent"];
}
