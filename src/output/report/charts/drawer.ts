import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { typesetDeep } from "../../../french/typeset.ts";
import { anchor, namesOf } from "../../labels.ts";
import { tablesOf } from "../all-tables.ts";
import type { FigureView } from "../table-view.ts";
import type { Template } from "../template/template.ts";
import type { ChartData, ChartRows } from "./data.ts";
import { drawChart } from "./draw.ts";
import { chartRows } from "./rows.ts";

/** What a table given to a template tells of its charts. */
type DrawableTable = Readonly<Record<string, unknown>> & {
  readonly id?: unknown;
  readonly legende?: unknown;
  /** Of what is no table: its own rows, and its sentence. */
  readonly donnees?: unknown;
  readonly alternative?: unknown;
};

/**
 * The helper `graphique`: draws a chart of the template from a table, or from an element of the view that bears its own rows
 * (`donnees`). A chart that cannot be drawn is told to `fail`, and leaves nothing.
 */
export function chartDrawer(
  evaluation: Evaluation,
  template: Template,
  fail: (name: string, detail: string) => void,
): (name: unknown, table: unknown) => string {
  let tables: ReadonlyMap<string, ChartData> | undefined;
  let drawn = 0;
  return (name, table) => {
    const chart = String(name);
    const spec = template.charts.get(chart)?.spec;
    const { id, rows, alternative } = requested(table, chart, () => {
      tables ??= dataByTable(evaluation);
      return tables;
    });
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

function requested(table: unknown, chart: string, tables: () => ReadonlyMap<string, ChartData>) {
  const given = (typeof table === "object" && table !== null ? table : {}) as DrawableTable;
  const id = String(given.id);
  if (given.donnees)
    return { id, rows: given.donnees as ChartRows, alternative: String(given.alternative ?? chart) };
  const figure = given[chart] as Partial<FigureView> | null | undefined;
  const rows = tables().get(id);
  return { id, rows, alternative: figure?.alternative ?? String(given.legende ?? chart) };
}

/** The rows of all the tables: made once, when a chart asks for them. */
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
