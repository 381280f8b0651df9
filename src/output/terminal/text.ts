import { cutText } from "../../kernel/text.ts";
import { shortNames } from "./short-names.ts";

/**
 * A text whose control characters and marks of writing direction are shown instead of obeyed: a label read in a file must
 * not recolour a terminal, nor turn a line round. Line ends and tabulations stay.
 *
 * @example
 * visible("a\u001b[31mb")
 * // => "a\\u001b[31mb"
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Control characters but line end and tabulation, and marks of direction (Unicode TR 9, TR 36). */
export const HIDDEN = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A column of a table in the terminal. A header may stand on two lines (`\n`). */
export interface TextColumn {
  readonly header: string;
  readonly align: "left" | "right";
  /** The most characters it may take; what is longer ends in an ellipsis. */
  readonly width?: number;
  /** Holds names: it gives way where the table would be wider than its room. */
  readonly gives?: boolean;
}

/** A column with its cell: what it shows of a row. */
export interface CellColumn<Row> extends TextColumn {
  readonly cell: (row: Row) => string;
}

/** A table as lines of text, from its rows: each cell stands with its header. Laid out as `textTable` says. */
export function rowTable<Row>(
  columns: readonly CellColumn<Row>[],
  rows: readonly Row[],
  room = Number.POSITIVE_INFINITY,
): string {
  return textTable(
    columns,
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    room,
  );
}

/**
 * A table as lines of text: columns as narrow as their content, two spaces apart, a rule under the header. Where it would be
 * wider than `room`, names give way: codes and numbers are whole, and two names never become one. In a narrow terminal a table that still does not fit is a
 * list, a line a cell.
 */
export function textTable(
  columns: readonly TextColumn[],
  given: readonly (readonly string[])[],
  room = Number.POSITIVE_INFINITY,
): string {
  // A label read in a file may hold line ends, or letters that are shown as six: the table must hold.
  const rows = given.map((cells) =>
    cells.map((cell) => cell.replace(/[\r\n\t]+/g, " ").replace(HIDDEN, "�")),
  );
  const headers = columns.map(({ header }) => header.split("\n"));
  const height = Math.max(...headers.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, line) =>
    headers.map((lines) => lines[line - height + lines.length] ?? ""),
  );
  const widths = widthsOf(columns, [...head, ...rows], room);
  const isTooWide = widths.reduce((sum, one) => sum + one + 2, -2) > room;
  if (isTooWide && room < NARROW) return records(columns, rows);
  const names = columns.map(({ gives }, index) =>
    gives
      ? shortNames(
          rows.map((cells) => cells[index] ?? ""),
          widths[index] ?? 0,
        )
      : undefined,
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? "";
        return padded(names[index]?.get(cell) ?? cell, widths[index] ?? 0, align);
      })
      .join("  ")
      .trimEnd();
  return [...head.map(line), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join(
    "\n",
  );
}

/** In a terminal narrower than this a table that does not fit is a list; from there on its lines are left to turn. */
const NARROW = 80;

/** Each row as lines of a header and its cell: what a narrow terminal can show whole. */
function records(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const names = columns.map(({ header }) => header.replaceAll("\n", " ").trim());
  const record = (cells: readonly string[]) =>
    cells.flatMap((cell, index) => (cell === "" ? [] : [[names[index], cell].filter(Boolean).join(" : ")]));
  return rows.map((row) => record(row).join("\n")).join("\n\n");
}

/** The least that is left of a name: with its code beside, enough to know it again. */
const SHORTEST = 12;

function widthsOf(
  columns: readonly TextColumn[],
  lines: readonly (readonly string[])[],
  room: number,
): number[] {
  const widths = columns.map((column, index) => {
    const longest = Math.max(...lines.map((cells) => [...(cells[index] ?? "")].length));
    return Math.min(column.width ?? longest, longest);
  });
  const names = columns.flatMap(({ gives }, index) => (gives ? [index] : []));
  const widest = () => Math.max(...names.map((index) => widths[index] ?? 0));
  for (let excess = widths.reduce((sum, one) => sum + one + 2, -2) - room; excess > 0; excess -= 1) {
    const width = widest();
    if (width <= SHORTEST) break;
    const cut = names.findLast((index) => widths[index] === width);
    if (cut !== undefined) widths[cut] = width - 1;
  }
  return widths;
}

function padded(text: string, width: number, align: "left" | "right"): string {
  const cut = cutText(text, width);
  const room = " ".repeat(width - [...cut].length);
  return align === "right" ? room + cut : cut + room;
}

/**
 * A paragraph cut at spaces into lines of at most so many characters. No-break spaces hold, and so does the space that
 * French puts before a colon, a semicolon, a question mark or inside its quotation marks.
 *
 * @example
 * wrap("un deux trois", 8)
 * // => "un deux\ntrois"
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<!«)[ \n]+(?![:;?!»%])/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => indent + one).join("\n");
}
