import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { groupsBy } from "../../kernel/groups.ts";
import { ORDINARY, wouldFit } from "./changes.ts";
import { nameOf, placeAt, printed, type Suspect } from "./suspect-figures.ts";

/** Pairs of published figures that may meet the condition by chance, at most, for it to be said. */
const BY_CHANCE = 0.05;

/** The most suspects of a column among which pairs are looked for: beyond, chance would make some. */
const MOST = 60;

/** Two figures, each of which would be like those of the other's other periods, and their problem. */
export interface Exchange {
  readonly figures: readonly [Suspect, Suspect];
  readonly problem: Diagnostic;
}

/**
 * Figures that would be like the others if two of them were exchanged: in one column, or in one line between two indicators of a
 * same unit. Said only where published pairs would not meet the same condition by chance. A figure that is z standard deviations
 * off could as well be anywhere within z: it falls in the width of what is ordinary, 3 on each side, 3 / z of the time. The product for
 * the two, times the pairs that there are, must be under one in twenty: two figures alone must both be about 13 off.
 */
export function exchangedFigures(suspects: readonly Suspect[], workspace: Workspace): Exchange[] {
  const alone = suspects.filter(({ shifts }) => !shifts);
  const found: Exchange[] = [];
  const taken = new Set<Suspect>();
  for (const group of [...inColumns(alone), ...inLines(alone, workspace)]) {
    const pairs = pairsOf(group);
    for (const [left, right] of pairs) {
      if (taken.has(left) || taken.has(right) || !areExchanged(left, right)) continue;
      if (pairs.length * (ORDINARY / Math.abs(left.score)) * (ORDINARY / Math.abs(right.score)) >= BY_CHANCE)
        continue;
      taken.add(left).add(right);
      found.push({ figures: [left, right], problem: say(left, right, workspace) });
    }
  }
  return found;
}

function inColumns(suspects: readonly Suspect[]): Suspect[][] {
  const key = ({ changes, period, indicator }: Suspect) => `${indicator}|${changes.panel.zoning}|${period}`;
  return groupsBy(suspects, key).filter((group) => group.length > 1 && group.length <= MOST);
}

/** Figures of one territory and one period, of one unit: they may stand side by side in a line. */
function inLines(suspects: readonly Suspect[], { indicators }: Workspace): Suspect[][] {
  const key = ({ code, period, indicator }: Suspect) =>
    `${code}|${period}|${indicators.get(indicator)?.unit}`;
  return groupsBy(suspects, key).filter((group) => group.length > 1);
}

function pairsOf(group: readonly Suspect[]): (readonly [Suspect, Suspect])[] {
  return group.flatMap((left, index) => group.slice(index + 1).map((right) => [left, right] as const));
}

function areExchanged(left: Suspect, right: Suspect): boolean {
  return (
    wouldFit(left.changes, left.row, left.column, right.value) &&
    wouldFit(right.changes, right.row, right.column, left.value)
  );
}

function say(left: Suspect, right: Suspect, workspace: Workspace): Diagnostic {
  const words = ({ indicator, code, period, value }: Suspect) =>
    `« ${indicator} » de ${nameOf(code, workspace)} en ${period} (${printed(value, indicator, workspace)})`;
  const about = { territories: [...new Set([left.code, right.code])], indicator: left.indicator };
  const values = { first: words(left), second: words(right) };
  return problem("dataset/chiffres-echanges", placeAt(left, workspace), values, about);
}
