import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { type ChangeLaw, type ChangeScale, changeLaw, scoreOf } from "../../statistics/change-scores.ts";
import { type Panel, panelsOf } from "./panels.ts";

/** Standard deviations beyond which a change is looked at, and territories under which none is. */
const [FAR, LEAST] = [8, 20] as const;

/** Standard deviations within which a change is like the others: one published figure of 370 is beyond, if they are normal. */
export const ORDINARY = 3;

/** How a panel changed from each of its periods to the next; no law where too few territories have both. */
export interface PanelChanges {
  readonly panel: Panel;
  readonly laws: readonly (ChangeLaw | undefined)[];
}

/**
 * A figure whose change is far from those of the others: its row and its column in its panel. Where a figure stands apart from
 * the one before and from the one after, or is the first or the last, it is the one that is doubtful; else the whole level has
 * changed (`shifts`), or there are two figures only.
 */
export interface FarFigure {
  readonly changes: PanelChanges;
  readonly row: number;
  readonly column: number;
  /** From which column to which, and by how many standard deviations. */
  readonly from: number;
  readonly score: number;
  readonly shifts: boolean;
}

const CHANGES = new WeakMap<Workspace, readonly PanelChanges[]>();

/** The changes of every panel of a workspace, computed once. */
export function changesOf(workspace: Workspace): readonly PanelChanges[] {
  const known = CHANGES.get(workspace);
  if (known) return known;
  const found = panelsOf(workspace).map((panel) => {
    const indicator = workspace.indicators.get(panel.indicator);
    const scale = scaleOf(indicator?.unit ?? "");
    const columns = panel.periods.map((_, column) => columnOf(panel, column));
    const laws = columns.slice(1).map((after, from) => {
      const law = changeLaw({
        scale,
        before: columns[from] ?? after,
        after,
        step: 10 ** -(indicator?.decimals ?? 0),
      });
      return law.count < LEAST ? undefined : law;
    });
    return { panel, laws };
  });
  CHANGES.set(workspace, found);
  return found;
}

/** Counts and amounts change by a share of what they are; the rest by points. */
function scaleOf(unit: string): ChangeScale {
  if (isCount(unit)) return "effectif";
  return unit === "EUR" ? "montant" : "points";
}

/** The figures of a period, row by row. */
export function columnOf({ codes, periods, values }: Panel, column: number): Float64Array {
  const figures = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += 1)
    figures[row] = values[row * periods.length + column] ?? Number.NaN;
  return figures;
}

/** The figure of a cell of a panel; NaN where there is none, no such row or no such column. */
export function figureAt({ periods, values }: Panel, row: number, column: number): number {
  if (row < 0 || column < 0 || column >= periods.length) return Number.NaN;
  return values[row * periods.length + column] ?? Number.NaN;
}

/** The score of the change of a row from a column to the next; NaN where there is no law. */
export function scoreAt({ panel, laws }: PanelChanges, row: number, from: number): number {
  const law = laws[from];
  return law ? scoreOf(law, figureAt(panel, row, from), figureAt(panel, row, from + 1)) : Number.NaN;
}

/** The figures of a panel whose changes are far from the others', each once. */
export function farFigures(changes: PanelChanges): FarFigure[] {
  const found = new Map<string, FarFigure>();
  changes.laws.forEach((law, from) => {
    if (!law) return;
    changes.panel.codes.forEach((_, row) => {
      const score = scoreAt(changes, row, from);
      if (!(Math.abs(score) > FAR)) return;
      const column = doubtful(changes, row, from, score);
      const key = `${row}|${column ?? `${from}+`}`;
      const held = found.get(key);
      if (held && Math.abs(held.score) >= Math.abs(score)) return;
      found.set(key, { changes, row, column: column ?? from + 1, from, score, shifts: column === undefined });
    });
  });
  return [...found.values()];
}

/** The column of the figure that stands apart; undefined when the figures before and after are each on their own level. */
function doubtful(changes: PanelChanges, row: number, from: number, score: number): number | undefined {
  const [before, after] = [scoreAt(changes, row, from - 1), scoreAt(changes, row, from + 1)];
  const isBack = (other: number) => Math.abs(other) > FAR && Math.sign(other) !== Math.sign(score);
  if (isBack(after)) return from + 1;
  if (isBack(before)) return from;
  if (Number.isNaN(after)) return from + 1;
  return Number.isNaN(before) ? from : undefined;
}

/** Whether a figure in the place of that of a cell would be like the others: beside the one before, and the one after. */
export function wouldFit({ panel, laws }: PanelChanges, row: number, column: number, value: number): boolean {
  const [before, after] = [laws[column - 1], laws[column]];
  const scores = [
    before ? scoreOf(before, figureAt(panel, row, column - 1), value) : Number.NaN,
    after ? scoreOf(after, value, figureAt(panel, row, column + 1)) : Number.NaN,
  ].filter((score) => !Number.isNaN(score));
  return scores.length > 0 && scores.every((score) => Math.abs(score) <= ORDINARY);
}
