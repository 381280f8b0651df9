import { clause } from "../../diagnostics/clause.ts";
import { columnLetters, type Diagnostic, type Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Merge } from "../../formats/raw-table.ts";
import { type AnyTable, columnsOf, type Row } from "../tables/table.ts";
import { FOLLOW_TABLES } from "../tables/tables.ts";
import { type Note, onceEach } from "./cell.ts";
import { readCell } from "./cells.ts";
import { type FoundColumn, type Header, headerProblems } from "./header.ts";
import { identifyingCells } from "./identifying.ts";
import { type LineContext, type ReadLine, readLine } from "./read-line.ts";
import type { SortedTable } from "./sort-tables.ts";
import type { WordLists } from "./words.ts";
import { addressOf, placeOfCell, type WrittenRow, type WrittenTable } from "./written-table.ts";

/** The lines of a table of one file, with all that is to be said of them. */
export interface ReadTable {
  readonly rows: readonly Row[];
  /** Lines that the workbook prepared and nobody filled. */
  readonly prepared: number;
  /** Lines whose value was written in per cent, or as a fraction, by their addresses. */
  readonly shares: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a sheet or a CSV as one of the tables: what cannot be read is said at its cell, all at once, and its line is left out.
 * Lines of totals are set aside by name; cells merged across lines or columns that are read belong to none of them.
 *
 * @diagnostic entry/ligne-ecartee
 * @diagnostic entry/lecture
 * @diagnostic import/cellules-fusionnees
 */
export function readTable({ written, header, id }: SortedTable, lists: WordLists): ReadTable {
  const table: AnyTable = FOLLOW_TABLES[id];
  const identifying = identifyingCells(written, header, lists);
  const notes = new Notes(written);
  const shares: string[] = [];
  const context: LineContext = {
    written,
    header,
    id,
    empty: emptyRow(table),
    readAs: onceEach((cell, column) => readCell(cell, column, lists)),
    withheld: identifying.cells,
    onNote: (note, column, row) => notes.add(note, column, row),
    onShare: (row) => shares.push(addressOf(written, row)),
  };
  const merges = mergesIn(written, header);
  const diagnostics: Diagnostic[] = [
    ...headerProblems(written, header, table, identifying.cells),
    ...identifying.diagnostics,
    ...merges.map((merge) => mergedProblem(written, header, merge)),
  ];
  const lines = header.lines.filter(({ line }) => !merges.some((merge) => covers(merge, line)));
  const reads = lines.map((line) => ({ line, read: readLine(line, context) }));
  // Without a column that every line needs, no line says what it is about.
  const found = new Set(header.columns.map(({ field }) => field));
  const isWhole = columnsOf(table).every(({ field, isNeeded }) => !isNeeded || found.has(field));
  const rows = reads.flatMap(({ read }) => (isWhole && "row" in read ? [read.row] : []));
  for (const { line, read } of reads)
    for (const one of problemsOf(read, () => placeOfCell(written, line))) diagnostics.push(one);
  const prepared = reads.filter(({ read }) => "aside" in read && read.aside === "preparee").length;
  return { rows, prepared, shares, diagnostics: [...written.unseen, ...diagnostics, ...notes.said()] };
}

const covers = ({ line, lastLine }: Merge, row: number): boolean => row >= line && row <= lastLine;

function problemsOf(read: ReadLine, place: () => Place): readonly Diagnostic[] {
  if ("problems" in read) return read.problems;
  return "aside" in read && read.aside === "total" ? [problem("entry/ligne-ecartee", place(), {})] : [];
}

/** Columns that a file does not have are as cells that were left empty. */
function emptyRow(table: AnyTable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columnsOf(table).map(({ field, kind }) => [field, kind === "plusieurs" ? [] : null]),
  );
}

/** Merges of lines that are read, in columns that are read. */
function mergesIn({ merges }: WrittenTable, { columns, lines }: Header): readonly Merge[] {
  const first = lines[0]?.line ?? Number.POSITIVE_INFINITY;
  return merges.filter(
    ({ lastLine, column, lastColumn }) =>
      lastLine >= first && columns.some(({ cell }) => cell + 1 >= column && cell + 1 <= lastColumn),
  );
}

function mergedProblem(written: WrittenTable, { lines }: Header, merge: Merge): Diagnostic {
  const { line, column, lastLine, lastColumn } = merge;
  const cells = `${columnLetters(column)}${line}:${columnLetters(lastColumn)}${lastLine}`;
  const row = lines.find((one) => one.line >= line) ?? { line, cells: [] };
  return problem("import/cellules-fusionnees", placeOfCell(written, row, column - 1), { cells });
}

/** Cells that were read in one of two ways, counted by column and by way; the first is shown. */
class Notes {
  readonly #written: WrittenTable;
  readonly #held = new Map<string, { note: Note; column: FoundColumn; row: WrittenRow; count: number }>();

  constructor(written: WrittenTable) {
    this.#written = written;
  }

  add(note: Note, column: FoundColumn, row: WrittenRow): void {
    const key = `${column.field} ${note.how}`;
    const held = this.#held.get(key);
    if (held) held.count += 1;
    else this.#held.set(key, { note, column, row, count: 1 });
  }

  said(): Diagnostic[] {
    return [...this.#held.values()].map(({ note, column, row, count }) => {
      const { how, text, read } = note;
      const values = { column: column.column.name, count, clause: clause(how, { text, read }) };
      return problem("entry/lecture", placeOfCell(this.#written, row, column.cell), values);
    });
  }
}
