import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { ABSENT, NOTHING, type Panel, panelsOf } from "./panels.ts";

/** Points by which the share of blank figures must move to be said, and territories under which it is not. */
const [POINTS, LEAST] = [10, 20] as const;

/**
 * A share of suppressed figures that jumps between two periods: a mean across it compares two sets of territories. Only the
 * territories that have a row in both count: a producer who leaves out the rows that it masks has hidden no more of them.
 */
export function secrecyJump(workspace: Workspace): Diagnostic[] {
  return panelsOf(workspace).flatMap((panel) =>
    panel.periods.slice(1).flatMap((_, index) => jumpAt(panel, index, index + 1)),
  );
}

function jumpAt(panel: Panel, from: number, to: number): Diagnostic[] {
  const { codes, periods, states, indicator } = panel;
  const stateAt = (row: number, period: number) => states[row * periods.length + period];
  const both = Array.from(codes.keys()).filter(
    (row) => stateAt(row, from) !== NOTHING && stateAt(row, to) !== NOTHING,
  );
  if (both.length < LEAST) return [];
  const share = (period: number) =>
    (100 * both.filter((row) => stateAt(row, period) === ABSENT).length) / both.length;
  const [before, after] = [share(from), share(to)];
  if (Math.abs(after - before) < POINTS) return [];
  const values = {
    indicator,
    before: formatNumber(before, 0),
    from: periods[from] ?? "",
    after: formatNumber(after, 0),
    to: periods[to] ?? "",
  };
  return [problem("dataset/saut-de-secret", { file: "datasets" }, values, { indicator })];
}
