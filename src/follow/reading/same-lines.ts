import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { columnLetters } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { foldText } from "../../kernel/text.ts";
import { type AnyTable, columnsOf, type Row } from "../tables/table.ts";

/** Two lines of one key whose values contradict each other. */
export interface Conflict {
  readonly field: string;
  /** The name of the column, as users write it. */
  readonly column: string;
  readonly first: Row;
  readonly second: Row;
}

/** The lines of a table, each once. */
export interface SameLines {
  readonly rows: readonly Row[];
  readonly conflicts: readonly Conflict[];
  readonly diagnostics: readonly Diagnostic[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The lines of a table that several files, or one, may hold twice: a line that says the same, or fills what another left empty, is one
 * line, and that is said; one that says something else of the same thing is a conflict, named with both cells.
 *
 * @diagnostic entry/repetition
 * @diagnostic entry/conflit
 */
export function sameLines(table: AnyTable, rows: readonly Row[]): SameLines {
  const held = new Map<string, Row>();
  const repeated = new Map<string, { place: Place; count: number; other: string }>();
  const conflicts: Conflict[] = [];
  const fold = folding();
  for (const row of rows) {
    const key = lineKey(table, row, fold);
    const first = held.get(key);
    if (!first) {
      held.set(key, row);
      continue;
    }
    const found = differences(table, first, row);
    for (const { field, name } of found) conflicts.push({ field, column: name, first, second: row });
    held.set(key, completed(table, first, row));
    if (found.length === 0) count(repeated, first, row, table);
  }
  return {
    rows: [...held.values()],
    conflicts,
    diagnostics: [...conflicts.map(conflictProblem), ...repetitions(repeated)],
  };
}

/** What makes a line one, whatever the case and the accents of its words. */
export function lineKey(table: AnyTable, row: Row, fold: (text: string) => string = foldText): string {
  return table.key.map((field) => fold(String((row as Values)[field] ?? ""))).join("\u0000");
}

/** Folds each text once: keys repeat the same identifiers. */
function folding(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? foldText(text);
    known.set(text, folded);
    return folded;
  };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The columns that two lines fill otherwise; words that differ by case or accents alone are the same. */
function differences(table: AnyTable, first: Row, second: Row): NamedColumn[] {
  return columnsOf(table).filter(({ field }) => {
    const [one, other] = [(first as Values)[field], (second as Values)[field]];
    return !isEmpty(one) && !isEmpty(other) && written(one) !== written(other);
  });
}

type NamedColumn = ReturnType<typeof columnsOf>[number];

const written = (value: unknown): string =>
  Array.isArray(value) ? value.map(written).sort().join("\u0000") : foldText(String(value));

/** The first line, with what only the second fills; each value knows its own cell. */
function completed(table: AnyTable, first: Row, second: Row): Row {
  const added = columnsOf(table).filter(
    ({ field }) => isEmpty((first as Values)[field]) && !isEmpty((second as Values)[field]),
  );
  if (added.length === 0) return first;
  const taken = Object.fromEntries(added.map(({ field }) => [field, (second as Values)[field]]));
  const ofSecond = new Set(added.map(({ field }) => field));
  const place = (name: string) => (ofSecond.has(name) ? second.place(name) : first.place(name));
  return { ...first, ...taken, place } as Row;
}

function count(
  repeated: Map<string, { place: Place; count: number; other: string }>,
  first: Row,
  row: Row,
  table: AnyTable,
): void {
  const [place, other] = [row.place(`${table.key[0]}`), tableWords(first.place(`${table.key[0]}`))];
  const key = `${tableWords(place)} ${other}`;
  const held = repeated.get(key);
  if (held) held.count += 1;
  else repeated.set(key, { place, count: 1, other });
}

const repetitions = (
  repeated: ReadonlyMap<string, { place: Place; count: number; other: string }>,
): Diagnostic[] =>
  [...repeated.values()].map(({ place, count: lines, other }) =>
    problem("entry/repetition", place, { count: lines, other }),
  );

/** A file or a sheet, in words. */
const tableWords = ({ file, sheet }: Place): string =>
  sheet === undefined ? file : `${file}, feuille ${sheet}`;

/** A cell, in words: `suivi.xlsx, feuille financements, cellule F12`, or the line of a CSV. */
export function cellWords(place: Place): string {
  const { sheet, line, column = 1 } = place;
  if (sheet === undefined) return `${place.file}, ligne ${line}`;
  return `${tableWords(place)}, cellule ${columnLetters(column)}${line}`;
}

function conflictProblem({ field, column, first, second }: Conflict): Diagnostic {
  return problem("entry/conflit", second.place(field), { column, other: cellWords(first.place(field)) });
}
