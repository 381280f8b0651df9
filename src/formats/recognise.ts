import { foldText } from "../kernel/text.ts";
import type { ColumnPattern, Format } from "./format.ts";
import type { HeadLine, RawTable } from "./raw-table.ts";

/** A table whose header was found, with the family that it belongs to. */
export interface Recognised {
  readonly table: RawTable;
  readonly format: Format;
  readonly delimiter: string;
  readonly header: HeadLine;
  /** The lines above the header. */
  readonly above: readonly HeadLine[];
}

/** What came of looking for a family: one, several that fit as well, or none and the nearest. */
export type Recognition =
  | { readonly found: Recognised }
  | { readonly several: readonly string[] }
  | { readonly nearest: Nearest | undefined; readonly header: readonly string[] };

/** The known family whose required columns are the most numerous here, and those that are not. */
export interface Nearest {
  readonly format: Format;
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
}

/**
 * The family of a table, by its header alone: each separator, each of the first lines, each format is tried. Of several that
 * fit, the one that asks for most columns; `several` when they ask for as many.
 */
export function recognise(table: RawTable, formats: Iterable<Format>): Recognition {
  const known = [...formats].filter((format) => fitsSheet(format, table.sheet));
  const fits = table.delimiters.flatMap((delimiter) => {
    const head = table.head(delimiter);
    return head.flatMap((header, index) =>
      known
        .filter((format) => isHeader(format, header.cells))
        .map((format) => ({ table, format, delimiter, header, above: head.slice(0, index) })),
    );
  });
  const most = Math.max(0, ...fits.map(({ format }) => format.required.length));
  const best = fits.filter(({ format }) => format.required.length === most);
  const ids = [...new Set(best.map(({ format }) => format.id))];
  if (ids.length > 1) return { several: ids };
  const found = best[0];
  return found ? { found } : { nearest: nearestOf(table, known), header: widest(table).cells };
}

function fitsSheet({ sheets }: Format, sheet: string | undefined): boolean {
  return sheets.length === 0 || (sheet !== undefined && has(sheets, foldText(sheet)));
}

function isHeader({ required, forbidden }: Format, cells: readonly string[]): boolean {
  return (
    required.every((pattern) => cells.some((cell) => pattern.match(cell) !== undefined)) &&
    !forbidden.some((pattern) => cells.some((cell) => pattern.match(cell) !== undefined))
  );
}

function has(patterns: readonly ColumnPattern[], text: string): boolean {
  return patterns.some((pattern) => pattern.match(text) !== undefined || foldText(pattern.text) === text);
}

/** The line of the head that has most cells, with the separator that gives most. */
export function widest(table: RawTable): HeadLine & { readonly delimiter: string } {
  const lines = table.delimiters.flatMap((delimiter) =>
    table.head(delimiter).map((line) => ({ ...line, delimiter })),
  );
  const count = (line: HeadLine) => line.cells.filter((cell) => cell !== "").length;
  return lines.reduce((best, line) => (count(line) > count(best) ? line : best), {
    line: 1,
    cells: [],
    end: 0,
    delimiter: table.delimiters[0] ?? ";",
  });
}

function nearestOf(table: RawTable, formats: readonly Format[]): Nearest | undefined {
  const { cells } = widest(table);
  const scored = formats
    .filter(({ layout }) => layout !== "note")
    .map((format) => {
      const missing = format.required.filter((one) => !cells.some((cell) => one.match(cell) !== undefined));
      const all = [...format.required, ...format.indicators.flatMap(({ columns }) => columns)];
      const shared = cells.filter((cell) => all.some((one) => one.match(cell) !== undefined)).length;
      const forbidden = cells.filter((cell) => format.forbidden.some((one) => one.match(cell) !== undefined));
      return { format, missing: missing.map(({ text }) => text), forbidden, shared };
    });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.shared > (most?.shared ?? 0) ? one : most),
    undefined,
  );
  return best;
}
