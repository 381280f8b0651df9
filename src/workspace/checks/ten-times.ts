import type { Workspace } from "../../data/workspace.ts";
import { type Clause, clause } from "../../diagnostics/clause.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { median } from "../../kernel/numbers.ts";
import { type ChangeLaw, changeOn, classOf, noiseOf } from "../../statistics/change-scores.ts";
import { changesOf, figureAt, ORDINARY, type PanelChanges, wouldFit } from "./changes.ts";
import { aboutOf, besideOf, nameOf, placeAt, printed, type Suspect } from "./suspect-figures.ts";

/** Powers of ten that a lost or an added zero or comma makes. */
const POWERS = [1, -1, 2, -2, 3, -3] as const;

/** How a power of ten is said. */
const WORDS: Readonly<Record<(typeof POWERS)[number], () => Clause>> = {
  1: () => clause("dix_fois", {}),
  2: () => clause("cent_fois", {}),
  3: () => clause("mille_fois", {}),
  [-1]: () => clause("le_dixieme", {}),
  [-2]: () => clause("le_centieme", {}),
  [-3]: () => clause("le_millieme", {}),
};

/** Pairs of published figures that may meet the condition by chance, at most, for it to be said. */
const BY_CHANCE = 0.1;

/** The widest spread beside which ten times is told from five times and from twenty: an eighth of ten times, in logarithms. */
const WIDEST = Math.LN10 / 8;

/**
 * A figure that a power of ten would make like those before and after: a zero or a comma lost or added. It is said only where
 * published pairs would not meet the same condition by chance. Of the pairs of the same period that are more than half of ten times apart
 * and that no power of ten explains, each had so many chances to fall as near to one: the width of what is ordinary over that of
 * ten times, in logarithms. Their sum must be under a tenth.
 */
export function tenProblem(figure: Suspect, workspace: Workspace): Diagnostic | undefined {
  const { changes, row, column, indicator, code, period, value, shifts } = figure;
  if (shifts) return undefined;
  const power = POWERS.find((one) => wouldFit(changes, row, column, value / 10 ** one));
  if (power === undefined || !isNoChance(changes, row, column, value / 10 ** power)) return undefined;
  const values = {
    indicator,
    territory: nameOf(code, workspace),
    period,
    value: printed(value, indicator, workspace),
    clause: WORDS[power](),
    beside: besideOf(figure, workspace),
  };
  return problem("dataset/facteur-dix", placeAt(figure, workspace), values, aboutOf(figure));
}

function isNoChance(changes: PanelChanges, row: number, column: number, right: number): boolean {
  const { panel, laws } = changes;
  return [column - 1, column].every((from) => {
    const law = laws[from];
    const other = figureAt(panel, row, from === column ? column + 1 : from);
    if (!law || Number.isNaN(other)) return true;
    const spread = Math.max(classOf(law, right + other).spread, noiseOf(law, right, other));
    return spread <= WIDEST && accidents(changes, from) * ((2 * ORDINARY * spread) / Math.LN10) < BY_CHANCE;
  });
}

const ACCIDENTS = new WeakMap<ChangeLaw, number>();

/** How many pairs are far apart without a power of ten between them. */
function accidents({ panel, laws }: PanelChanges, from: number): number {
  const law = laws[from];
  if (!law) return 0;
  const known = ACCIDENTS.get(law);
  if (known !== undefined) return known;
  const isAccident = (row: number) => {
    const [before, after] = [figureAt(panel, row, from), figureAt(panel, row, from + 1)];
    const { middle, spread } = classOf(law, before + after);
    const change = changeOn(law.scale, before, after) - middle;
    if (!(Math.abs(change) > Math.LN10 / 2)) return false;
    const power = Math.round(change / Math.LN10);
    const near = Math.max(spread, noiseOf(law, before, after));
    return Math.abs(change - power * Math.LN10) > ORDINARY * near;
  };
  const count = panel.codes.filter((_, row) => isAccident(row)).length;
  ACCIDENTS.set(law, count);
  return count;
}

/**
 * A whole column that is ten, a hundred or a thousand times the one before, or a part of it: the unit is another. Of amounts and
 * counts only: shares may well double everywhere.
 */
export function changedUnits(workspace: Workspace): Diagnostic[] {
  return changesOf(workspace).flatMap(({ panel, laws }) =>
    laws.flatMap((law, from) => {
      const middle = law && law.scale !== "points" ? median(law.classes.map((one) => one.middle)) : undefined;
      const power = POWERS.find((one) => Math.abs((middle ?? 0) - one * Math.LN10) < WIDEST);
      if (!law || power === undefined) return [];
      const [before = "", after = ""] = [panel.periods[from], panel.periods[from + 1]];
      const code = panel.codes.find((_, row) => !Number.isNaN(figureAt(panel, row, from + 1))) ?? "";
      const { indicator } = panel;
      const place = placeAt({ indicator, code, period: after }, workspace);
      const values = { indicator, from: before, to: after, count: law.count, clause: WORDS[power]() };
      return [problem("dataset/unite-changee", place, values, { indicator })];
    }),
  );
}
