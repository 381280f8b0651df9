import { shownPeriods } from "../../compare/table-facts.ts";
import { plain, shortPeriod, signed } from "./comparison-words.ts";
import type { ShownTable } from "./shown-table.ts";
import { TERRITORY_COLUMNS, territoryCells } from "./territory-columns.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** The rows of a count, which has no gap: its figures, and what they changed by between the two dates. */
export function countRows({ rows, table, indicator, workspace, width }: ShownTable): string {
  const { decimals } = indicator;
  const { summary } = table;
  const shown = shownPeriods(table);
  const columns: TextColumn[] = [
    ...TERRITORY_COLUMNS,
    ...shown.map((period): TextColumn => ({ header: shortPeriod(period), align: "right" })),
    ...(summary ? [{ header: "Évol.", align: "right" } as const] : []),
  ];
  const lines = rows.map((row) => [
    ...territoryCells(row, workspace),
    ...shown.map((period) =>
      plain(row.levels.find((level) => level.period === period)?.value.value, decimals),
    ),
    ...(summary ? [signed(row.change?.value, decimals)] : []),
  ]);
  return lines.length === 0 ? "" : textTable(columns, lines, width);
}
