import type { Comparison } from "../../compare/comparison.ts";
import { madeWords } from "../../data/figure.ts";
import { changeTable } from "./changes.ts";
import { COLUMN } from "./columns.ts";
import { levelTable } from "./levels.ts";
import { numberCell, reasonCell, type Table, type TableSource } from "./table.ts";

const COLUMNS = [
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
  COLUMN.pooledStart,
  COLUMN.pooledEnd,
  COLUMN.pooledChange,
  COLUMN.pooledChangeMade,
  COLUMN.pooledReason,
];

/** One line per indicator and zoning whose change is read: k of n, always with the years. */
export function summaryTable({ comparisons, indicators }: TableSource): Table {
  const line = ({ indicator, geography, summary, pooledChange }: Comparison) => {
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
      isNeutral ? undefined : improved.count,
      improved.known,
      widenedAbsolute.count,
      widenedRelative.count,
      widenedAbsolute.known,
      improved.total,
      ...pooledCells(pooledChange),
    ];
    return [cells];
  };
  return {
    name: "syntheses",
    sheet: "Synthèses",
    title: "Combien de territoires : valeurs meilleures, désavantages plus grands",
    columns: COLUMNS,
    rows: comparisons.flatMap(line),
  };
}

/** The territories together at both dates, on those that are available at both; and why the change is not known. */
function pooledCells(found: Comparison["pooledChange"]): (string | number | undefined)[] {
  if (!found) return [undefined, undefined, undefined, undefined, undefined];
  const { start, end, change, made } = found;
  return [numberCell(start), numberCell(end), numberCell(change), madeWords(made), reasonCell(change)];
}

/** One line per indicator, zoning and period: the territories together, how that was made, of how many. */
export function pooledTable({ comparisons, indicators }: TableSource): Table {
  const lines = ({ indicator: id, geography, pooled = [] }: Comparison) => {
    const indicator = indicators.get(id);
    return pooled.map(({ period, value, made }) => [
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
      COLUMN.pooledValue,
      COLUMN.pooledMade,
      COLUMN.available,
      COLUMN.total,
      COLUMN.valueReason,
    ],
    rows: comparisons.flatMap(lines),
  };
}

/** The gap tables: one line per territory and period, one per change, one per summary, one per figure of all together. */
export function tables(source: TableSource): Table[] {
  return [levelTable(source), changeTable(source), summaryTable(source), pooledTable(source)];
}
