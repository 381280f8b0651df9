import { RE2JS } from "re2js";

/** A name of a column under all its historical spellings, anchored at both ends. */
export interface ColumnPattern {
  readonly text: string;
  /** The year that the name carries (0 when it carries none), or undefined when the name does not match. */
  match(name: string): number | undefined;
}

/**
 * Compiles the spelling of a column name. Letters stand for themselves, whatever their case; `{AA}` and `{AAAA}` are a
 * year, `(a|b)` one of several, `[x]` something that may be missing, `*` anything (three times at most), and a backslash
 * before one of these signs makes it stand for itself. A pattern with many choices is matched by RE2, in a time that grows
 * with its length and that of the name, whatever both say.
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
  const choices = tokens.filter((token) => CHOICES.has(token)).length;
  const groups = choices > FEW ? linear(source) : plain(source);
  return { text, match: (name) => yearOf(name.length > 200 ? undefined : groups(name)) };
}

const CHOICES = new Set(["[", "|", "*"]);

/** With so few choices the platform’s expressions, five times faster, try a million ways at most. */
const FEW = 3;

/** The digits of the years that a name carries, by group; undefined when it does not match. */
type Groups = (name: string) => Readonly<Record<string, string | null | undefined>> | undefined;

function plain(source: string): Groups {
  const expression = new RegExp(`^(?:${source})$`, "iu");
  return (name) => {
    const match = expression.exec(name);
    return match ? (match.groups ?? {}) : undefined;
  };
}

/** Compiled at its first use: a format has many patterns that no file needs. */
function linear(source: string): Groups {
  let expression: RE2JS | undefined;
  return (name) => {
    expression ??= RE2JS.compile(`(?:${source})`, RE2JS.CASE_INSENSITIVE);
    if (!expression.testExact(name)) return undefined;
    const matcher = expression.matcher(name);
    return matcher.matches() ? matcher.getNamedGroups() : undefined;
  };
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

function yearOf(groups: ReturnType<Groups>): number | undefined {
  if (!groups) return undefined;
  const years = Object.entries(groups).flatMap(([name, digits]) =>
    typeof digits === "string" ? [name.startsWith("long") ? Number(digits) : fullYear(Number(digits))] : [],
  );
  const [year = 0, ...others] = years;
  return others.every((other) => other === year) ? year : undefined;
}

/** A year of which two digits are written: from 1980 to 2079. */
export function fullYear(short: number): number {
  return short < 80 ? 2000 + short : 1900 + short;
}
