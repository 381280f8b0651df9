import { Dictionary, type ObservationColumns } from "../../data/observation-columns.ts";
import type { FigureChange, Revision } from "./import-report.ts";

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

/** Figures by a number made of their territory, indicator and period: millions of them make no text. */
type Figures = ReadonlyMap<number, number>;

/**
 * What a new file changes of the numbers that held files give now, each by the file whose number is read. A number that
 * becomes blank is a change, as is a blank that becomes a number. Undefined when it contradicts nothing: a file that only
 * adds figures revises none. Files that already revise another are never replaced as a whole: what they overrule must stay
 * overruled.
 */
export function revision(held: readonly HeldFigures[], fresh: ObservationColumns): Revision | undefined {
  if (held.length === 0) return undefined;
  const keys = new FigureKeys();
  const now = keys.figuresOf(fresh);
  const figures = new Map(held.map((file) => [file, keys.figuresOf(file.columns)]));
  const view = viewOf(figures);
  const changes: FigureChange[] = [];
  const touched = new Set<HeldFigures>();
  for (const [key, { value, owner }] of view) {
    const after = now.get(key);
    if (after === undefined || same(value, after)) continue;
    changes.push(keys.toChange(key, value, after));
    touched.add(owner);
  }
  if (changes.length === 0) return undefined;
  const files = held
    .filter((file) => touched.has(file))
    .map((file) => ({ path: file.path, isReplaced: isReplaced(file, figures, now) }));
  const added = [...now].flatMap(([key, value]) =>
    view.has(key) || Number.isNaN(value) ? [] : [keys.toChange(key, Number.NaN, value)],
  );
  const kept = [...view].flatMap(([key, { value, owner }]) =>
    now.has(key) || Number.isNaN(value) || !touched.has(owner) ? [] : [keys.toChange(key, value, value)],
  );
  return { files, changes, added, kept };
}

/** The figures that are read now: of two files, the one that the other gives way to, else the first that has a number. */
function viewOf(held: ReadonlyMap<HeldFigures, Figures>): Map<number, View> {
  const view = new Map<number, View>();
  for (const [owner, figures] of held)
    for (const [key, value] of figures) {
      const known = view.get(key);
      if (!known || givesWay(known, owner)) view.set(key, { value, owner });
    }
  return view;
}

function givesWay({ value, owner }: View, other: HeldFigures): boolean {
  if (owner.revisedBy.includes(other.path)) return true;
  return Number.isNaN(value) && !other.revisedBy.includes(owner.path);
}

function isReplaced(file: HeldFigures, held: ReadonlyMap<HeldFigures, Figures>, now: Figures): boolean {
  if ([...held.keys()].some(({ revisedBy }) => revisedBy.includes(file.path))) return false;
  return [...(held.get(file)?.keys() ?? [])].every((key) => now.has(key));
}

/** Room for the codes of all territories in a key, whose other part is the number of a series: both exact in a double. */
const CODES = 2 ** 26;

/** Numbers for territories, indicators and periods that several readings share. */
class FigureKeys {
  readonly #codes = new Dictionary();
  readonly #series = new Dictionary();

  /** Of a key read twice, the first number holds, else the first blank: as a workspace reads it. */
  figuresOf({ size, codes, code, series, seriesOf, value }: ObservationColumns): Map<number, number> {
    const codeOf = codes.map((one) => this.#codes.number(one));
    const startOf = series.map(
      ({ indicator, period }) => this.#series.number(`${indicator}\n${period}`) * CODES,
    );
    const figures = new Map<number, number>();
    for (let row = 0; row < size; row += 1) {
      const key = (startOf[seriesOf[row] ?? 0] ?? 0) + (codeOf[code[row] ?? 0] ?? 0);
      if (Number.isNaN(figures.get(key) ?? Number.NaN)) figures.set(key, value[row] ?? Number.NaN);
    }
    return figures;
  }

  toChange(key: number, before: number, after: number): FigureChange {
    const [indicator = "", period = ""] = this.#series.word(Math.floor(key / CODES)).split("\n");
    const code = this.#codes.word(key % CODES);
    return { code, indicator, period, before: known(before), after: known(after) };
  }
}

function same(left: number, right: number): boolean {
  return Object.is(left, right) || Math.abs(left - right) < 1e-9;
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
