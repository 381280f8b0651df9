/** A name of a column under all its historical spellings, anchored at both ends. */
export interface ColumnPattern {
  readonly text: string;
  /** The year that the name carries (0 when it carries none), or undefined when the name does not match. */
  match(name: string): number | undefined;
}

/**
 * Compiles the spelling of a column name. Letters stand for themselves, whatever their case; `{AA}` and `{AAAA}` are a
 * year, `(a|b)` one of several, `[x]` something that may be missing, `*` anything (three times at most). There is nothing
 * else, so that no pattern can take long to match.
 *
 * @example
 * columnPattern("DISP_(Q2|MED)_A{AA}").match("disp_med_a19")
 * // => 2019
 * @example
 * columnPattern("TP60{AA}").match("TP60AGE121")
 * // => undefined
 */
export function columnPattern(text: string): ColumnPattern {
  if (text.length > 120 || text.split("*").length > 4) throw new RangeError(`pattern too long: ${text}`);
  const source = text.replace(/\{AA\}|\{AAAA\}|[^A-Za-z0-9_]/gu, translate);
  const expression = new RegExp(`^(?:${source})$`, "iu");
  return { text, match: (name) => yearOf(name.length > 200 ? null : expression.exec(name)) };
}

/**
 * Whether a pattern is written with the signs above, brackets paired.
 *
 * @example
 * isColumnPattern("DISP_(Q2|MED")
 * // => false
 */
export function isColumnPattern(text: string): boolean {
  try {
    columnPattern(text);
    return true;
  } catch {
    return false;
  }
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["{AA}", "(?<short>[0-9]{2})"],
  ["{AAAA}", "(?<long>(?:19|20)[0-9]{2})"],
  ["(", "(?:"],
  [")", ")"],
  ["|", "|"],
  ["[", "(?:"],
  ["]", ")?"],
  ["*", ".*"],
]);

function translate(sign: string): string {
  return SIGNS.get(sign) ?? (/[\^$\\.+?{}/]/.test(sign) ? `\\${sign}` : sign);
}

function yearOf(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const { short, long } = match.groups ?? {};
  if (long !== undefined) return Number(long);
  if (short === undefined) return 0;
  return Number(short) + (Number(short) < 80 ? 2000 : 1900);
}
