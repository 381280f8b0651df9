import type { Comparison } from "../../compare/comparison.ts";
import { madeWords } from "../../data/figure.ts";
import { numberCell, reasonCell } from "./cells.ts";
import { COLUMN } from "./table-columns.ts";
import type { Table, TableSource } from "./tables.ts";

/** One line per indicator, zoning and period: the territories together, how that was made, of how many. */
export function togetherTable({ comparisons, indicators }: TableSource): Table {
  const lines = ({ indicator: id, geography, together = [] }: Comparison) => {
    const indicator = indicators.get(id);
    return together.map(({ period, value, made }) => [
      id,
      indicator?.label,
      indicator?.unit,
      geography,
      period,
      numberCell(value),
      madeWords(made),
      made.available,
      made.total,
      reasonCell(value),
    ]);
  };
  return {
    name: "ensembles",
    title: "QPV ensemble : part exacte, ou moyenne simple nommée comme telle, par période",
    columns: [
      COLUMN.indicator,
      COLUMN.indicatorLabel,
      COLUMN.unit,
      COLUMN.geography,
      COLUMN.period,
      COLUMN.togetherValue,
      COLUMN.togetherMade,
      COLUMN.available,
      COLUMN.total,
      COLUMN.valueReason,
    ],
    rows: comparisons.flatMap(lines),
  };
}
