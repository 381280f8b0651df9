import type { Coherence, Indicator } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { figureAt } from "./changes.ts";
import { type Panel, panelsOf } from "./panels.ts";
import { figurePlace } from "./places.ts";
import { aboutOf, nameOf, placeAt, printed } from "./suspect-figures.ts";

/** Counts may be rounded one by one: two of them are off by this much at most. */
const ROUNDED = 2;

/** Figures of one territory and period that do not stand to one another as the descriptions of their indicators say. */
export function coherence(workspace: Workspace): Diagnostic[] {
  return panelsOf(workspace).flatMap((panel) => {
    const indicator = workspace.indicators.get(panel.indicator);
    if (!indicator?.coherence) return [];
    return [
      ...partsOf(panel, indicator, indicator.coherence, workspace),
      ...(indicator.coherence.isQuotient ? quotientsOf(panel, indicator, workspace) : []),
    ];
  });
}

/** The figures of another indicator for the territories of a panel: by territory and period, NaN where there is none. */
function beside({ zoning }: Panel, id: string, workspace: Workspace) {
  const other = panelsOf(workspace).find((one) => one.indicator === id && one.zoning === zoning);
  const rows = new Map(other?.codes.map((code, row) => [code, row]));
  return (code: string, period: string): number =>
    other ? figureAt(other, rows.get(code) ?? -1, other.periods.indexOf(period)) : Number.NaN;
}

function partsOf(
  panel: Panel,
  { id, unit }: Indicator,
  { atMost }: Coherence,
  workspace: Workspace,
): Diagnostic[] {
  const tolerance = isCount(unit) ? ROUNDED : 0;
  return atMost.flatMap((whole) => {
    const totalOf = beside(panel, whole, workspace);
    return figuresOf(panel).flatMap(({ code, period, value }) => {
      const total = totalOf(code, period);
      if (!(value > total + tolerance)) return [];
      const figure = { indicator: id, code, period };
      const values = {
        indicator: id,
        territory: nameOf(code, workspace),
        period,
        value: printed(value, id, workspace),
        whole,
        total: printed(total, whole, workspace),
      };
      return [problem("dataset/partie-et-tout", placeAt(figure, workspace), values, aboutOf(figure))];
    });
  });
}

/** A published share, its cases and its people: off by its rounding, and by that of the two counts. */
function quotientsOf(panel: Panel, { id, decimals, counts }: Indicator, workspace: Workspace): Diagnostic[] {
  if (counts?.count === undefined) return [];
  const [countOf, totalOf] = [beside(panel, counts.count, workspace), beside(panel, counts.total, workspace)];
  return figuresOf(panel).flatMap(({ code, period, value }) => {
    const [count, total] = [countOf(code, period), totalOf(code, period)];
    const quotient = (100 * count) / total;
    const tolerance = 0.5 * 10 ** -decimals + (100 * ROUNDED) / total;
    if (!(Math.abs(value - quotient) > tolerance)) return [];
    const figure = { indicator: id, code, period };
    const values = {
      indicator: id,
      territory: nameOf(code, workspace),
      period,
      value: printed(value, id, workspace),
      count: formatNumber(count, 0),
      total: formatNumber(total, 0),
      quotient: printed(quotient, id, workspace),
    };
    return [problem("dataset/part-et-effectifs", placeAt(figure, workspace), values, aboutOf(figure))];
  });
}

function figuresOf(panel: Panel) {
  return panel.codes.flatMap((code, row) =>
    panel.periods.map((period, column) => ({ code, period, value: figureAt(panel, row, column) })),
  );
}

/** The least figure of a group that a document prints, above the greatest. */
export function leastAndMost(workspace: Workspace): Diagnostic[] {
  const printedRows = workspace.observations.printed();
  const key = (row: (typeof printedRows)[number]) =>
    `${row.address.file}|${row.indicator}|${row.code}|${row.period}`;
  const most = new Map(
    printedRows.filter((row) => row.printed?.statistic === "max").map((row) => [key(row), row]),
  );
  return printedRows.flatMap((row) => {
    const greatest = row.printed?.statistic === "min" ? most.get(key(row))?.value : undefined;
    if (typeof row.value !== "number" || typeof greatest !== "number" || row.value <= greatest) return [];
    const { indicator, code, period, address } = row;
    const values = {
      indicator,
      territory: nameOf(code, workspace),
      period,
      least: printed(row.value, indicator, workspace),
      most: printed(greatest, indicator, workspace),
    };
    return [problem("dataset/minimum-maximum", figurePlace(address), values, aboutOf(row))];
  });
}
