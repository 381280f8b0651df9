import type { Rounding } from "../data/rounding.ts";
import type { CodeKindId } from "../data/territory-codes.ts";
import type { Absence } from "../kernel/unknown.ts";

/** Where the period of a column comes from. The name of a file gives an edition, which is not a period. */
export type PeriodRule =
  /** The year that the names of the columns carry. */
  | { readonly kind: "header" }
  /** A column of the file. */
  | { readonly kind: "column"; readonly columns: readonly ColumnPattern[] }
  /** So many years from the edition, at a day of the year when `day` is given (12-31). */
  | { readonly kind: "edition"; readonly lag: number; readonly day?: string | undefined }
  /** A period for each edition that is known; another edition has none. */
  | { readonly kind: "editions"; readonly periods: ReadonlyMap<string, string> }
  /** Nobody has established it: the edition is kept as such, `edition-2021`. */
  | { readonly kind: "unknown" }
  /** A sentence above the header. */
  | { readonly kind: "text"; readonly pattern: ColumnPattern };

/** How well a rule is established: published by the producer, measured against another source, or inferred. */
export const STANDINGS = ["publie", "mesure", "infere"] as const;

export type Standing = (typeof STANDINGS)[number];

/** `large`: a column an indicator; `longue`: a row an indicator; `liste`: territories only; `note`: nothing to keep. */
export const LAYOUTS = ["large", "longue", "liste", "note"] as const;

/** How a format that shares its columns with another proves that it is the right one. */
export interface Proofs {
  /** Columns of which one is enough. */
  readonly columns: readonly ColumnPattern[];
  /** Words of which one stands in the name of the sheet, of the entry or of the file. */
  readonly words: readonly string[];
}

/** One indicator, under all the names that its column has had. */
export interface FormatIndicator {
  readonly id: string;
  readonly columns: readonly ColumnPattern[];
  /** In a long table: the words of the measure column that mean this indicator. */
  readonly measures: readonly string[];
  readonly dimensions: Readonly<Record<string, string>>;
  /** What these columns measure, when the format says it: that of the indicator, or the format is wrong. */
  readonly concept?: string | undefined;
  readonly period: PeriodRule;
  readonly standing: Standing;
  readonly floor?: number | undefined;
  /** Steps to which the producer rounds, by year and system of codes; the first that fits holds. */
  readonly rounding: readonly Rounding[];
  /** Counts below this one are blanked by the producer. */
  readonly least?: number | undefined;
}

/** A territory that each row describes. */
export interface FormatTerritory {
  readonly code: readonly ColumnPattern[];
  readonly kinds: readonly CodeKindId[];
  readonly label: readonly ColumnPattern[];
  /** Codes of its communes, of its EPCI, or names of its communes: several in a cell. */
  readonly communes: readonly ColumnPattern[];
  readonly communeNames: readonly ColumnPattern[];
  readonly epci: readonly ColumnPattern[];
  /** Other names and former codes of the territory. */
  readonly aliases: readonly ColumnPattern[];
  /** Codes of the territories that it succeeds. */
  readonly predecessors: readonly ColumnPattern[];
  /** Only the rows in which a column has one of these words. */
  readonly only?: { readonly column: ColumnPattern; readonly words: readonly string[] } | undefined;
}

/** How to read one family of published files. */
export interface Format {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly producer: string;
  readonly dataset: string;
  readonly description: string;
  readonly licence: { readonly title: string; readonly link?: string | undefined };
  readonly source: string;
  readonly layout: (typeof LAYOUTS)[number];
  readonly required: readonly ColumnPattern[];
  readonly forbidden: readonly ColumnPattern[];
  readonly sheets: readonly ColumnPattern[];
  /** Left out: the required columns are those of no other family. */
  readonly proofs?: Proofs | undefined;
  readonly territories: readonly FormatTerritory[];
  /** Geography of the figures: that of the codes when empty, a name, or `cog` with the year after (1) or of (0) the period. */
  readonly geography: { readonly name: string; readonly yearShift?: number | undefined };
  readonly period: PeriodRule;
  readonly standing: Standing;
  readonly editionNames: readonly ColumnPattern[];
  /** Columns that only some editions have. */
  readonly editionSigns: readonly EditionSign[];
  readonly indicators: readonly FormatIndicator[];
  readonly setAside: readonly { readonly columns: readonly ColumnPattern[]; readonly reason: string }[];
  readonly aggregates: readonly string[];
  readonly absences: ReadonlyMap<string, Absence>;
  readonly decimalMark: "," | ".";
  /** The same territory on several rows, once per commune: read once, its lists gathered. */
  readonly repeatsTerritories: boolean;
  readonly long?: LongColumns | undefined;
}

/** Columns that editions have since one year, or until another. */
export interface EditionSign {
  readonly columns: readonly ColumnPattern[];
  readonly since: number;
  readonly until: number;
}

/** The columns of a long table. */
export interface LongColumns {
  readonly value: readonly ColumnPattern[];
  readonly measure: readonly ColumnPattern[];
  /** Indicators named in the measure column are ours already. */
  readonly isGeneric: boolean;
  readonly absence: readonly ColumnPattern[];
  readonly geography: readonly ColumnPattern[];
  /** The column that says which system of codes a code belongs to, and its words. */
  readonly level: readonly ColumnPattern[];
  readonly levels: ReadonlyMap<string, CodeKindId>;
  /** Columns that part the population: only the rows of the whole are read, the others are counted. */
  readonly dimensions: readonly ColumnPattern[];
  /** The column of the power of ten by which values are divided. */
  readonly power: readonly ColumnPattern[];
  /** The words of a column that say a value is secret. */
  readonly secret?:
    | { readonly columns: readonly ColumnPattern[]; readonly words: readonly string[] }
    | undefined;
  /** A code written `2025-COM-44109`: vintage, level, code. */
  readonly isMelodiCode: boolean;
}

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
