import { compareText } from "../kernel/text.ts";
import type { Code } from "./catalogue.ts";
import type { Severity } from "./wording.ts";

/** One problem of an input, ready to be shown: its words are French and final. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
  /** What it is about, so that it can be kept or left out with it; left out where it is about a file alone. */
  readonly about?: About | undefined;
}

/** The territories, by their codes, and the indicator that a problem is about. */
export interface About {
  readonly territories?: readonly string[] | undefined;
  readonly indicator?: string | undefined;
}

/** Where a problem is. Lines and columns start at 1; a column counts characters. */
export interface Place {
  readonly file: string;
  /** The sheet of a workbook: line and column are then those of a cell. */
  readonly sheet?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Name of the CSV column concerned; `cli/finish` turns it into `column`. */
  readonly field?: string | undefined;
  /** The line may hold what identifies a person: its text is never shown. */
  readonly isPrivate?: boolean | undefined;
  /** The text of the line, so that the message can show it with a caret. */
  readonly source?: string | undefined;
}

/**
 * Whether one of the problems blocks. Warnings do not.
 *
 * @example
 * hasErrors([problem("import/tronque", { file: "a.csv" }, {})])
 * // => true
 */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "erreur");
}

/**
 * The same problems in the order in which one corrects them: unreadable files first, then by file, line and column.
 *
 * @example
 * const at = (line) => problem("csv/nombre", { file: "a.csv", line }, { value: "x" });
 * sortDiagnostics([at(10), at(9)]).map(({ place }) => place.line)
 * // => [9, 10]
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(compare);
}

/** What keeps a file from being read at all: the problems that follow from it are only its consequences. */
const UNREADABLE = /^(file|csv|yaml|json)\//;

const rank = ({ code }: Diagnostic): number => (UNREADABLE.test(code) ? 0 : 1);

function compare(left: Diagnostic, right: Diagnostic): number {
  return (
    rank(left) - rank(right) ||
    compareText(left.place.file, right.place.file) ||
    compareText(left.place.sheet ?? "", right.place.sheet ?? "") ||
    (left.place.line ?? 0) - (right.place.line ?? 0) ||
    (left.place.column ?? 0) - (right.place.column ?? 0) ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message) ||
    compareText(left.hint, right.hint)
  );
}

/** What a référentiel says when what it names is described in a file that could not be read. */
const NAMES_OF_DATA: ReadonlySet<Code> = new Set([
  "epci/inconnu",
  "referentiel/territoire-inconnu",
  "referentiel/indicateur-inconnu",
  "referentiel/jeu-inconnu",
]);

/**
 * The problems of the data and those of the référentiels, less the ones that may only follow from the data's: once the
 * data are corrected, what is still unknown will be said.
 *
 * @example
 * const unknown = problem("referentiel/jeu-inconnu", { file: "referentiel.yaml" }, { id: "x", suggestion: "" });
 * withoutConsequences([problem("file/vide", { file: "a.csv" }, {})], [unknown]).length
 * // => 1
 */
export function withoutConsequences(data: readonly Diagnostic[], rules: readonly Diagnostic[]): Diagnostic[] {
  return hasErrors(data)
    ? [...data, ...rules.filter(({ code }) => !NAMES_OF_DATA.has(code))]
    : [...data, ...rules];
}

/**
 * The letters of a column of a sheet; the first column is 1.
 *
 * @example
 * columnLetters(28)
 * // => "AB"
 */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}
