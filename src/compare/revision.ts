import type { FigureChange, Revision } from "../model/import-report.ts";
import type { ObservationColumns } from "../model/observation-columns.ts";

/** A file that a workspace holds, as read: the files it gives way to where they say the same figures. */
export interface HeldFigures {
  readonly path: string;
  readonly revisedBy: readonly string[];
  readonly columns: ObservationColumns;
}

interface View {
  readonly value: number;
  readonly owner: HeldFigures;
}

/**
 * What a new file changes of the numbers that held files give now, each by the file whose number is read. A number that
 * becomes blank is a change, as is a blank that becomes a number. Undefined when it contradicts nothing: a file that only
 * adds figures revises none. Files that already revise another are never replaced as a whole: what they overrule must stay
 * overruled.
 */
export function revision(held: readonly HeldFigures[], fresh: ObservationColumns): Revision | undefined {
  const view = viewOf(held);
  const now = figuresOf(fresh);
  const changes: FigureChange[] = [];
  const touched = new Set<HeldFigures>();
  for (const [key, { value, owner }] of view) {
    const after = now.get(key);
    if (after === undefined || same(value, after)) continue;
    changes.push(toChange(key, value, after));
    touched.add(owner);
  }
  if (changes.length === 0) return undefined;
  const files = held
    .filter((file) => touched.has(file))
    .map((file) => ({ path: file.path, isReplaced: isReplaced(file, held, now) }));
  const added = [...now].flatMap(([key, value]) =>
    view.has(key) || Number.isNaN(value) ? [] : [toChange(key, Number.NaN, value)],
  );
  const kept = [...view].flatMap(([key, { value, owner }]) =>
    now.has(key) || Number.isNaN(value) || !touched.has(owner) ? [] : [toChange(key, value, value)],
  );
  return { files, changes, added, kept };
}

/** The figures that are read now: of two files, the one that the other gives way to, else the first that has a number. */
function viewOf(held: readonly HeldFigures[]): Map<string, View> {
  const view = new Map<string, View>();
  for (const owner of held)
    for (const [key, value] of figuresOf(owner.columns)) {
      const known = view.get(key);
      if (!known || givesWay(known, owner)) view.set(key, { value, owner });
    }
  return view;
}

function givesWay({ value, owner }: View, other: HeldFigures): boolean {
  if (owner.revisedBy.includes(other.path)) return true;
  return Number.isNaN(value) && !other.revisedBy.includes(owner.path);
}

function isReplaced(
  { path, columns }: HeldFigures,
  held: readonly HeldFigures[],
  now: ReadonlyMap<string, number>,
): boolean {
  if (held.some(({ revisedBy }) => revisedBy.includes(path))) return false;
  return [...figuresOf(columns).keys()].every((key) => now.has(key));
}

/** Of a key read twice, the first number holds, else the first blank: as a workspace reads it. */
function figuresOf({ size, codes, code, series, seriesOf, value }: ObservationColumns): Map<string, number> {
  const figures = new Map<string, number>();
  for (let row = 0; row < size; row += 1) {
    const { indicator = "", period = "" } = series[seriesOf[row] ?? -1] ?? {};
    const key = `${codes[code[row] ?? -1]}\n${indicator}\n${period}`;
    if (Number.isNaN(figures.get(key) ?? Number.NaN)) figures.set(key, value[row] ?? Number.NaN);
  }
  return figures;
}

function same(left: number, right: number): boolean {
  return Object.is(left, right) || Math.abs(left - right) < 1e-9;
}

function toChange(key: string, before: number, after: number): FigureChange {
  const [code = "", indicator = "", period = ""] = key.split("\n");
  return { code, indicator, period, before: known(before), after: known(after) };
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
