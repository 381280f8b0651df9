import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { typesetDeep } from "../../../french/typeset.ts";
import { anchor, namesOf } from "../../labels.ts";
import { tablesOf } from "../all-tables.ts";
import type { Template } from "../read-template.ts";
import type { FigureView } from "../table-view.ts";
import type { ChartData } from "./data.ts";
import { drawChart } from "./draw.ts";
import { chartRows } from "./rows.ts";

/** What a table given to a template tells of its charts. */
type DrawableTable = Readonly<Record<string, unknown>> & {
  readonly id?: unknown;
  readonly legende?: unknown;
};

/**
 * The helper `graphique`: draws a chart of the template from a table. A chart that cannot be drawn is told to `fail`, and leaves nothing.
 */
export function chartDrawer(
  evaluation: Evaluation,
  template: Template,
  fail: (name: string, detail: string) => void,
): (name: unknown, table: unknown) => string {
  const data = dataByTable(evaluation);
  let drawn = 0;
  return (name, table) => {
    const chart = String(name);
    const spec = template.charts.get(chart)?.spec;
    const { id, rows, alternative } = requested(table, chart, data);
    if (!spec || !rows) {
      fail(chart, "le second argument de « graphique » n’est pas un tableau d’écarts");
      return "";
    }
    drawn += 1;
    const { svg, problem } = drawChart({
      spec,
      data: rows,
      alternative,
      id: anchor(chart, id, String(drawn)),
    });
    if (problem !== undefined) fail(chart, problem);
    return svg ?? "";
  };
}

function requested(table: unknown, chart: string, data: ReadonlyMap<string, ChartData>) {
  const given = (typeof table === "object" && table !== null ? table : {}) as DrawableTable;
  const figure = given[chart] as Partial<FigureView> | null | undefined;
  const id = String(given.id);
  return { id, rows: data.get(id), alternative: figure?.alternative ?? String(given.legende ?? chart) };
}

function dataByTable(evaluation: Evaluation): ReadonlyMap<string, ChartData> {
  const names = namesOf(evaluation);
  return new Map(
    tablesOf(evaluation).flatMap((comparison): [string, ChartData][] => {
      const indicator = names.indicator(comparison.indicator);
      if (!indicator) return [];
      const id = anchor("tableau", comparison.indicator, comparison.geography);
      return [[id, typesetDeep(chartRows(comparison, indicator, names))]];
    }),
  );
}
