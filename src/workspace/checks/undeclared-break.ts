import { declaresBreak, type Indicator } from "../../data/indicator.ts";
import type { Series } from "../../data/observation-columns.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { tableOf } from "./panels.ts";

/**
 * An indicator whose series goes from one geography to another for the same territory, from one period to the next, and
 * none of whose caveats declares a break there. Said once an indicator. A caveat on its evolution that names no break
 * declares none: nearly every indicator has one.
 */
export function undeclaredBreak(workspace: Workspace): Diagnostic[] {
  const { columns, sorted } = tableOf(workspace);
  const said = new Map<string, Diagnostic>();
  const verdicts = new Map<string, boolean>();
  let before: Series | undefined;
  let code = -1;
  for (const row of sorted.order) {
    const after = columns.series[columns.seriesOf[row] ?? 0];
    const isSameCode = columns.code[row] === code;
    code = columns.code[row] ?? -1;
    if (isSameCode && before && after && isBreak(before, after) && !said.has(after.indicator)) {
      const key = `${after.indicator}|${before.period}|${after.period}`;
      const isSaid =
        verdicts.get(key) ?? isDeclared(workspace.indicators.get(after.indicator), before, after);
      verdicts.set(key, isSaid);
      if (!isSaid) said.set(after.indicator, say(before, after));
    }
    before = after;
  }
  return [...said.values()];
}

function isBreak(before: Series, after: Series): boolean {
  return (
    before.indicator === after.indicator &&
    before.period !== after.period &&
    before.geography !== after.geography
  );
}

/** A break declared for every change of geography, or for a year after the first period and not after the second. */
function isDeclared(indicator: Indicator | undefined, before: Series, after: Series): boolean {
  return (indicator?.caveats ?? []).some((caveat) =>
    declaresBreak(caveat, [before.period, after.period], true),
  );
}

function say(before: Series, after: Series): Diagnostic {
  const values = {
    indicator: after.indicator,
    from: before.geography,
    before: before.period,
    to: after.geography,
    after: after.period,
  };
  return problem("dataset/changement-de-geographie", { file: "datasets" }, values);
}
