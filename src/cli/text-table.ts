import { HIDDEN } from "./visible.ts";

/** A column of a table in the terminal. A header may stand on two lines (`\n`). */
export interface TextColumn {
  readonly header: string;
  readonly align: "left" | "right";
  /** The most characters it may take; what is longer ends in an ellipsis. */
  readonly width?: number;
}

/**
 * A table as lines of text: columns as narrow as their content, two spaces apart, a rule under the header. Where it would be
 * wider than `room`, the names of its first column give way: its numbers are whole.
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
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => padded(cells[index] ?? "", widths[index] ?? 0, align))
      .join("  ")
      .trimEnd();
  return [...head.map(line), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join(
    "\n",
  );
}

/** The least that is left of a name: enough to tell one from another. */
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
  const total = widths.reduce((sum, one) => sum + one + 2, -2);
  const [first = 0, ...others] = widths;
  return [Math.max(Math.min(first, SHORTEST), first - Math.max(0, total - room)), ...others];
}

function padded(text: string, width: number, align: "left" | "right"): string {
  const letters = [...text];
  const cut = letters.length > width ? `${letters.slice(0, width - 1).join("")}…` : text;
  const room = " ".repeat(width - [...cut].length);
  return align === "right" ? room + cut : cut + room;
}
