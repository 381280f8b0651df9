import { dayOfSerial, shownAs } from "./number-format.ts";
import type { Cell, Merge, NumberedRow } from "./raw-table.ts";

/** A cell of a sheet by its line and its column, from 1. */
interface Spot {
  readonly line: number;
  readonly column: number;
}

/** The rows of a sheet, and what a reader would not see in them. */
export interface SheetRows {
  readonly rows: NumberedRow[];
  readonly merges: readonly Merge[];
  readonly formulas: readonly Spot[];
  /** Numbers shown in thousands or millions. */
  readonly scaled: readonly Spot[];
  /** Lines of the hidden rows that hold something. */
  readonly hiddenRows: readonly number[];
}

interface SheetCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly f?: string;
  readonly w?: string;
  readonly z?: string | number;
}

type SheetCells = readonly (SheetCell | undefined)[];

interface Range {
  readonly s: { readonly c: number; readonly r: number };
  readonly e: { readonly c: number; readonly r: number };
}

interface Sheet {
  readonly "!data"?: readonly (SheetCells | undefined)[];
  readonly "!merges"?: readonly Range[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

/** The rows of a sheet that hold something: values as their number formats show them. */
export function readSheet(sheet: unknown, is1904: boolean): SheetRows {
  const { "!data": data = [], "!merges": ranges = [], "!rows": heights = [] } = (sheet ?? {}) as Sheet;
  const rows: NumberedRow[] = [];
  const [formulas, scaled, hiddenRows]: [Spot[], Spot[], number[]] = [[], [], []];
  data.forEach((cells = [], index) => {
    const line = index + 1;
    const values = Array.from(cells, (cell) => plainCell(cell, is1904));
    cells.forEach((cell, column) => {
      if (cell?.f !== undefined) formulas.push({ line, column: column + 1 });
      if (isScaled(cell)) scaled.push({ line, column: column + 1 });
    });
    if (!values.some((value) => value !== undefined && value !== "")) return;
    rows.push({ line, cells: values });
    if (heights[index]?.hidden) hiddenRows.push(line);
  });
  return { rows, merges: ranges.map(toMerge), formulas, scaled, hiddenRows };
}

function toMerge({ s, e }: Range): Merge {
  return { line: s.r + 1, column: s.c + 1, lastLine: e.r + 1, lastColumn: e.c + 1 };
}

function isScaled(cell: SheetCell | undefined): boolean {
  return cell?.t === "n" && typeof cell.z === "string" && shownAs(cell.z) === "thousands";
}

/** An error stays a text (`#N/A`), which the reading then refuses at its place. */
function plainCell(cell: SheetCell | undefined, is1904: boolean): Cell {
  if (cell?.t === "e") return cell.w ?? "#ERREUR";
  if (cell?.v === undefined || cell.v === null) return undefined;
  if (cell.v instanceof Date) return { text: cell.v.toISOString().slice(0, 10) };
  if (typeof cell.v === "number") return numberCell(cell.v, cell, is1904);
  return typeof cell.v === "string" ? cell.v : String(cell.v);
}

/** Fifteen digits of per cents: what 0.489 × 100 leaves beyond is the computer's. */
function numberCell(value: number, { z, w }: SheetCell, is1904: boolean): Cell {
  const shown = typeof z === "string" ? shownAs(z) : "number";
  if (shown === "date") return { text: dayOfSerial(value, is1904) };
  if (shown !== "percent" && !isShownAsPercent(value, w)) return value;
  const percent = Number((value * 100).toPrecision(14));
  return { text: `${String(percent).replace(".", ",")} %`, percent };
}

/** Whether the text that a sheet showed is per cents of its number: « 92,00 % » of 0.92, and not « 92 % » of 92. */
function isShownAsPercent(value: number, text: string | undefined): boolean {
  const [, digits] = /^([-\d\s.,]+)%$/.exec(text ?? "") ?? [];
  if (digits === undefined) return false;
  const shown = Number(digits.replace(/\s/g, "").replace(",", "."));
  return Math.abs(shown - value * 100) < Math.abs(shown - value);
}
