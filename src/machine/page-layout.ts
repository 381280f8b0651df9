import type { Overflow } from "../files/printing.ts";
import type { SheetRoom } from "./page-sizes.ts";

/** The elements of a page as they are laid out, in the order of the document, column by column; lengths in CSS pixels. */
export interface Layout {
  readonly name: readonly string[];
  /** The rank of the element that holds it; -1 for the first. */
  readonly parent: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  /** By how much what it holds is wider and taller than it. */
  readonly beyondX: readonly number[];
  readonly beyondY: readonly number[];
  /** Values of CSS: what is beyond is seen only when `visible`. */
  readonly overflowX: readonly string[];
  readonly overflowY: readonly string[];
  readonly isHidden: readonly boolean[];
  /** The sheet that it asks for: `auto` for that of its parent. */
  readonly sheet: readonly string[];
  /** The size of its own words; 0 without words. */
  readonly letters: readonly number[];
}

/** An element that cannot be read in full: which, the heading that it stands under (-1: none), and its excess in pixels. */
export interface Misplaced extends Pick<Overflow, "kind" | "element" | "measure" | "columns"> {
  readonly rank: number;
  readonly heading: number;
}

/** What a layout is measured against: sheets, the room that they leave, the least size of letters. */
export interface Against extends SheetRoom {
  readonly sheets: ReadonlySet<string>;
  readonly least: number;
}

/** Below this, a difference is one of rounding. */
const SLACK = 1;

/** The box of words in a drawing holds the room above and below the letters, too. */
const LINE_SLACK = 3;

/** What each element is in, from those that hold it: they come first in the document. */
interface Context {
  readonly sheet: string;
  readonly isOut: boolean;
  /** The table, else the figure or the drawing that it is part of. */
  readonly table: number;
  readonly figure: number;
  readonly drawing: number;
  readonly isNote: boolean;
}

const NOWHERE: Context = { sheet: "", isOut: false, table: -1, figure: -1, drawing: -1, isNote: false };

/** Every element of some sheets that cannot be read in full on them; of a table or a figure, what is worst of each kind. */
export function findMisplaced(layout: Layout, against: Against): readonly Misplaced[] {
  const contexts: Context[] = [];
  const worst = new Map<string, Misplaced>();
  let heading = -1;
  for (const [rank, name] of layout.name.entries()) {
    const context = contextOf(layout, rank, contexts[layout.parent[rank] ?? -1] ?? NOWHERE);
    contexts.push(context);
    if (HEADING.test(name)) heading = rank;
    if (context.isOut || !against.sheets.has(context.sheet)) continue;
    for (const fault of faultsOf(layout, rank, context, against)) keepWorst(worst, { ...fault, heading });
  }
  const found = [...worst.values()];
  return found
    .filter((one) => !found.some((other) => isAround(layout, one, other)))
    .map((one) => ({ ...one, ...columnsOut(layout, one, against) }));
}

const HEADING = /^h[1-6]$/;

function keepWorst(worst: Map<string, Misplaced>, one: Misplaced): void {
  const key = `${one.rank} ${one.kind}`;
  const before = worst.get(key);
  worst.set(key, before ? { ...before, measure: worse(one.kind, before.measure, one.measure) } : one);
}

const worse = (kind: Overflow["kind"], one: number, other: number): number =>
  kind === "petit" ? Math.min(one, other) : Math.max(one, other);

function contextOf(layout: Layout, rank: number, outer: Context): Context {
  const name = layout.name[rank] ?? "";
  const own = layout.sheet[rank] ?? "auto";
  const first = (known: number, ...names: string[]) => (known === -1 && names.includes(name) ? rank : known);
  return {
    sheet: own === "auto" ? outer.sheet : own,
    isOut: outer.isOut || isOutOfSight(layout, rank),
    table: first(outer.table, "table"),
    figure: first(outer.figure, "figure", "svg", "img"),
    drawing: first(outer.drawing, "svg"),
    isNote: outer.isNote || name === "sup" || name === "sub",
  };
}

/** Not shown; or for screen readers only: a box of a pixel, or one that stands wholly beyond the left or the top. */
function isOutOfSight(layout: Layout, rank: number): boolean {
  const [left = 0, right = 0] = [layout.left[rank], layout.right[rank]];
  const [top = 0, bottom = 0] = [layout.top[rank], layout.bottom[rank]];
  const isCut = layout.overflowX[rank] !== "visible" && right - left <= 1 && bottom - top <= 1;
  return Boolean(layout.isHidden[rank]) || isCut || (right > left && (right <= 0 || bottom <= 0));
}

type Fault = Omit<Misplaced, "heading" | "columns">;

function faultsOf(layout: Layout, rank: number, context: Context, against: Against): readonly Fault[] {
  const faults = [
    ...(context.drawing === -1 || context.drawing === rank ? boxFaults(layout, rank, against) : []),
    ...wordFaults(layout, rank, context, against),
  ];
  const owner = context.table !== -1 ? context.table : context.figure;
  const element = context.table !== -1 ? "tableau" : owner !== -1 ? "figure" : "texte";
  return faults
    .filter(({ kind, measure }) => kind === "petit" || measure > SLACK)
    .map((fault) => ({ ...fault, rank: owner === -1 ? rank : owner, element }));
}

type Measured = Pick<Misplaced, "kind" | "measure">;

function boxFaults(layout: Layout, rank: number, { width, height }: SheetRoom): readonly Measured[] {
  const name = layout.name[rank] ?? "";
  const [left = 0, right = 0] = [layout.left[rank], layout.right[rank]];
  const [top = 0, bottom = 0] = [layout.top[rank], layout.bottom[rank]];
  const [beyondX = 0, beyondY = 0] = [layout.beyondX[rank], layout.beyondY[rank]];
  const cutX = layout.overflowX[rank] === "visible" ? 0 : beyondX;
  const cutY = layout.overflowY[rank] === "visible" ? 0 : beyondY;
  const isCell = name === "td" || name === "th";
  return [
    { kind: "large", measure: Math.max(right - width, -left) },
    { kind: "haut", measure: name === "svg" || name === "img" ? bottom - top - height : 0 },
    { kind: "coupe", measure: name === "svg" || name === "body" ? 0 : Math.max(cutX, cutY) },
    { kind: "case", measure: isCell && cutX === 0 ? beyondX : 0 },
  ];
}

function wordFaults(
  layout: Layout,
  rank: number,
  { drawing, isNote }: Context,
  { least }: Against,
): readonly Measured[] {
  const size = layout.letters[rank] ?? 0;
  if (size === 0) return [];
  // A mark of a note is smaller than the words that it follows: they are what is measured.
  const isSmall = !isNote && size < least - 0.1;
  const small: readonly Measured[] = isSmall ? [{ kind: "petit", measure: size }] : [];
  const out = drawing === -1 ? 0 : beyond(layout, rank, drawing);
  return out > LINE_SLACK ? [...small, { kind: "dessin", measure: out }] : small;
}

/** By how much a box leaves another. */
function beyond({ left, right, top, bottom }: Layout, inner: number, outer: number): number {
  const over = (side: readonly number[], sign: 1 | -1) => sign * ((side[inner] ?? 0) - (side[outer] ?? 0));
  return Math.max(over(left, -1), over(right, 1), over(top, -1), over(bottom, 1));
}

/** What makes a page too wide is the table or the figure, not the boxes around it. */
function isAround(layout: Layout, one: Misplaced, other: Misplaced): boolean {
  if (one === other || one.kind !== other.kind || one.kind === "petit") return false;
  for (let rank = layout.parent[other.rank] ?? -1; rank >= 0; rank = layout.parent[rank] ?? -1)
    if (rank === one.rank) return true;
  return false;
}

/** Of a table that is too wide: the columns that are not on the sheet, in the row that has most cells. */
function columnsOut(
  layout: Layout,
  { kind, element, rank }: Misplaced,
  { width }: Against,
): Pick<Misplaced, "columns"> {
  if (kind !== "large" || element !== "tableau") return {};
  const rows = new Map<number, number[]>();
  for (const cell of cellsUnder(layout, rank)) {
    const row = layout.parent[cell] ?? -1;
    rows.set(row, [...(rows.get(row) ?? []), layout.right[cell] ?? 0]);
  }
  const widest = [...rows.values()].reduce((one, other) => (other.length > one.length ? other : one), []);
  return { columns: { out: widest.filter((right) => right > width + SLACK).length, all: widest.length } };
}

function cellsUnder(layout: Layout, table: number): readonly number[] {
  const cells: number[] = [];
  for (let rank = table + 1; (layout.parent[rank] ?? -1) >= table; rank += 1)
    if (/^t[dh]$/.test(layout.name[rank] ?? "")) cells.push(rank);
  return cells;
}
