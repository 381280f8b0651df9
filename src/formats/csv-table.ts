import { CsvCursor } from "./csv-cursor.ts";
import { encodingOf } from "./decode-cell.ts";
import type { HeadLine, RawTable } from "./raw-table.ts";

const HEAD = 16;

/** A CSV file as a table. The separator is tried, never guessed: the one whose header a format knows wins. */
export function csvTable(bytes: Buffer, file: string): RawTable {
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const last = bytes[bytes.length - 1];
  const isPlain = !bytes.includes(34) && bytes.includes(10);
  return {
    file,
    place: file,
    delimiters: [";", ",", "\t", "|"],
    encoding: encodingOf(bytes),
    isWhole: bytes.length === 0 || last === 10 || last === 13,
    head: (delimiter) => headOf(bytes, delimiter, from),
    rows: (delimiter, after, only) =>
      new CsvCursor(bytes, delimiter, after.end, after.line + 1, isPlain ? only : undefined),
  };
}

function headOf(bytes: Buffer, delimiter: string, from: number): HeadLine[] {
  const cursor = new CsvCursor(bytes, delimiter, from, 1);
  const lines: HeadLine[] = [];
  while (lines.length < HEAD && cursor.next()) {
    const cells = Array.from({ length: cursor.count }, (_, cell) => cursor.text(cell));
    while (cells.length > 1 && cells.at(-1) === "") cells.pop();
    lines.push({ line: cursor.line, cells, end: cursor.position });
  }
  return lines;
}
