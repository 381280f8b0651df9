import type { Comparison, ComparisonRow } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { plain, shortPeriod, signed } from "./comparison-words.ts";
import { shownPeriod } from "./shown-period.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** The rows of a count, which has no gap: its figures, and what they changed by between the two dates. */
export function countRows(
  table: Comparison,
  rows: readonly ComparisonRow[],
  { decimals }: Indicator,
  naming: { readonly columns: readonly TextColumn[]; readonly cells: (row: ComparisonRow) => string[] },
): string {
  const { summary } = table;
  const shown = summary ? [summary.start, summary.end] : [shownPeriod(table) ?? ""];
  const columns: TextColumn[] = [
    ...naming.columns,
    ...shown.map((period): TextColumn => ({ header: shortPeriod(period), align: "right" })),
    ...(summary ? [{ header: "Évol.", align: "right" } as const] : []),
  ];
  const lines = rows.map((row) => [
    ...naming.cells(row),
    ...shown.map((period) =>
      plain(row.levels.find((level) => level.period === period)?.value.value, decimals),
    ),
    ...(summary ? [signed(row.change?.value, decimals)] : []),
  ]);
  return lines.length === 0 ? "" : textTable(columns, lines);
}
