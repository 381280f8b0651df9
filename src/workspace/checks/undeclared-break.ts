import { declaresBreak, type Indicator } from "../../data/indicator.ts";
import type { Series } from "../../data/observation-columns.ts";
import type { ObservationTable } from "../../data/observation-table.ts";
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
  const said = new Map<string, Diagnostic>();
  for (const [before, after] of breaksIn(tableOf(workspace))) {
    if (said.has(after.indicator)) continue;
    const isSaid = isDeclared(workspace.indicators.get(after.indicator), before, after);
    if (!isSaid) said.set(after.indicator, say(before, after));
  }
  return [...said.values()];
}

/** The pairs of series that follow one another for a territory and are a break, each once, in the order of their rows. */
function breaksIn({ columns, sorted }: ObservationTable): Iterable<readonly [Series, Series]> {
  const { series, seriesOf, code } = columns;
  const found = new Map<number, readonly [Series, Series]>();
  const seen = new Set<number>();
  let [before, codeBefore] = [-1, -1];
  for (const row of sorted.order) {
    const [after, own] = [seriesOf[row] ?? 0, code[row] ?? 0];
    const pair = before * series.length + after;
    if (own === codeBefore && before !== after && !seen.has(pair)) {
      seen.add(pair);
      const [left, right] = [series[before], series[after]];
      if (left && right && isBreak(left, right)) found.set(pair, [left, right]);
    }
    before = after;
    codeBefore = own;
  }
  return found.values();
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
