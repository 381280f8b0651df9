import { type ClauseName, clause } from "../../diagnostics/clause.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Cell } from "../../formats/raw-table.ts";
import type { Column, ColumnKind } from "../tables/column.ts";

/** How a cell was read that could be meant otherwise: said once a column. */
export interface Note {
  readonly how: "lues_en_part" | "lues_au_siecle" | "lues_cochees";
  readonly text: string;
  readonly read: string;
}

/** The value of a cell, or what is wrong with it, once its place is known. */
export type CellRead<T> =
  | { readonly value: T; readonly note?: Note | undefined; readonly isShare?: boolean | undefined }
  | { readonly refused: (place: Place) => Diagnostic };

/**
 * The text of a cell on one line, every kind of space as one: what a person sees of it. The apostrophe that keeps a spreadsheet
 * from taking « +6 mois » for a formula is no part of it.
 */
export function textOf(cell: Cell): string {
  if (cell === undefined) return "";
  const text = typeof cell === "object" ? cell.text : String(cell);
  return text.replace(SPACES, " ").trim().replace(MARKED, "");
}

/** Whether a cell holds something: whether anything is left of its text. */
export function isFilled(cell: Cell): boolean {
  if (cell === undefined) return false;
  return typeof cell === "object" ? textOf(cell) !== "" : SOMETHING.test(String(cell));
}

/** A mark before what begins like a formula: our own CSV has it too. */
const MARKED = /^'(?=[=+\-@＝＋－＠])/;

/** Spaces, line ends, those that do not break and those without width, which copying from a page brings. */
const SPACES = /[\s\u00a0\u2007\u2009\u202f\u200b\ufeff]+/g;

/** Anything but spaces. */
const SOMETHING = /[^\s\u00a0\u2007\u2009\u202f\u200b\ufeff]/;

/** What is made of cells, made once for those of a column that hold the same: states, names and dates stand in thousands of lines. */
export function onceEach<C extends Column | undefined, T>(
  make: (cell: Cell, column: C) => T,
): (cell: Cell, column: C) => T {
  const made = new Map<C, Map<Cell, T>>();
  return (cell, column) => {
    const known = made.get(column) ?? new Map<Cell, T>();
    if (!known.has(cell)) made.set(column, known.set(cell, make(cell, column)));
    return known.get(cell) as T;
  };
}

/** Whether a workbook shows the cell as a date. */
export function isDated(cell: Cell): boolean {
  return typeof cell === "object" && cell.percent === undefined;
}

/** What a cell of each kind should hold, and how it is written. */
const WORDS = {
  identifiant: ["entree_identifiant", "aide_identifiant"],
  texte: ["entree_texte", "aide_texte"],
  jour: ["entree_jour", "aide_jour"],
  annee: ["entree_annee", "aide_annee"],
  periode: ["entree_periode", "aide_periode"],
  euros: ["entree_euros", "aide_euros"],
  entier: ["entree_entier", "aide_entier"],
  nombre: ["entree_nombre", "aide_nombre"],
  valeur: ["entree_valeur", "aide_valeur"],
  oui_non: ["entree_oui_non", "aide_oui_non"],
} as const satisfies Partial<Record<ColumnKind, readonly [ClauseName, ClauseName]>>;

/** What is said of a text that is no value of its kind. */
export function notOfKind(
  kind: keyof typeof WORDS,
  text: string,
): { readonly refused: (place: Place) => Diagnostic } {
  const [what, how] = WORDS[kind];
  const values = { value: text, clause: clause(what, {}), suggestion: clause(how, {}) };
  return { refused: (place) => problem("entry/valeur", place, values) };
}
