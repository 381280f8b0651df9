import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { formatNumber } from "../kernel/format-number.ts";
import { median } from "../kernel/median.ts";
import type { Workspace } from "../model/workspace.ts";
import { type Panel, panelsOf } from "./panels.ts";

/** Modified z above which a change is said, and territories under which none is. */
const [THRESHOLD, LEAST] = [6, 20] as const;

/**
 * A change far from those of the other territories, by the modified z of the change: 0.6745 times its distance to the
 * median change, over the median absolute deviation. Robust: the outliers do not widen the ruler.
 *
 * @source B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, 1993
 */
export function outlierInChange(workspace: Workspace): Diagnostic[] {
  return panelsOf(workspace).flatMap((panel) =>
    panel.periods.slice(1).flatMap((_, index) => outliersAt(workspace, panel, index, index + 1)),
  );
}

function outliersAt(workspace: Workspace, panel: Panel, from: number, to: number): Diagnostic[] {
  const width = panel.periods.length;
  const changes = panel.codes
    .map((code, index) => ({
      code,
      change:
        (panel.values[index * width + to] ?? Number.NaN) - (panel.values[index * width + from] ?? Number.NaN),
    }))
    .filter(({ change }) => !Number.isNaN(change));
  if (changes.length < LEAST) return [];
  const middle = median(changes.map(({ change }) => change)) ?? 0;
  const spread = median(changes.map(({ change }) => Math.abs(change - middle))) ?? 0;
  if (spread === 0) return [];
  const decimals = workspace.indicators.get(panel.indicator)?.decimals ?? 0;
  return changes.flatMap(({ code, change }) => {
    const score = (0.6745 * (change - middle)) / spread;
    if (Math.abs(score) <= THRESHOLD) return [];
    const values = {
      indicator: panel.indicator,
      territory: workspace.territories.get(code)?.label ?? code,
      change: formatNumber(change, decimals, true),
      from: panel.periods[from] ?? "",
      to: panel.periods[to] ?? "",
      score: formatNumber(score, 1, true),
    };
    return [problem("dataset/valeur-extreme", placeOf(workspace, panel, code, to), values)];
  });
}

function placeOf(workspace: Workspace, { indicator, periods }: Panel, code: string, period: number) {
  const address = workspace.observations.find(indicator, code, periods[period] ?? "")?.address;
  return address ? { file: address.file, line: address.line, field: address.column } : { file: "datasets" };
}
