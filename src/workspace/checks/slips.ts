import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { changeLaw } from "../../statistics/change-scores.ts";
import { changesOf, columnOf, type FarFigure, farFigures, type PanelChanges } from "./changes.ts";
import { exchangedFigures } from "./exchanged-figures.ts";
import { keyOf, type Suspect, suspect } from "./suspect-figures.ts";
import { zeroAmounts, zeroProblem } from "./suspect-zero.ts";
import { changedUnits, tenProblem } from "./ten-times.ts";

/** What slips of the hand explain, and the far figures that they do not. */
export interface Slips {
  readonly problems: readonly Diagnostic[];
  readonly unexplained: readonly FarFigure[];
}

const SLIPS = new WeakMap<Workspace, Slips>();

/**
 * Far figures that a slip of the hand explains: a zero for what was not known, ten times, two cells exchanged. A figure is explained once,
 * by the first of these.
 */
export function slipsOf(workspace: Workspace): Slips {
  const known = SLIPS.get(workspace);
  if (known) return known;
  const far = changesOf(workspace).flatMap(farFigures);
  const ratios = changesOf(workspace).flatMap((one) => farFigures(asRatios(one) ?? EMPTY));
  const suspects = once([...zeroAmounts(workspace), ...far.map(suspect)]);
  const problems: Diagnostic[] = [];
  const explained = new Set<string>();
  const take = (figure: Suspect, found: Diagnostic | undefined) => {
    if (!found || explained.has(keyOf(figure))) return;
    explained.add(keyOf(figure));
    problems.push(found);
  };
  for (const figure of suspects) take(figure, zeroProblem(figure, workspace));
  // Exchanged figures are far from each other by whatever they are, ten times too.
  const left = suspects.filter((figure) => !explained.has(keyOf(figure)));
  for (const { figures, problem } of exchangedFigures(left, workspace)) {
    problems.push(problem);
    for (const figure of figures) explained.add(keyOf(figure));
  }
  const isShare = ({ changes }: FarFigure) => changes.laws.some((law) => law?.scale === "points");
  for (const figure of [...suspects.filter((one) => !isShare(one)), ...ratios.map(suspect)])
    take(figure, tenProblem(figure, workspace));
  const found = {
    problems: [...problems, ...changedUnits(workspace)],
    unexplained: far.filter((one) => !explained.has(keyOf(suspect(one)))),
  };
  SLIPS.set(workspace, found);
  return found;
}

const EMPTY: PanelChanges = {
  panel: {
    indicator: "",
    kind: "ensemble",
    zoning: -1,
    periods: [],
    codes: [],
    values: new Float64Array(0),
    states: new Uint8Array(0),
  },
  laws: [],
};

/** The changes of shares as ratios: a comma that is lost makes ten times of a share too. Undefined for what is no share. */
function asRatios({ panel, laws }: PanelChanges): PanelChanges | undefined {
  if (!laws.some((law) => law?.scale === "points")) return undefined;
  const ratios = laws.map(
    (law, from) =>
      law &&
      changeLaw({
        scale: "montant",
        step: law.step,
        before: columnOf(panel, from),
        after: columnOf(panel, from + 1),
      }),
  );
  return { panel, laws: ratios };
}

function once(figures: readonly Suspect[]): Suspect[] {
  return [...new Map(figures.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

/** Figures that a slip of the hand most likely made: said before all that deserves a look. */
export function slips(workspace: Workspace): Diagnostic[] {
  return [...slipsOf(workspace).problems];
}
