import type { Comparison, ComparisonRow, GapLevel } from "../../compare/comparison.ts";
import { precisionWords } from "../../compare/precision.ts";
import { levelSources } from "../../compare/table-facts.ts";
import { madeWords } from "../../data/figure.ts";
import { effectWords } from "../../french/households.ts";
import { DEDUCED_WORDS, isDeducedIn } from "../../french/periods.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { COLUMN } from "./columns.ts";
import { intervalCells, numberCell, reasonCell, rulesCell, type Table, type TableSource } from "./table.ts";

const COLUMNS = [
  COLUMN.indicator,
  COLUMN.indicatorLabel,
  COLUMN.unit,
  COLUMN.geography,
  COLUMN.code,
  COLUMN.label,
  COLUMN.reference,
  COLUMN.period,
  COLUMN.periodNote,
  COLUMN.value,
  COLUMN.referenceValue,
  COLUMN.absolute,
  COLUMN.ratio,
  COLUMN.relative,
  COLUMN.low,
  COLUMN.high,
  COLUMN.method,
  COLUMN.rules,
  COLUMN.made,
  COLUMN.reason,
  COLUMN.valueAddress,
  COLUMN.referenceAddress,
];

/** One line per territory, indicator and period: value, reference, the three gaps, the reason of what is missing. */
export function levelTable({ comparisons, indicators, territories, datasets }: TableSource): Table {
  const isDeduced = isDeducedIn(datasets);
  const line = (table: Comparison, row: ComparisonRow, level: GapLevel) => {
    const indicator = indicators.get(table.indicator);
    return [
      table.indicator,
      indicator?.label,
      indicator?.unit,
      table.geography,
      row.territory,
      territories.get(row.territory)?.label,
      row.reference ?? table.reference,
      level.period,
      levelSources(level).some(isDeduced) ? DEDUCED_WORDS.one : undefined,
      numberCell(level.value.value),
      numberCell(level.reference.value),
      numberCell(level.absolute),
      numberCell(level.ratio),
      numberCell(level.relative),
      ...intervalCells(level.precision?.interval),
      methodCell(level),
      rulesCell(level.rules),
      level.reference.made && madeWords(level.reference.made),
      reasonCell(level.absolute, level.ratio),
      level.value.address,
      level.reference.address,
    ];
  };
  return {
    name: "ecarts",
    sheet: "Écarts",
    title: "Écarts de chaque territoire à sa référence, par période",
    columns: COLUMNS,
    rows: comparisons.flatMap((table) =>
      allRows(table).flatMap((row) => row.levels.map((level) => line(table, row, level))),
    ),
  };
}

/** The rows of a table and those beside the counts, with a gap or the reason why there is none. */
const allRows = ({ rows, otherReferences = [] }: Comparison): readonly ComparisonRow[] => [
  ...rows,
  ...otherReferences,
];

/** What the interval rests on, or why there is none. */
function methodCell({ precision }: GapLevel): string | undefined {
  if (!precision) return undefined;
  const { interval } = precision;
  return "unknown" in interval
    ? REASON_WORDS[interval.unknown]
    : [precisionWords(precision), effectWords(precision)].filter((words) => words !== undefined).join(", ");
}
