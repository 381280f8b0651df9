import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { printedWith, tableDigits } from "../../compare/printed-digits.ts";
import { type LinePoint, linesOf, type RowLines } from "../../compare/row-table.ts";
import { everyRow } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { formatLevel, isCount, unitWords } from "../../data/unit.ts";
import { gapUnit } from "../../french/opening-charts.ts";
import { periodWords } from "../../french/periods.ts";
import { endsWords } from "../../french/quarter-series.ts";
import { typeset } from "../../french/typeset.ts";
import { groupedBy } from "../../kernel/groups.ts";
import { bands, crosses, place } from "../report/charts/series.ts";
import type { Curve, CurveGroup, CurvesPart } from "./parts.ts";

/** The frame of a small chart, and the room around its lines. */
const WIDTH = 200;
const HEIGHT = 90;
const MARGIN = { left: 4, right: 4, top: 6, bottom: 6 };

/** The small multiples of a table: each quarter and its reference from date to date, all those of a reference on one scale. */
export function curvesPart(table: Comparison, indicator: Indicator): CurvesPart {
  const printed = printedWith(indicator, tableDigits(table, table.periods, indicator).value);
  const groups = groupedBy(everyRow(table), ({ reference }) => reference ?? table.reference);
  const drawn = [...groups].flatMap(([code, rows]) =>
    curveGroup(rows, table, printed).map((group) => [code, group] as const),
  );
  const unit = indicator.unit === "EUR" ? gapUnit(table, indicator) : unitWords(indicator.unit).level;
  return { width: WIDTH, height: HEIGHT, unit: typeset(unit), groups: Object.fromEntries(drawn) };
}

/** Where dates and values stand in the frame. */
interface Frame {
  readonly x: (period: string) => number;
  readonly y: (value: number) => number;
  /** Whether a line may not be drawn between two dates: the measure changed. */
  readonly isCut: (start: string, end: string) => boolean;
}

function curveGroup(rows: readonly ComparisonRow[], table: Comparison, indicator: Indicator): CurveGroup[] {
  const last = table.periods.at(-1) ?? "";
  const all = rows.map((row) => ({ code: row.territory, lines: linesOf(row, table, last) }));
  const reference = isCount(indicator.unit) ? [] : referenceLine(all.map(({ lines }) => lines));
  const points = [...all.flatMap(({ lines }) => lines.own), ...reference];
  const periods = [...new Set(points.map(({ period }) => period))].sort();
  const [start, end] = [periods[0], periods.at(-1)];
  if (start === undefined || end === undefined || start === end) return [];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ruptures = bands(table, periods);
  const frame = frameOf(place(start), place(end), least, most, ruptures);
  const words = (value: number): string => formatLevel(value, indicator);
  const curve = (line: readonly LinePoint[]): Curve => ({
    ...drawnLine(line, frame),
    said: typeset(endsWords(line, words)),
  });
  return [
    {
      values: [...new Set([most, least])].map((value) => ({
        y: frame.y(value),
        text: typeset(words(value)),
      })),
      dates: [start, end].map((period) => ({ x: frame.x(period), text: periodWords(period) })),
      breaks: ruptures.map(({ debut, fin }) => ({
        x: round(across(debut, place(start), place(end))),
        width: round(across(fin, place(start), place(end)) - across(debut, place(start), place(end))),
      })),
      reference: curve(reference),
      rows: Object.fromEntries(all.map(({ code, lines }) => [code, curve(lines.own)])),
    },
  ];
}

/** The figures of the reference that its rows have in common: of each date, the first that is known. */
function referenceLine(lines: readonly RowLines[]): readonly LinePoint[] {
  const known = new Map<string, LinePoint>();
  for (const { reference } of lines)
    for (const point of reference) if (!known.has(point.period)) known.set(point.period, point);
  return [...known.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
}

function frameOf(
  first: number,
  last: number,
  least: number,
  most: number,
  ruptures: ReturnType<typeof bands>,
): Frame {
  const high = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    x: (period) => round(across(place(period), first, last)),
    y: (value) => round(most === least ? HEIGHT / 2 : MARGIN.top + (high * (most - value)) / (most - least)),
    isCut: (start, end) => crosses(ruptures, start, end),
  };
}

const across = (at: number, first: number, last: number): number =>
  MARGIN.left + ((WIDTH - MARGIN.left - MARGIN.right) * (at - first)) / (last - first || 1);

/** Tenths are finer than a screen shows. */
const round = (value: number): number => Math.round(value * 10) / 10;

/** A line through the points, cut where the measure changes; those that stand alone are dots. */
function drawnLine(points: readonly LinePoint[], { x, y, isCut }: Frame): Pick<Curve, "path" | "dots"> {
  const isLinked = (one: LinePoint | undefined, other: LinePoint | undefined): boolean =>
    one !== undefined && other !== undefined && !isCut(one.period, other.period);
  let [path, dots] = ["", ""];
  for (const [rank, point] of points.entries()) {
    const at = `${x(point.period)} ${y(point.value)}`;
    if (isLinked(points[rank - 1], point)) path += `L${at}`;
    else if (isLinked(point, points[rank + 1])) path += `M${at}`;
    else dots += `M${at}h0`;
  }
  return { path, dots };
}
