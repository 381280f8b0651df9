import { disadvantage } from "../../../compare/gap-change.ts";
import { levelAt } from "../../../compare/table-facts.ts";
import { UNKNOWN } from "../../../french/amounts.ts";
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
  /** Why no row has a change of its gap, where that is so: the column would say the same words on each line; empty where one has. */
  readonly sans_evolution: string;
  readonly autres: string;
}

/** The tables that there is room for, and how many lines of text are left. */
export interface TownTables {
  readonly tables: readonly TownTableView[];
  readonly left: number;
}

/** Lines of text that the tables together have room for; actions take the place of some. */
const MOST_LINES = 48;
const BESIDE_ACTIONS = 32;
/** Title, heads, and the agglomeration. */
const LINES_OF_HEAD = 5;
/** A row has its reading under its number; a name goes on over as many lines as it needs. */
const LINES_OF_CHANGE = 2;
const LETTERS_OF_LINE = 40;
const MOST_ROWS = 12;

/** The tables of a town, as many as a page has room for; of the first, as many rows, the furthest from the agglomeration first. */
export function townTables(
  tables: readonly QuarterTable[],
  name: (code: string) => string,
  hasActions: boolean,
): TownTables {
  let left = hasActions ? BESIDE_ACTIONS : MOST_LINES;
  const views: TownTableView[] = [];
  for (const some of groupsBy(tables, ({ table, last }) => `${table.indicator} ${table.geography} ${last}`)) {
    const least = some.every((one) => changeOf(one).number === "" || changeOf(one).number === UNKNOWN)
      ? 1
      : LINES_OF_CHANGE;
    let room = left - LINES_OF_HEAD;
    const shown = some
      .toSorted((one, other) => distanceOf(other) - distanceOf(one))
      .slice(0, MOST_ROWS)
      .filter(({ code }) => {
        room -= Math.max(least, Math.ceil(name(code).length / LETTERS_OF_LINE));
        return room >= 0;
      });
    if (views.length > 0 && shown.length < Math.min(some.length, MOST_ROWS)) continue;
    left = room;
    views.push(townTable(some, shown, name));
  }
  return { tables: views, left: Math.max(0, left) };
}

/** How far a quarter is on the wrong side of the agglomeration; last, those of which it is not known. */
function distanceOf({ row, last, indicator }: QuarterTable): number {
  const gap = levelAt(row, last)?.absolute;
  return typeof gap === "number" ? disadvantage(gap, indicator.polarity) : Number.NEGATIVE_INFINITY;
}

const changeOf = ({ row, last, span, indicator }: QuarterTable): QuarterNumber => {
  const level = levelAt(row, last);
  return level ? gapChangeCell(row, level, span, indicator) : { number: "", under: "" };
};

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
    sans_evolution: withoutChange(shown.map(changeOf)),
    autres: leftOutSentence(shown.length, some.length),
  };
}

/** What is said once of the change of the gap, when all rows say the same of it and none has a number. */
function withoutChange(changes: readonly QuarterNumber[]): string {
  const [first] = changes;
  if (!first || changes.some(({ number }) => number !== "" && number !== UNKNOWN)) return "";
  const reasons = [...new Set(changes.map(({ under }) => under))];
  return reasons.join(" ; ");
}

const NOTHING: GapCellView = { nombre: "", dessous: "" };

function referenceRow({ row, last, indicator }: QuarterTable): TownRowView[] {
  const level = levelAt(row, last);
  if (!level) return [];
  const valeur = cell(levelCell(level, "reference", indicator));
  return [{ nom: REFERENCE_ROW, est_reference: true, valeur, ecart: NOTHING, evolution: NOTHING }];
}

function townRow(one: QuarterTable, nom: string): TownRowView[] {
  const { row, last, indicator } = one;
  const level = levelAt(row, last);
  if (!level) return [];
  return [
    {
      nom,
      est_reference: false,
      valeur: cell(levelCell(level, "value", indicator)),
      ecart: cell(gapCell(level, indicator)),
      evolution: cell(changeOf(one)),
    },
  ];
}

const cell = ({ number, under }: QuarterNumber): GapCellView => ({ nombre: number, dessous: under });
