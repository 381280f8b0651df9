import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { ABSENT, NOTHING, type Panel, panelsOf } from "./panels.ts";

/** Points by which the share of blank figures must move to be said, and territories under which it is not. */
const [POINTS, LEAST] = [10, 20] as const;

/** A share of suppressed figures that jumps between two periods: a mean across it compares two sets of territories. */
export function secrecyJump(workspace: Workspace): Diagnostic[] {
  return panelsOf(workspace).flatMap((panel) =>
    panel.periods.slice(1).flatMap((_, index) => jumpAt(panel, index, index + 1)),
  );
}

function jumpAt(panel: Panel, from: number, to: number): Diagnostic[] {
  const [before, after] = [shareAt(panel, from), shareAt(panel, to)];
  if (before === undefined || after === undefined || Math.abs(after - before) < POINTS) return [];
  const values = {
    indicator: panel.indicator,
    before: formatNumber(before, 0),
    from: panel.periods[from] ?? "",
    after: formatNumber(after, 0),
    to: panel.periods[to] ?? "",
  };
  return [problem("dataset/saut-de-secret", { file: "datasets" }, values)];
}

/** Share of the territories of a period that have no figure, in per cent; undefined when they are few. */
function shareAt({ codes, periods, states }: Panel, period: number): number | undefined {
  let [rows, blanks] = [0, 0];
  for (let code = 0; code < codes.length; code += 1) {
    const state = states[code * periods.length + period];
    if (state !== NOTHING) rows += 1;
    if (state === ABSENT) blanks += 1;
  }
  return rows < LEAST ? undefined : (100 * blanks) / rows;
}
