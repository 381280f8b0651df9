import type { Indicator } from "../../data/indicator.ts";
import type { Observation } from "../../data/observation.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { tableOf } from "./panels.ts";
import { figurePlace } from "./places.ts";

/** A value that its indicator cannot take: a percentage over 100, a negative headcount. */
export function outOfBounds(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { size, series, seriesOf, value } = table.columns;
  const bounds = series.map(({ indicator }) => workspace.indicators.get(indicator)?.bounds ?? [null, null]);
  const least = Float64Array.from(bounds, ([low]) => low ?? Number.NEGATIVE_INFINITY);
  const most = Float64Array.from(bounds, ([, high]) => high ?? Number.POSITIVE_INFINITY);
  const found: Diagnostic[] = [];
  for (let row = 0; row < size; row += 1) {
    const [one, number] = [value[row] ?? Number.NaN, seriesOf[row] ?? 0];
    if (one >= (least[number] ?? 0) && one <= (most[number] ?? 0)) continue;
    if (!Number.isNaN(one)) found.push(...sayRow(workspace, table.at(row), codeOf(table, number)));
  }
  return found;
}

function codeOf({ sources, columns }: ReturnType<typeof tableOf>, series: number) {
  const role = sources[columns.series[series]?.source ?? -1]?.resource.role;
  return role === "brut" ? "dataset/publie-hors-bornes" : "dataset/hors-bornes";
}

/** What a producer really published is never refused. */
function sayRow(
  workspace: Workspace,
  row: Observation,
  code: "dataset/hors-bornes" | "dataset/publie-hors-bornes",
): Diagnostic[] {
  const indicator = workspace.indicators.get(row.indicator);
  if (!indicator || typeof row.value !== "number") return [];
  const values = {
    // With its own digits: rounded, 100,04 would look inside.
    value: String(row.value).replace(".", ",").replace("-", "−"),
    indicator: indicator.shortLabel,
    bounds: boundsInWords(indicator.bounds),
  };
  const about = { territories: [row.code], indicator: row.indicator };
  return [problem(code, figurePlace(row.address), values, about)];
}

function boundsInWords([least, most]: Indicator["bounds"]): string {
  if (least === null) return `au plus ${most}`;
  return most === null ? `au moins ${least}` : `de ${least} à ${most}`;
}
