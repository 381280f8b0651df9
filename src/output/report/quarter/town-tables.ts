import { levelAt } from "../../../compare/table-facts.ts";
import { geographyWords } from "../../../french/gaps.ts";
import { periodWords } from "../../../french/periods.ts";
import { gapCell, gapChangeCell, levelCell, type QuarterNumber } from "../../../french/quarter-gaps.ts";
import { leftOutSentence, REFERENCE_ROW } from "../../../french/side-by-side.ts";
import { groupsBy } from "../../../kernel/groups.ts";
import type { GapCellView } from "./gaps.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** A row of a town's table: a quarter, or the agglomeration, which has neither gap nor change. */
export interface TownRowView {
  readonly nom: string;
  readonly est_reference: boolean;
  readonly valeur: GapCellView;
  readonly ecart: GapCellView;
  readonly evolution: GapCellView;
}

/** One indicator on one zoning, one row a quarter of the commune. */
export interface TownTableView {
  readonly titre: string;
  readonly date: string;
  readonly lignes: readonly TownRowView[];
  readonly autres: string;
}

/** Lines of text that the tables together have room for; actions take the place of some. */
const MOST_LINES = 48;
const BESIDE_ACTIONS = 32;
/** Title, heads, and the agglomeration. */
const LINES_OF_HEAD = 5;
/** A row has its interval or its reading under its number; a name goes on over as many lines as it needs. */
const LEAST_OF_ROW = 2;
const LETTERS_OF_LINE = 40;
const MOST_ROWS = 12;

/** The tables of a town, as many as a page has room for; of the first, as many rows. */
export function townTables(
  tables: readonly QuarterTable[],
  name: (code: string) => string,
  hasActions: boolean,
): readonly TownTableView[] {
  const linesOf = ({ code }: QuarterTable): number =>
    Math.max(LEAST_OF_ROW, Math.ceil(name(code).length / LETTERS_OF_LINE));
  let left = hasActions ? BESIDE_ACTIONS : MOST_LINES;
  const views: TownTableView[] = [];
  for (const some of groupsBy(tables, ({ table, last }) => `${table.indicator} ${table.geography} ${last}`)) {
    let room = left - LINES_OF_HEAD;
    const shown = some.slice(0, MOST_ROWS).filter((one) => {
      room -= linesOf(one);
      return room >= 0;
    });
    if (views.length > 0 && shown.length < Math.min(some.length, MOST_ROWS)) continue;
    left = room;
    views.push(townTable(some, shown, name));
  }
  return views;
}

function townTable(
  some: readonly QuarterTable[],
  shown: readonly QuarterTable[],
  name: (code: string) => string,
): TownTableView {
  const [first] = some;
  return {
    titre: first?.indicator.shortLabel ?? "",
    date: first ? `${periodWords(first.last)}, ${geographyWords(first.table.geography)}` : "",
    lignes: [...(first ? referenceRow(first) : []), ...shown.flatMap((one) => townRow(one, name(one.code)))],
    autres: leftOutSentence(shown.length, some.length),
  };
}

const NOTHING: GapCellView = { nombre: "", dessous: "" };

function referenceRow({ row, last, indicator }: QuarterTable): TownRowView[] {
  const level = levelAt(row, last);
  if (!level) return [];
  const valeur = cell(levelCell(level, "reference", indicator));
  return [{ nom: REFERENCE_ROW, est_reference: true, valeur, ecart: NOTHING, evolution: NOTHING }];
}

function townRow({ row, last, span, indicator }: QuarterTable, nom: string): TownRowView[] {
  const level = levelAt(row, last);
  if (!level) return [];
  return [
    {
      nom,
      est_reference: false,
      valeur: cell(levelCell(level, "value", indicator)),
      ecart: cell(gapCell(level, indicator)),
      evolution: cell(gapChangeCell(row, level, span, indicator)),
    },
  ];
}

const cell = ({ number, under }: QuarterNumber): GapCellView => ({ nombre: number, dessous: under });
