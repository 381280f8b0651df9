const [LF, CR] = [10, 13];

/** Letters of a line that are ever shown, or in which a column is looked for. */
const LONGEST = 100_000;

/** Among the first lines is the header. */
const HEAD = 16;

/**
 * Some lines of a file by their numbers from 1, and its first ones, cut after some thousand letters: a text of a gigabyte
 * cannot be held at once, nor cut into all of its lines. Line ends are those of any system.
 *
 * @example
 * linesIn(new TextEncoder().encode("a\r\nb"), new Set([2])).get(2)
 * // => "b"
 */
export function linesIn(bytes: Uint8Array, wanted: ReadonlySet<number>): Map<number, string> {
  const lines = new Map<number, string>();
  const last = Math.max(HEAD, ...wanted);
  const decoder = new TextDecoder();
  let start = 0;
  for (let line = 1; start <= bytes.length && line <= last; line += 1) {
    const end = endOf(bytes, start);
    if (line <= HEAD || wanted.has(line))
      lines.set(line, decoder.decode(bytes.subarray(start, Math.min(end, start + LONGEST))));
    start = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  }
  return lines;
}

function endOf(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}
