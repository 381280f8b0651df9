import { UNKNOWN } from "../../french/amounts.ts";
import { type Quantity, REASON_WORDS } from "../../kernel/unknown.ts";

/** A header over several columns. */
export interface ColumnGroup {
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly nombre: number;
  /** Whether its columns hold numbers: words are set on the left. */
  readonly numerique: boolean;
}

/** A row: its header, a remark under it, its cells. */
export interface TableRow {
  readonly nom: string;
  readonly note: string;
  readonly cellules: readonly Cell[];
}

/** The last row: one sentence under each group of columns. */
export interface SummaryCell {
  readonly texte: string;
  readonly nombre: number;
}

/** What of a table stands side by side on a sheet: its groups of columns, and their cells in all rows. */
export interface TablePart {
  /** Whether it needs a turned sheet. */
  readonly large: boolean;
  /** Titles of its groups. */
  readonly contenu: string;
  readonly groupes: readonly ColumnGroup[];
  readonly lignes: readonly TableRow[];
  readonly reperes: readonly TableRow[];
  readonly synthese: readonly SummaryCell[];
}

/** A chart that can be drawn from a table. */
export interface FigureView {
  readonly titre: string;
  readonly lecture: string;
  readonly alternative: string;
}

/** A table ready to be laid out: every cell is a text. */
export interface TableView {
  readonly id: string;
  readonly titre: string;
  readonly titre_court: string;
  readonly legende: string;
  readonly geographie: string;
  readonly periode: string;
  /** One paragraph for each indicator of the table. */
  readonly definitions: readonly string[];
  readonly renseignes: string;
  readonly groupes: readonly ColumnGroup[];
  readonly lignes: readonly TableRow[];
  readonly reperes: readonly TableRow[];
  readonly synthese: readonly SummaryCell[];
  /** The same table, cut to the width of sheets. */
  readonly morceaux: readonly TablePart[];
  readonly remarques: readonly string[];
  readonly notes: readonly Footnote[];
  readonly sources: readonly string[];
  /** One line under the title: breaks and rules that bear on every number; empty without any. */
  readonly ruptures: string;
  /** What the rules named in the table say, with their sources. */
  readonly regles: readonly string[];
  /** What stands under the table in four lines; `remarques` and `sources` are whole in the annex. */
  readonly remarques_breves: readonly string[];
  readonly sources_breves: string;
  /** Few enough columns for a chart to stand beside. */
  readonly etroit: boolean;
  /** Too many rows to be kept whole: it may go over to the next page. */
  readonly est_long: boolean;
  /** Whether the charts of the first page are this table's. */
  readonly est_principal: boolean;
  readonly haltere: FigureView | null;
}

/** A table of more rows than this would leave a page half white if it had to stand on the next one. */
const MOST_ROWS_WHOLE = 8;

export const isLong = (rows: readonly unknown[]): boolean => rows.length > MOST_ROWS_WHOLE;

/** A footnote of a table: its mark and its words. */
export interface Footnote {
  readonly repere: string;
  readonly texte: string;
  /** Whether it says why a number does not exist; otherwise, with what a number must be read. */
  readonly inconnu: boolean;
}

/** A cell as printed. A number that does not exist says « n.d. » and the mark of its reason: never blank, never zero. */
export interface Cell {
  readonly texte: string;
  readonly repere: string;
  readonly inconnu: boolean;
  readonly numerique: boolean;
  /** Whether it opens a group of columns. */
  readonly debut: boolean;
}

/**
 * Collects what a table's cells must say, one footnote for each, in order of appearance: why a number does not exist, or
 * what its producer says of comparing it.
 */
export class Footnotes {
  readonly #notes = new Map<string, boolean>();

  /** The cell of a quantity, or its reason as a footnote. */
  cell(quantity: Quantity | undefined, format: (value: number) => string): Cell {
    if (typeof quantity === "number") return textCell(format(quantity), true);
    return this.missing(REASON_WORDS[quantity?.unknown ?? "absent_des_donnees"]);
  }

  missing(reason: string): Cell {
    return {
      texte: UNKNOWN,
      repere: this.#mark(reason, true),
      inconnu: true,
      numerique: true,
      debut: false,
    };
  }

  /** The same cell, marked with a warning when there is one; an unknown keeps its own mark. */
  warned(cell: Cell, warning: string): Cell {
    return warning === "" || cell.inconnu ? cell : { ...cell, repere: this.#mark(warning, false) };
  }

  get all(): readonly Footnote[] {
    return [...this.#notes].map(([texte, inconnu], index) => ({ repere: markOf(index), texte, inconnu }));
  }

  #mark(text: string, isMissing: boolean): string {
    if (!this.#notes.has(text)) this.#notes.set(text, isMissing);
    return markOf([...this.#notes.keys()].indexOf(text));
  }
}

function markOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}

/** A cell that holds words, or a number already written. */
export function textCell(texte: string, numerique = false): Cell {
  return { texte, repere: "", inconnu: false, numerique, debut: false };
}
