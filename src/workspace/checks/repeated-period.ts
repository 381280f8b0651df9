import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { columnOf } from "./changes.ts";
import { type Panel, panelsOf } from "./panels.ts";
import { placeAt } from "./suspect-figures.ts";

/** Territories and different figures under which nothing is said, and the share of equal figures from which it is. */
const [LEAST, DIFFERENT, SHARE] = [20, 10, 0.9] as const;

/** Two periods of an indicator that give the same figures: one file, imported under two years. */
export function repeatedPeriod(workspace: Workspace): Diagnostic[] {
  return panelsOf(workspace).flatMap((panel) =>
    panel.periods.slice(1).flatMap((_, from) => repeatedAt(workspace, panel, from)),
  );
}

function repeatedAt(workspace: Workspace, panel: Panel, from: number): Diagnostic[] {
  const [before, after] = [columnOf(panel, from), columnOf(panel, from + 1)];
  const both = Array.from(before.keys()).filter(
    (row) => !Number.isNaN((before[row] ?? 0) + (after[row] ?? 0)),
  );
  const same = both.filter((row) => before[row] === after[row]);
  const isSaid =
    both.length >= LEAST &&
    same.length >= SHARE * both.length &&
    new Set(same.map((row) => before[row])).size >= DIFFERENT;
  if (!isSaid) return [];
  const { indicator, periods, codes } = panel;
  const [first = "", second = ""] = [periods[from], periods[from + 1]];
  const place = placeAt({ indicator, code: codes[same[0] ?? 0] ?? "", period: second }, workspace);
  const values = {
    indicator,
    same: formatNumber(same.length, 0),
    count: formatNumber(both.length, 0),
    from: first,
    to: second,
  };
  return [problem("dataset/periode-repetee", place, values, { indicator })];
}
