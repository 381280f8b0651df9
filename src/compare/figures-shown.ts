import type { Comparison, ComparisonRow } from "./comparison.ts";
import { type FigureSource, levelSources } from "./level-sources.ts";
import { secondOrderLevels } from "./second-order-levels.ts";
import { shownPeriods } from "./shown-periods.ts";

/**
 * The figures that a table prints, with where they were read: those of its dates, of the rows beside that have a gap, of the
 * reference's own gap; all the years where its tests of five years are shown.
 */
export function figuresShown(table: Comparison, detailed = false): readonly FigureSource[] {
  const { rows, otherReferences = [], periods } = table;
  const isTested = ({ trend }: ComparisonRow) => trend !== undefined && !("unknown" in trend.gap);
  const tested = detailed && [...rows, ...otherReferences].some(isTested);
  const shown = tested ? periods : shownPeriods(table);
  const beside = otherReferences.filter(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
  const levels = [...rows, ...beside].flatMap((row) =>
    row.levels.filter(({ period }) => shown.includes(period)),
  );
  return [...levels, ...secondOrderLevels(table)].flatMap(levelSources);
}
