import { CHANGE_WORDS, MOVE_WORDS, QUADRANT_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapChange, RowTrend } from "../../compare/comparison.ts";
import { changeName } from "../../compare/table-facts.ts";
import { madeWords } from "../../data/figure.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { COLUMN } from "./columns.ts";
import {
  intervalCells,
  numberCell,
  reasonCell,
  rulesCell,
  type Table,
  type TableSource,
  wordCell,
} from "./table.ts";

const COLUMNS = [
  COLUMN.indicator,
  COLUMN.indicatorLabel,
  COLUMN.unit,
  COLUMN.polarity,
  COLUMN.geography,
  COLUMN.code,
  COLUMN.label,
  COLUMN.start,
  COLUMN.end,
  COLUMN.valueChange,
  COLUMN.referenceChange,
  COLUMN.gapChange,
  COLUMN.currentGapChange,
  COLUMN.priceBase,
  COLUMN.ratioChange,
  COLUMN.valueMove,
  COLUMN.absoluteMove,
  COLUMN.relativeMove,
  COLUMN.quadrant,
  COLUMN.changeLow,
  COLUMN.changeHigh,
  COLUMN.detectable,
  COLUMN.decomposition,
  COLUMN.trend,
  COLUMN.theilSen,
  COLUMN.referenceStart,
  COLUMN.referenceEnd,
  COLUMN.changeMade,
  COLUMN.trendMade,
  COLUMN.rules,
  COLUMN.reason,
];

/** One line per territory and indicator whose change is read: value, gap, ratio, both readings, quadrant. */
export function changeTable({ comparisons, indicators, territories }: TableSource): Table {
  const line = (table: Comparison, { territory, change, trend }: ComparisonRow) => {
    if (!change || !table.summary) return [];
    const indicator = indicators.get(table.indicator);
    const cells = [
      table.indicator,
      indicator?.label,
      indicator?.unit,
      indicator?.polarity,
      table.geography,
      territory,
      territories.get(territory)?.label,
      table.summary.start,
      table.summary.end,
      numberCell(change.value),
      numberCell(change.reference),
      numberCell(change.absolute),
      numberCell(change.current?.absolute),
      change.prices?.base,
      numberCell(change.ratio),
      wordCell(change.valueMove),
      moveCell(change.absoluteMove),
      moveCell(change.relativeMove),
      typeof change.quadrant === "string" ? QUADRANT_WORDS[change.quadrant] : undefined,
      ...honestCells(change, trend),
      reasonCell(change.absolute, change.valueMove, change.absoluteMove, change.relativeMove),
    ];
    return [cells];
  };
  return {
    name: "evolutions",
    sheet: "Évolutions",
    title: "Évolution des valeurs et des écarts entre deux dates",
    columns: COLUMNS,
    rows: comparisons.flatMap((table) => table.rows.flatMap((row) => line(table, row))),
  };
}

/** Interval, smallest visible change, decomposition, test, slope, how the reference was made, rules. */
function honestCells(change: GapChange, trend: RowTrend | undefined): (string | number | undefined)[] {
  const { interval, detectable, against, rules } = change;
  const said = changeName(change);
  return [
    ...intervalCells(interval),
    detectable && "smallestSignificant" in detectable ? detectable.smallestSignificant : undefined,
    said && CHANGE_WORDS[said].long,
    trendCell(trend),
    numberCell(trend?.theilSen),
    numberCell(against?.start.value),
    numberCell(against?.end.value),
    against?.start.made && madeWords(against.start.made),
    trend?.against && madeWords(trend.against),
    rulesCell(rules),
  ];
}

/** A gap that is larger or smaller: never « creusé », for two published figures are no test. */
function moveCell(move: GapChange["absoluteMove"]): string | undefined {
  return typeof move === "string" ? MOVE_WORDS[move] : undefined;
}

function trendCell(trend: RowTrend | undefined): string | undefined {
  if (!trend) return undefined;
  return "unknown" in trend.gap ? REASON_WORDS[trend.gap.unknown] : trend.gap.direction;
}
