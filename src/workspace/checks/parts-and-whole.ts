import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { type Panel, panelsOf } from "./panels.ts";
import { figurePlace } from "./places.ts";

/** Counts may be rounded one by one: a sum of two is off by this much at most. */
const TOLERANCE = 2;

/** Women and men who do not add up to the whole, where all three are published. Shares do not add up: only counts are read. */
export function partsAndWhole(workspace: Workspace): Diagnostic[] {
  const panels = panelsOf(workspace);
  return panels.flatMap((whole) => {
    const indicator = workspace.indicators.get(whole.indicator);
    if (!indicator || !isCount(indicator.unit)) return [];
    const parts = ["femmes", "hommes"].map((part) =>
      panels.find((one) => one.indicator === `${whole.indicator}.${part}` && one.zoning === whole.zoning),
    );
    const [women, men] = parts;
    return women && men ? compare(workspace, whole, women, men) : [];
  });
}

function compare(workspace: Workspace, whole: Panel, women: Panel, men: Panel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const rowOfWomen = new Map(women.codes.map((code, index) => [code, index]));
  const rowOfMen = new Map(men.codes.map((code, index) => [code, index]));
  whole.codes.forEach((code, index) => {
    whole.periods.forEach((period, column) => {
      const total = whole.values[index * whole.periods.length + column] ?? Number.NaN;
      const sum = at(women, rowOfWomen.get(code), period) + at(men, rowOfMen.get(code), period);
      if (Number.isNaN(total) || Number.isNaN(sum) || Math.abs(sum - total) <= TOLERANCE) return;
      const values = {
        whole: whole.indicator,
        territory: workspace.territories.get(code)?.label ?? code,
        period,
        sum: formatNumber(sum, 0),
        total: formatNumber(total, 0),
      };
      const address = workspace.observations.find(whole.indicator, code, period)?.address;
      const place = address ? figurePlace(address) : { file: "datasets" };
      found.push(problem("dataset/somme-des-parts", place, values));
    });
  });
  return found;
}

function at({ values, periods }: Panel, row: number | undefined, period: string): number {
  const column = periods.indexOf(period);
  return row === undefined || column === -1
    ? Number.NaN
    : (values[row * periods.length + column] ?? Number.NaN);
}
