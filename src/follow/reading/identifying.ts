import { clause } from "../../diagnostics/clause.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Cell } from "../../formats/raw-table.ts";
import { foldText } from "../../kernel/text.ts";
import type { Column } from "../tables/column.ts";
import { onceEach, textOf } from "./cell.ts";
import type { FoundColumn, Header } from "./header.ts";
import type { NamedThing } from "./person-names.ts";
import { type PersonalData, personalData } from "./personal-data.ts";
import type { WordLists } from "./words.ts";
import { cellKey, placeOfCell, type WrittenRow, type WrittenTable } from "./written-table.ts";

/** Columns that are for a function or for an organisation; the others take any word that names nobody. */
const NAMED: Readonly<Record<string, NamedThing>> = {
  chef_de_projet: "fonction",
  porteur: "organisme",
  presents: "organisme",
  partie: "organisme",
  financeur: "organisme",
  bailleur: "organisme",
};

/** Shorter texts identify nobody. */
const SHORTEST = 4;

/** Of 13 digits, as a national identifier without its key: no smaller number identifies anyone. */
const LEAST_NUMBER = 1e12;

/** A word, a code, a short number: no name, and too short for any number that identifies someone. Most cells are one. */
const SHORT_CODE = /^[\w.,/-]{1,9}$/;

/**
 * Every cell of a table that could identify a person, wherever it stands: in a column that nothing reads, above the header, on a
 * hidden sheet. Said at its place, and never repeated; nothing else is said of such a cell.
 *
 * @diagnostic entry/donnee-personnelle
 */
export function identifyingCells(
  written: WrittenTable,
  header: Header | undefined,
  lists: WordLists,
): { readonly diagnostics: Diagnostic[]; readonly cells: ReadonlySet<string> } {
  const byCell = new Map((header?.columns ?? []).map((one): [number, FoundColumn] => [one.cell, one]));
  const lines = new Set<WrittenRow>(header?.lines);
  const cells = new Set<string>();
  const look = onceEach((cell, column) => identifyingIn(cell, column, lists));
  const diagnostics = written.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const column = lines.has(row) ? byCell.get(index)?.column : undefined;
      const found = look(cell, column);
      if (!found) return [];
      cells.add(cellKey(row, index));
      const values = { clause: clause(found, {}) };
      return [problem("entry/donnee-personnelle", placeOfCell(written, row, index), values)];
    }),
  );
  return { diagnostics, cells };
}

function identifyingIn(cell: Cell, column: Column | undefined, lists: WordLists): PersonalData | undefined {
  const text = textToLookAt(cell);
  const names = NAMED[column?.name ?? ""] ?? "tout";
  if (text.length < SHORTEST || (names === "tout" && SHORT_CODE.test(text))) return undefined;
  const found = personalData(text, names);
  if (!found || isWordOf(text, column, lists)) return undefined;
  return found === "un_nom" ? personalData(lists.without(text), names) : found;
}

/** Days, percentages and small numbers identify nobody. */
function textToLookAt(cell: Cell): string {
  const isText = typeof cell === "string" || (typeof cell === "number" && cell >= LEAST_NUMBER);
  return isText ? textOf(cell) : "";
}

/** What a list of the contract holds names no person, though a street or a school in it may bear a name. */
function isWordOf(text: string, column: Column | undefined, lists: WordLists): boolean {
  return column !== undefined && lists.of(column)?.byWord.has(foldText(text.replaceAll("_", " "))) === true;
}
