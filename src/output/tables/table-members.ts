import type { Comparison } from "../../compare/comparison.ts";
import { memberFigures } from "../../compare/together.ts";
import type { Observations } from "../../data/observation.ts";
import { numberCell, reasonCell } from "./cells.ts";
import { COLUMN } from "./table-columns.ts";
import type { Table, TableSource } from "./tables.ts";

const COLUMNS = [
  COLUMN.indicator,
  COLUMN.indicatorLabel,
  COLUMN.unit,
  COLUMN.geography,
  COLUMN.reference,
  COLUMN.period,
  COLUMN.code,
  COLUMN.label,
  COLUMN.value,
  COLUMN.cases,
  COLUMN.people,
  COLUMN.inChange,
  COLUMN.valueReason,
  COLUMN.addresses,
];

/** One line per territory of each reference that several make, and period: its figure, with `file:line`. */
export function memberTable(
  { comparisons, indicators, territories }: TableSource,
  observations: Observations,
): Table {
  const lines = (table: Comparison) => {
    const indicator = indicators.get(table.indicator);
    return memberFigures(table, indicator, observations).map((one) => [
      table.indicator,
      indicator?.label,
      indicator?.unit,
      table.geography,
      one.reference,
      one.period,
      one.code,
      territories.get(one.code)?.label,
      numberCell(one.value),
      one.cases,
      one.people,
      one.isInChange === null ? undefined : one.isInChange ? "oui" : "non",
      reasonCell(one.value),
      one.addresses.join(" ; "),
    ]);
  };
  return {
    name: "membres",
    title: "Ce dont chaque référence calculée est faite : le chiffre de chaque territoire, par période",
    columns: COLUMNS,
    rows: comparisons.flatMap(lines),
  };
}
