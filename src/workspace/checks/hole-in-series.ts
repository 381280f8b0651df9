import type { Workspace } from "../../data/workspace.ts";
import { clause } from "../../diagnostics/clause.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { NOTHING, type Panel, panelsOf } from "./panels.ts";

/**
 * A period that most territories of a zoning have, that some lack, and that these have before and after. What documents print
 * is no series: each gives the years that it wants.
 */
export function holeInSeries(workspace: Workspace): Diagnostic[] {
  const printed = new Set(workspace.observations.printed().map(({ indicator }) => indicator));
  return panelsOf(workspace)
    .filter(({ indicator }) => !printed.has(indicator))
    .flatMap((panel) => panel.periods.slice(1, -1).flatMap((_, index) => holesAt(panel, index + 1)));
}

function holesAt({ indicator, periods, codes, states }: Panel, hole: number): Diagnostic[] {
  const width = periods.length;
  const has = (code: number, period: number) => states[code * width + period] !== NOTHING;
  const holding = codes.filter((_, code) => has(code, hole)).length;
  if (holding * 2 < codes.length) return [];
  const missing = codes.filter((_, code) => !has(code, hole) && has(code, hole - 1) && has(code, hole + 1));
  if (missing.length === 0) return [];
  const count = missing.length;
  const values = {
    indicator,
    clause: count === 1 ? clause("un_territoire_a", {}) : clause("des_territoires_ont", { count }),
    before: periods[hole - 1] ?? "",
    after: periods[hole + 1] ?? "",
    hole: periods[hole] ?? "",
    example: missing[0] ?? "",
  };
  return [problem("dataset/serie-trouee", { file: "datasets" }, values, { territories: missing, indicator })];
}
