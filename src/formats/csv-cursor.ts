import { decodeCell, encodingOf, plainNumber } from "./cells.ts";
import { type HeadLine, oneLine, type RawTable, type RowCursor } from "./raw-table.ts";

const [QUOTE, LF, CR, SPACE] = [34, 10, 13, 32];

/** A row of more bytes is no row: a quotation mark is missing, or the file is none. Its text is never made whole. */
const LONGEST = 16e6;

/**
 * The rows of a CSV, straight from its bytes: separators and line ends (LF, CRLF or CR alone) are ASCII in every encoding
 * that producers use, so only the cells that are asked for are ever decoded. Empty lines are skipped. RFC 4180 quotes.
 */
export class CsvCursor implements RowCursor {
  readonly #bytes: Buffer;
  readonly #delimiter: number;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #escaped = new Set<number>();
  /** The last text made of each cell, and where that cell began: codes and labels are asked for several times a row. */
  readonly #texts: string[] = [];
  readonly #textStarts: number[] = [];
  #at: number;
  #nextLine: number;
  #lineStart = 0;
  readonly #last: number;
  line = 0;
  count = 0;
  broken: string | undefined;

  /** `only`: the last cell that is asked for, in a file without quotes whose lines end with LF. */
  constructor(bytes: Buffer, delimiter: string, from: number, line: number, only = Number.POSITIVE_INFINITY) {
    this.#last = only;
    this.#bytes = bytes;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#at = from;
    this.#nextLine = line;
  }

  /** Where the next row begins. */
  get position(): number {
    return this.#at;
  }

  next(): boolean {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      this.line = this.#nextLine;
      this.#lineStart = this.#at;
      this.count = 0;
      if (this.#escaped.size > 0) this.#escaped.clear();
      this.#cells();
      if (this.#at - this.#lineStart > LONGEST) this.broken = "une ligne dépasse 16 Mo";
      this.#endLine();
      if (this.count > 1 || (this.#ends[0] ?? 0) > (this.#starts[0] ?? 0)) return true;
    }
    return false;
  }

  #cells(): void {
    while (this.#cell()) if (this.count > this.#last) this.#skipLine();
  }

  #skipLine(): void {
    const end = this.#bytes.indexOf(LF, this.#at);
    this.#at = end === -1 ? this.#bytes.length : end;
  }

  /** Reads one cell; true when another follows on the same row. */
  #cell(): boolean {
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    let at = this.#at;
    if (bytes[at] === QUOTE) return this.#quotedCell();
    const start = at;
    let byte = bytes[at];
    while (byte !== undefined && byte !== delimiter && byte !== LF && byte !== CR) {
      at += 1;
      byte = bytes[at];
    }
    this.#push(start, at);
    this.#at = byte === delimiter ? at + 1 : at;
    return byte === delimiter;
  }

  #quotedCell(): boolean {
    const bytes = this.#bytes;
    const start = this.#at + 1;
    let end = bytes.indexOf(QUOTE, start);
    while (end !== -1 && bytes[end + 1] === QUOTE) {
      this.#escaped.add(this.count);
      end = bytes.indexOf(QUOTE, end + 2);
    }
    if (end === -1) {
      this.broken = "un guillemet ouvert n’est jamais refermé";
      end = bytes.length;
    }
    this.#countLines(start, end);
    this.#push(start, end);
    let at = Math.min(end + 1, bytes.length);
    while (bytes[at] === SPACE) at += 1;
    const byte = bytes[at];
    if (byte !== undefined && byte !== this.#delimiter && byte !== LF && byte !== CR) {
      this.broken = "du texte suit un guillemet fermant";
      at = this.#skipCell(at);
    }
    this.#at = bytes[at] === this.#delimiter ? at + 1 : at;
    return bytes[at] === this.#delimiter;
  }

  #skipCell(from: number): number {
    let at = from;
    for (let byte = this.#bytes[at]; byte !== undefined; byte = this.#bytes[at]) {
      if (byte === this.#delimiter || byte === LF || byte === CR) break;
      at += 1;
    }
    return at;
  }

  #countLines(start: number, end: number): void {
    // Within the cell only: a file without LF would be searched to its end for each of its cells.
    const cell = this.#bytes.subarray(start, end);
    for (let at = cell.indexOf(LF); at !== -1; at = cell.indexOf(LF, at + 1)) this.#nextLine += 1;
  }

  #endLine(): void {
    if (this.#bytes[this.#at] === CR) this.#at += 1;
    if (this.#bytes[this.#at] === LF) this.#at += 1;
    this.#nextLine += 1;
  }

  #push(start: number, end: number): void {
    if (this.count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.count += 1;
  }

  text(cell: number): string {
    if (cell < 0 || cell >= this.count) return "";
    const start = this.#starts[cell] ?? 0;
    if (this.#textStarts[cell] === start) return this.#texts[cell] ?? "";
    const text = decodeCell(this.#bytes, start, Math.min(this.#ends[cell] ?? 0, start + LONGEST)).trim();
    this.#texts[cell] = this.#escaped.has(cell) ? text.replaceAll('""', '"') : text;
    this.#textStarts[cell] = start;
    return this.#texts[cell] ?? "";
  }

  isBlank(cell: number): boolean {
    return (this.#ends[cell] ?? 0) === (this.#starts[cell] ?? 0);
  }

  number(cell: number): number {
    if (cell >= this.count) return Number.NaN;
    return plainNumber(this.#bytes, this.#starts[cell] ?? 0, this.#ends[cell] ?? 0);
  }

  columnOf(cell: number): number {
    const start = this.#starts[Math.min(cell, this.count - 1)] ?? 0;
    const from = Math.max(this.#lineStart, start - LONGEST);
    const characters = isAscii(this.#bytes, from, start)
      ? start - from
      : decodeCell(this.#bytes, from, start).length;
    return characters + 1;
  }
}

/** Whether every byte is a character of its own, in any encoding. */
function isAscii(bytes: Buffer, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if ((bytes[at] ?? 0) > 127) return false;
  return true;
}

function grown(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

const HEAD = 16;

/** A CSV file as a table. The separator is tried, never guessed: the one whose header a format knows wins. */
export function csvTable(given: Buffer, file: string): RawTable {
  const bytes = unwrapped(given);
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const last = bytes[bytes.length - 1];
  const isPlain = !bytes.includes(34) && bytes.includes(10);
  return {
    file,
    place: file,
    delimiters: [";", ",", "\t", "|"],
    encoding: encodingOf(bytes),
    isWhole: bytes.length === 0 || last === 10 || last === 13,
    lastLine: () => countLines(bytes),
    head: (delimiter) => headOf(bytes, delimiter, from),
    rows: (delimiter, after, only) =>
      new CsvCursor(bytes, delimiter, after.end, after.line + 1, isPlain ? only : undefined),
  };
}

/** A text that has been decoded as a table. */
export function textTable(text: string, file: string): RawTable {
  return csvTable(Buffer.from(text), file);
}

/** A line that is one quoted cell. */
const WRAPPED = /^"((?:[^"\r\n]|"")*[;,\t|](?:[^"\r\n]|"")*)"[;,\t]*(?=\r?$)/gm;

/** As much of a file as shows whether its lines are quoted whole. */
const LOOKED_AT = 65_536;

/**
 * A file of which a spreadsheet quoted whole lines, because it took each of them for one cell: as it was before. Of its first
 * lines, all that begin with a quotation mark are then one cell that holds separators. Lines keep their numbers.
 */
function unwrapped(bytes: Buffer): Buffer {
  const begin = bytes[0] === 0xef ? 3 : 0;
  const start = bytes.toString("latin1", begin, begin + LOOKED_AT);
  const head = start.slice(0, start.lastIndexOf("\n") + 1);
  const quoted = head.match(/^"/gm)?.length ?? 0;
  if (quoted === 0 || head.match(WRAPPED)?.length !== quoted) return bytes;
  const text = bytes.toString("latin1", begin);
  return Buffer.from(
    text.replace(WRAPPED, (_, line: string) => line.replaceAll('""', '"')),
    "latin1",
  );
}

/** Lines that end with LF, CRLF or CR alone, and the last one, which ends with nothing. */
function countLines(bytes: Buffer): number {
  let [lines, before] = [1, 0];
  for (const byte of bytes) {
    if (byte === LF ? before !== CR : byte === CR) lines += 1;
    before = byte;
  }
  return lines;
}

function headOf(bytes: Buffer, delimiter: string, from: number): HeadLine[] {
  const cursor = new CsvCursor(bytes, delimiter, from, 1);
  const lines: HeadLine[] = [];
  while (lines.length < HEAD && cursor.next()) {
    const cells = Array.from({ length: cursor.count }, (_, cell) => oneLine(cursor.text(cell)));
    while (cells.length > 1 && cells.at(-1) === "") cells.pop();
    lines.push({ line: cursor.line, cells, end: cursor.position });
  }
  return lines;
}
