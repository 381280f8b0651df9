import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { changesOf, columnOf, figureAt } from "./changes.ts";
import { aboutOf, besideOf, nameOf, placeAt, type Suspect } from "./suspect-figures.ts";

/** The share of zeros from which a column has some of its own. */
const USUAL = 0.01;

/** A zero that stands far from the other periods of its territory: most often a figure that was not known. */
export function zeroProblem(figure: Suspect, workspace: Workspace): Diagnostic | undefined {
  if (figure.value !== 0 || figure.shifts || besideOf(figure, workspace) === "") return undefined;
  const { indicator, code, period } = figure;
  return problem(
    "dataset/zero-suspect",
    placeAt(figure, workspace),
    { indicator, territory: nameOf(code, workspace), period, beside: besideOf(figure, workspace) },
    aboutOf(figure),
  );
}

/** Zeros among amounts, which have no logarithm: few in their column, and over zero at another period. */
export function zeroAmounts(workspace: Workspace): Suspect[] {
  return changesOf(workspace).flatMap((changes) => {
    const { panel, laws } = changes;
    if (!laws.some((law) => law?.scale === "montant")) return [];
    return panel.periods.flatMap((period, column) => {
      const figures = columnOf(panel, column);
      const zeros = Array.from(figures.keys()).filter((row) => figures[row] === 0);
      if (zeros.length > Math.max(1, USUAL * figures.length)) return [];
      const isAlone = (row: number) =>
        [column - 1, column + 1].some((other) => figureAt(panel, row, other) > 0);
      return zeros.filter(isAlone).map((row) => {
        const code = panel.codes[row] ?? "";
        const score = Number.NEGATIVE_INFINITY;
        return {
          changes,
          row,
          column,
          from: column,
          score,
          shifts: false,
          indicator: panel.indicator,
          code,
          period,
          value: 0,
        };
      });
    });
  });
}
