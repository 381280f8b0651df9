import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { placedRows } from "../../../compare/row-place.ts";
import { valueClasses } from "../../../compare/value-classes.ts";
import { formatLevel } from "../../../data/unit.ts";
import { UNKNOWN } from "../../../french/amounts.ts";
import { periodWords } from "../../../french/periods.ts";
import {
  classWords,
  framedWords,
  leftOutSentence,
  tileMapTitle,
  townsWords,
} from "../../../french/side-by-side.ts";
import { groupedBy } from "../../../kernel/groups.ts";
import { compareText } from "../../../kernel/text.ts";
import type { Labels } from "../../labels.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** A square of the map: a quarter. */
export interface TileView {
  readonly nom: string;
  readonly valeur: string;
  /** A to D; empty where there are too few quarters for classes, or no figure. */
  readonly classe: string;
  /** The same as a style: `classe-a` to `classe-d`, `classe-inconnue`, `classe-seule`. */
  readonly motif: string;
  readonly est_sujet: boolean;
}

/** A schematic of the quarters of a contract: one square each, grouped by the communes that they lie in. */
export interface TileMapView {
  readonly titre: string;
  readonly encadre: string;
  /** That others are not drawn; empty when all are. */
  readonly reste: string;
  readonly classes: readonly { readonly classe: string; readonly motif: string; readonly texte: string }[];
  readonly groupes: readonly { readonly communes: string; readonly tuiles: readonly TileView[] }[];
}

/**
 * The quarters of a table, each in its class; `subjects` are framed. Beyond `most` of them, those alone that share a commune with
 * a subject: classes are of all. Null for one quarter: there is nothing to place.
 */
export function tileMap(
  { table, indicator, last }: Pick<QuarterTable, "table" | "indicator" | "last">,
  names: Labels,
  subjects: readonly string[],
  most = Number.POSITIVE_INFINITY,
): TileMapView | null {
  const placed = placedRows(table, last);
  if (placed.length === 0 || table.rows.length < 2) return null;
  const printed = printedWith(indicator, tableDigits(table, [last], indicator).value);
  const words = (value: number): string => formatLevel(value, printed);
  const classes = valueClasses(placed, indicator.polarity);
  const values = new Map(placed.map(({ territory, value }) => [territory, value]));
  const tile = (territory: string): TileView => {
    const value = values.get(territory);
    const letter = classes.find(({ territories }) => territories.includes(territory))?.letter ?? "";
    return {
      nom: names.label(territory),
      valeur: value === undefined ? UNKNOWN : words(value),
      classe: letter,
      motif: value === undefined ? "classe-inconnue" : styleOf(letter),
      est_sujet: subjects.includes(territory),
    };
  };
  const communesOf = (territory: string): string =>
    townsWords((names.territory(territory)?.communes ?? []).map(names.label));
  // By code: the rows of an evaluation stand in any order.
  const all = table.rows.map(({ territory }) => territory).toSorted(compareText);
  const near = new Set(subjects.flatMap((one) => names.territory(one)?.communes ?? []));
  const isNear = (one: string): boolean =>
    subjects.includes(one) || (names.territory(one)?.communes.some((town) => near.has(town)) ?? false);
  const drawn = all.length > most ? nearest(all.filter(isNear), subjects, most) : all;
  const groups = groupedBy(drawn, communesOf);
  return {
    titre: tileMapTitle(indicator, periodWords(last)),
    encadre: framedWords(subjects.length),
    reste: leftOutSentence(drawn.length, all.length),
    classes: classes.map(({ letter, least, most }) => ({
      classe: letter,
      motif: styleOf(letter),
      texte: classWords(words(least), words(most)),
    })),
    groupes: [...groups]
      .toSorted(([one], [other]) => compareText(one, other))
      .map(([communes, codes]) => ({ communes, tuiles: codes.map(tile) })),
  };
}

/** As many as there is room for, the subjects among them. */
function nearest(codes: readonly string[], subjects: readonly string[], most: number): readonly string[] {
  const kept = new Set([...codes.filter((one) => subjects.includes(one)), ...codes].slice(0, most));
  return codes.filter((one) => kept.has(one));
}

const styleOf = (letter: string): string =>
  letter === "" ? "classe-seule" : `classe-${letter.toLowerCase()}`;
