import type { Cell, Footnote } from "./footnotes.ts";

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
  readonly remarques: readonly string[];
  readonly notes: readonly Footnote[];
  readonly sources: readonly string[];
  /** Few enough columns for a chart to stand beside. */
  readonly etroit: boolean;
  /** Whether the charts of the first page are this table's. */
  readonly est_principal: boolean;
  readonly haltere: FigureView | null;
  readonly quadrants: FigureView | null;
}
