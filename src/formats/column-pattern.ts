/** A name of a column under all its historical spellings, anchored at both ends. */
export interface ColumnPattern {
  readonly text: string;
  /** The year that the name carries (0 when it carries none), or undefined when the name does not match. */
  match(name: string): number | undefined;
}

/**
 * Compiles the spelling of a column name. Letters stand for themselves, whatever their case; `{AA}` and `{AAAA}` are a
 * year, `(a|b)` one of several, `[x]` something that may be missing, `*` anything (three times at most), and a backslash
 * before one of these signs makes it stand for itself. There is nothing else, so that no pattern can take long to match.
 * `match` gives the year that a name carries, 0 for none, undefined for a name that does not match: one that
 * carries two different years does not, as which one is meant is not guessed.
 *
 * @example
 * columnPattern("DISP_(Q2|MED)_A{AA}").match("disp_med_a19")
 * // => 2019
 * @example
 * columnPattern("TP60{AA}").match("TP60AGE121")
 * // => undefined
 */
export function columnPattern(text: string): ColumnPattern {
  const tokens = text.match(TOKEN) ?? [];
  if (text.length > 120 || tokens.filter((token) => token === "*").length > 3)
    throw new RangeError(`pattern too long: ${text}`);
  checkPairs(tokens, text);
  const source = tokens.map(translate).join("");
  const expression = new RegExp(`^(?:${source})$`, "iu");
  return { text, match: (name) => yearOf(name.length > 200 ? null : expression.exec(name)) };
}

/**
 * A name as a pattern that matches it alone, whatever its case.
 *
 * @example
 * escapePattern("Taux (%)")
 * // => "Taux \\(%\\)"
 */
export function escapePattern(name: string): string {
  return name.replace(/[()[\]|*\\]|\{(?=AA\}|AAAA\})/g, "\\$&");
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

/** An escaped sign, a year, or one character. */
const TOKEN = /\\[()[\]|*{}\\]|\{AA\}|\{AAAA\}|[\s\S]/gu;

const CLOSES: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
]);

/** Brackets must close in the order in which they open, each with its own kind. */
function checkPairs(tokens: readonly string[], text: string): void {
  const open: string[] = [];
  for (const token of tokens) {
    if (token === "(" || token === "[") open.push(token);
    const pair = CLOSES.get(token);
    if (pair !== undefined && open.pop() !== pair) throw new RangeError(`brackets that do not pair: ${text}`);
  }
  if (open.length > 0) throw new RangeError(`brackets that do not pair: ${text}`);
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["(", "(?:"],
  [")", ")"],
  ["|", "|"],
  ["[", "(?:"],
  ["]", ")?"],
  ["*", ".*"],
]);

/** Years are named after their rank, since a name can only be given once. */
function translate(token: string, rank: number): string {
  if (token === "{AA}") return `(?<short${rank}>[0-9]{2})`;
  if (token === "{AAAA}") return `(?<long${rank}>(?:19|20)[0-9]{2})`;
  const literal = token.length === 2 && token.startsWith("\\") ? token.slice(1) : token;
  return (
    (literal === token ? SIGNS.get(token) : undefined) ?? literal.replace(/[\^$\\.+?{}/()[\]|*]/, "\\$&")
  );
}

function yearOf(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const years = Object.entries(match.groups ?? {}).flatMap(([name, digits]) =>
    digits === undefined ? [] : [name.startsWith("long") ? Number(digits) : fullYear(Number(digits))],
  );
  const [year = 0, ...others] = years;
  return others.every((other) => other === year) ? year : undefined;
}

function fullYear(short: number): number {
  return short < 80 ? 2000 + short : 1900 + short;
}
