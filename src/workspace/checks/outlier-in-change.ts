import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { median } from "../../kernel/numbers.ts";
import { type Panel, panelsOf } from "./panels.ts";
import { figurePlace } from "./places.ts";

/** Modified z above which a change is said, and territories under which none is. */
const [THRESHOLD, LEAST] = [6, 20] as const;

/** More outliers than this, and than this share of the changes, are no outliers: the changes have no common size. */
const [MOST, SHARE] = [20, 0.05] as const;

/** The changes of a panel between two periods: NaN for a territory that lacks one, with their median and their spread. */
interface Changes {
  readonly panel: Panel;
  readonly from: number;
  readonly to: number;
  readonly changes: Float64Array;
  readonly count: number;
  readonly middle: number;
  readonly spread: number;
}

/**
 * A change far from those of the other territories, by the modified z of the change: 0.6745 times its distance to the
 * median change, over the median absolute deviation. The outliers hardly move either. Where a large
 * share of the changes is far from the others, that is said once.
 *
 * @source B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, 1993
 */
export function outlierInChange(workspace: Workspace): Diagnostic[] {
  return panelsOf(workspace).flatMap((panel) =>
    panel.periods.slice(1).flatMap((_, index) => outliersAt(workspace, panel, index, index + 1)),
  );
}

function outliersAt(workspace: Workspace, panel: Panel, from: number, to: number): Diagnostic[] {
  const found = changesAt(panel, from, to);
  if (!found) return [];
  const rows = panel.codes.flatMap((_, row) => (Math.abs(scoreOf(found, row)) > THRESHOLD ? [row] : []));
  if (rows.length > MOST && rows.length > SHARE * found.count) return [irregular(found, rows.length)];
  return rows.map((row) => outlier(workspace, found, row));
}

function changesAt(panel: Panel, from: number, to: number): Changes | undefined {
  const { codes, periods, values } = panel;
  const changes = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const at = row * periods.length;
    changes[row] = (values[at + to] ?? Number.NaN) - (values[at + from] ?? Number.NaN);
  }
  const known = changes.filter((change) => !Number.isNaN(change));
  if (known.length < LEAST) return undefined;
  const middle = median(known) ?? 0;
  const spread = median(known.map((change) => Math.abs(change - middle))) ?? 0;
  return spread === 0 ? undefined : { panel, from, to, changes, count: known.length, middle, spread };
}

function scoreOf({ changes, middle, spread }: Changes, row: number): number {
  return (0.6745 * ((changes[row] ?? Number.NaN) - middle)) / spread;
}

function outlier(workspace: Workspace, found: Changes, row: number): Diagnostic {
  const { panel, from, to, changes } = found;
  const code = panel.codes[row] ?? "";
  const values = {
    indicator: panel.indicator,
    territory: workspace.territories.get(code)?.label ?? code,
    change: formatNumber(changes[row] ?? 0, workspace.indicators.get(panel.indicator)?.decimals ?? 0, true),
    from: panel.periods[from] ?? "",
    to: panel.periods[to] ?? "",
    score: formatNumber(scoreOf(found, row), 1, true),
  };
  return problem("dataset/valeur-extreme", placeOf(workspace, panel, code, to), values);
}

function irregular({ panel, from, to, count }: Changes, far: number): Diagnostic {
  const values = {
    indicator: panel.indicator,
    far: formatNumber(far, 0),
    count: formatNumber(count, 0),
    from: panel.periods[from] ?? "",
    to: panel.periods[to] ?? "",
  };
  return problem("dataset/evolutions-irregulieres", { file: "datasets" }, values);
}

function placeOf(workspace: Workspace, { indicator, periods }: Panel, code: string, period: number) {
  const address = workspace.observations.find(indicator, code, periods[period] ?? "")?.address;
  return address ? figurePlace(address) : { file: "datasets" };
}
