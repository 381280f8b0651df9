import type { Comparison, ComparisonRow, GapLevel } from "../model/comparison.ts";
import { numberCell, reasonCell } from "./cells.ts";
import { COLUMN } from "./table-columns.ts";
import type { Table, TableSource } from "./tables.ts";

const COLUMNS = [
  COLUMN.indicator,
  COLUMN.indicatorLabel,
  COLUMN.unit,
  COLUMN.geography,
  COLUMN.code,
  COLUMN.label,
  COLUMN.reference,
  COLUMN.period,
  COLUMN.value,
  COLUMN.referenceValue,
  COLUMN.absolute,
  COLUMN.ratio,
  COLUMN.relative,
  COLUMN.reason,
  COLUMN.valueAddress,
  COLUMN.referenceAddress,
];

/** One line per territory, indicator and period: value, reference, the three gaps, the reason of what is missing. */
export function levelTable({ comparisons, indicators, territories }: TableSource): Table {
  const line = (table: Comparison, row: ComparisonRow, level: GapLevel) => {
    const indicator = indicators.get(table.indicator);
    return [
      table.indicator,
      indicator?.label,
      indicator?.unit,
      table.geography,
      row.territory,
      territories.get(row.territory)?.label,
      table.reference,
      level.period,
      numberCell(level.value.value),
      numberCell(level.reference.value),
      numberCell(level.absolute),
      numberCell(level.ratio),
      numberCell(level.relative),
      reasonCell(level.absolute, level.ratio),
      level.value.address,
      level.reference.address,
    ];
  };
  return {
    name: "ecarts",
    title: "Écarts de chaque territoire à sa référence, par période",
    columns: COLUMNS,
    rows: comparisons.flatMap((table) =>
      table.rows.flatMap((row) => row.levels.map((level) => line(table, row, level))),
    ),
  };
}
