import { textWidth } from "./charts/text-width.ts";
import type { Cell, ColumnGroup, SummaryCell, TablePart, TableRow } from "./table-view.ts";

/** What a table is before it is cut to the width of a sheet. */
export interface WholeTable {
  readonly groupes: readonly ColumnGroup[];
  readonly lignes: readonly TableRow[];
  readonly reperes: readonly TableRow[];
  readonly synthese: readonly SummaryCell[];
}

/** Room of a sheet upright and turned, in pixels: A4 less margins of 15 mm. */
const UPRIGHT = 680;
const TURNED = 1009;

/** Letters of a table (8.4 pt), what stands around a cell, and the least that names of rows are given to wrap in. */
const LETTERS = 11.2;
const PADDING = 9;
const NAMES = 130;
const MARK = 7;

/** Columns of one group that stay side by side. */
interface Run {
  readonly group: ColumnGroup;
  /** Ranks of the group's first column, and of its own, among those of the whole table. */
  readonly start: number;
  readonly from: number;
  readonly count: number;
  readonly width: number;
  /** What is said under the group, said once: with its last column. */
  readonly said: SummaryCell | undefined;
}

/**
 * A table as it stands on sheets: whole; cut between groups of columns, names and heads repeated; turned, where one group
 * alone is wider than an upright sheet; and cut within a group when that is not enough. Never smaller letters.
 */
export function tableParts(table: WholeTable): readonly TablePart[] {
  const widths = columnWidths(table);
  const names = nameWidth(table);
  const groups = runsOf(table, widths);
  const total = names + sum(widths);
  if (total <= UPRIGHT) return [partOf(table, groups, false)];
  if (groups.every(({ width }) => names + width <= UPRIGHT))
    return packed(table, groups, UPRIGHT - names, false);
  if (total <= TURNED) return [partOf(table, groups, true)];
  const room = TURNED - names;
  const pieces = groups.flatMap((run) => (run.width <= room ? [run] : columnsOf(run, widths)));
  return packed(table, pieces, room, true);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Runs put side by side as long as there is room, in their order. */
function packed(table: WholeTable, runs: readonly Run[], room: number, large: boolean): readonly TablePart[] {
  const sheets: Run[][] = [];
  for (const run of runs) {
    const sheet = sheets.at(-1);
    if (sheet && sum(sheet.map(({ width }) => width)) + run.width <= room) sheet.push(run);
    else sheets.push([run]);
  }
  return sheets.map((sheet) => partOf(table, joined(sheet), large));
}

/** Neighbouring columns of one group are one run again. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.group === run.group)
      all.splice(-1, 1, { ...last, count: last.count + run.count, said: run.said ?? last.said });
    else all.push(run);
  }
  return all;
}

function runsOf({ groupes, synthese }: WholeTable, widths: readonly number[]): readonly Run[] {
  let from = 0;
  return groupes.map((group, index) => {
    const run = { group, start: from, from, count: group.nombre, width: 0, said: synthese[index] };
    from += group.nombre;
    return { ...run, width: sum(widths.slice(run.from, from)) };
  });
}

function columnsOf(run: Run, widths: readonly number[]): readonly Run[] {
  return Array.from({ length: run.count }, (_, index) => ({
    ...run,
    from: run.from + index,
    count: 1,
    width: widths[run.from + index] ?? 0,
    said: index === run.count - 1 ? run.said : undefined,
  }));
}

function partOf({ lignes, reperes, synthese }: WholeTable, runs: readonly Run[], large: boolean): TablePart {
  const cut = (rows: readonly TableRow[]) =>
    rows.map((row) => ({ ...row, cellules: runs.flatMap((run) => cellsOf(row.cellules, run)) }));
  return {
    large,
    contenu: runs.map(({ group }) => group.titre).join(", "),
    groupes: runs.map(({ group, start, from, count }) => ({
      ...group,
      colonnes: group.colonnes.slice(from - start, from - start + count),
      nombre: count,
    })),
    lignes: cut(lignes),
    reperes: cut(reperes),
    synthese:
      synthese.length === 0
        ? []
        : runs.map(({ said, count }) => ({ texte: said?.texte ?? "", nombre: count })),
  };
}

function cellsOf(cells: readonly Cell[], { from, count }: Run): readonly Cell[] {
  return cells.slice(from, from + count).map((cell, index) => ({ ...cell, debut: index === 0 }));
}

/** The least width of each column: its numbers in one line, its words one by one. */
function columnWidths({ groupes, lignes, reperes }: WholeTable): readonly number[] {
  const titles = groupes.flatMap(({ titre, colonnes, nombre }) =>
    colonnes.map((one) => Math.max(longestWord(one), longestWord(titre) / nombre)),
  );
  return titles.map((title, rank) => {
    const cells = [...lignes, ...reperes].flatMap(({ cellules }) => cellules[rank] ?? []);
    return Math.max(title, ...cells.map(cellWidth)) + PADDING;
  });
}

function cellWidth({ texte, repere, numerique }: Cell): number {
  const mark = repere === "" ? 0 : MARK;
  return mark + (numerique ? textWidth(texte, LETTERS, false) : longestWord(texte));
}

function nameWidth({ lignes, reperes }: WholeTable): number {
  return Math.max(NAMES, ...[...lignes, ...reperes].map(({ nom }) => longestWord(nom) + PADDING));
}

/** Heads are bold. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[ \-–]/).map((word) => textWidth(word, LETTERS, true)));
