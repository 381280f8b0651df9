import { direction, type Polarity } from "../data/unit.ts";
import { groupedBy } from "../kernel/groups.ts";
import type { PlacedRow } from "./row-place.ts";

/** Territories of a map that are drawn alike: the same share of them, by their figure. */
export interface ValueClass {
  /** A is the least favourable. */
  readonly letter: string;
  readonly least: number;
  readonly most: number;
  readonly territories: readonly string[];
}

/** Territories from which a map has four classes, and two; under these, none says anything. */
const FOUR = 8;
const TWO = 4;

/**
 * Classes of as many territories each, the least favourable first (of a neutral indicator, the highest first). Equal figures
 * are never cut apart: they all go with the first of them. Empty under four territories.
 */
export function valueClasses(rows: readonly PlacedRow[], polarity: Polarity): readonly ValueClass[] {
  const count = rows.length >= FOUR ? 4 : rows.length >= TWO ? 2 : 0;
  if (count === 0) return [];
  const way = direction(polarity) || -1;
  const sorted = rows.toSorted(
    (one, other) => way * (one.value - other.value) || (one.territory < other.territory ? -1 : 1),
  );
  const classOf = ({ value }: PlacedRow): number =>
    Math.floor((sorted.findIndex((one) => one.value === value) * count) / sorted.length);
  return [...groupedBy(sorted, classOf)].map(([index, members]) => ({
    letter: "ABCD".charAt(index),
    least: Math.min(...members.map(({ value }) => value)),
    most: Math.max(...members.map(({ value }) => value)),
    territories: members.map(({ territory }) => territory),
  }));
}
