import { LEAST_PEERS } from "../../../compare/place-among.ts";
import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { type RowPlace, rowPlace } from "../../../compare/row-place.ts";
import { levelAt } from "../../../compare/table-facts.ts";
import { formatLevel } from "../../../data/unit.ts";
import { levelCell } from "../../../french/quarter-gaps.ts";
import { quarterPlaceSentence, quarterStripAloud } from "../../../french/quarter-place.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** Where a quarter stands among those of its table, in words and with what a strip of it shows. */
export interface ReadPlace {
  readonly place: RowPlace;
  readonly sentence: string;
  readonly aloud: string;
  /** A value with the digits of the strip. */
  readonly words: (value: number) => string;
  /** The least and the greatest value. */
  readonly ends: readonly [least: number, most: number];
  /** That of the agglomeration; undefined where it is not known. */
  readonly reference: { readonly value: number; readonly words: string } | undefined;
}

/** Undefined where too few have a figure for a rank to say anything. */
export function readPlace({ table, indicator, row, code, last }: QuarterTable): ReadPlace | undefined {
  const place = rowPlace(table, code, last);
  if (!place || place.among.length < Math.max(2, Math.min(LEAST_PEERS, table.rows.length))) return undefined;
  const digits = tableDigits(table, [last], indicator).value;
  const level = levelAt(row, last);
  const reference =
    level && typeof level.reference.value === "number"
      ? { value: level.reference.value, words: levelCell(level, "reference", indicator).number }
      : undefined;
  return {
    place,
    sentence: quarterPlaceSentence(place, indicator),
    aloud: quarterStripAloud(place, indicator, digits, reference?.words),
    words: (value) => formatLevel(value, printedWith(indicator, digits)),
    ends: [place.among[0]?.value ?? place.own, place.among.at(-1)?.value ?? place.own],
    reference,
  };
}
