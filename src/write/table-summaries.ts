import type { Comparison } from "../model/comparison.ts";
import { COLUMN } from "./table-columns.ts";
import type { Table, TableSource } from "./tables.ts";

/** One line per indicator and zoning whose change is read: k of n, always with the years. */
export function summaryTable({ comparisons, indicators }: TableSource): Table {
  const line = ({ indicator, geography, summary }: Comparison) => {
    if (!summary) return [];
    const { start, end, improved, widenedAbsolute, widenedRelative } = summary;
    // Nothing gets better or worse by a neutral indicator: "0 of 2" would say that nothing did.
    const isNeutral = indicators.get(indicator)?.polarity === "neutre";
    const cells = [
      indicator,
      indicators.get(indicator)?.label,
      geography,
      start,
      end,
      isNeutral ? undefined : improved.k,
      improved.n,
      widenedAbsolute.k,
      widenedRelative.k,
      widenedAbsolute.n,
      improved.total,
    ];
    return [cells];
  };
  return {
    name: "syntheses",
    title: "Combien de territoires : valeurs meilleures, désavantages plus grands",
    columns: [
      COLUMN.indicator,
      COLUMN.indicatorLabel,
      COLUMN.geography,
      COLUMN.start,
      COLUMN.end,
      COLUMN.improved,
      COLUMN.known,
      COLUMN.widenedAbsolute,
      COLUMN.widenedRelative,
      COLUMN.gapKnown,
      COLUMN.total,
    ],
    rows: comparisons.flatMap(line),
  };
}
