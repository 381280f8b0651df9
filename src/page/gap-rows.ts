import type { GapChange, GapLevel } from "../compare/comparison.ts";
import { disadvantage } from "../compare/gap-change.ts";
import { changeName } from "../compare/table-facts.ts";
import { foldText } from "../kernel/text.ts";
import type { ChangesPart, Place, SiteRow, TablePart } from "../output/site/parts.ts";

/** A row of the gap table as it is shown between two dates; with one date, the second alone. */
export interface GapRow {
  /** What a trace calls it: its territory, with its reference where rows have their own. */
  readonly id: string;
  readonly place: Place;
  /** What its name is found by: without accents and capitals, with its code. */
  readonly found: string;
  readonly row: SiteRow;
  /** What it is compared with: its name, and its code. */
  readonly reference: string;
  readonly referenceCode: string;
  /** Whether it is in the counts: a territory that lies in several references is not. */
  readonly isCounted: boolean;
  readonly start: GapLevel | undefined;
  readonly end: GapLevel | undefined;
  readonly change: GapChange | null;
  /** Its class at the last date, A the least favourable; empty without any. */
  readonly letter: string;
}

/** The dates that are shown; the first is empty where one date is shown alone. */
export interface ShownDates {
  readonly start: string;
  readonly end: string;
}

/** All the rows of a table between two dates, in its own order. */
export function gapRows(
  part: TablePart,
  { start, end }: ShownDates,
  changes: ChangesPart | undefined,
): GapRow[] {
  const letters = new Map(
    (part.classes[end] ?? []).flatMap(({ letter, territories }) => territories.map((code) => [code, letter])),
  );
  return part.table.rows.map((row, rank) => {
    const at = (period: string) => row.levels.find((level) => level.period === period);
    const reference = row.reference ?? part.table.reference;
    const place = part.places[rank] as Place;
    return {
      id: row.reference === undefined ? row.territory : `${row.territory}.${row.reference}`,
      place,
      found: foldText(`${place.label} ${place.code}`),
      row,
      reference: part.references[reference] ?? reference,
      referenceCode: reference,
      isCounted: rank < part.counted,
      start: start === "" ? undefined : at(start),
      end: at(end),
      change: changes?.changes[rank] ?? null,
      letter: letters.get(row.territory) ?? "",
    };
  });
}

/** Whether rows are compared with more than one reference: which one is then a column, and a filter. */
export const hasReferences = ({ references, table }: TablePart): boolean =>
  table.rows.some(({ reference }) => reference !== undefined && reference !== table.rows[0]?.reference) &&
  Object.keys(references).length > 1;

/** What a reader keeps of the rows; an empty choice keeps all. */
export interface RowFilter {
  readonly name: string;
  readonly commune: string;
  /** Code of the reference. */
  readonly reference: string;
  readonly letter: string;
  /** What the gap did: `creuse`, `reduit`, `inchange`, `pas_etabli`. */
  readonly move: string;
}

/** How a gap is read: in the unit of the indicator (amounts in constant euros where prices are known), in euros as published, or for 100. */
export const READINGS = {
  absolu: "Écart absolu",
  courants: "Écart absolu, euros courants",
  relatif: "Rapport, pour 100",
} as const;

export type ReadingId = keyof typeof READINGS;

/** What the gap of a row did in a reading, as words, filters and colours name it alike; empty where it is not known. */
export function moveOf({ change }: Pick<GapRow, "change">, reading: ReadingId): string {
  const move = movesIn(change, reading);
  if (reading !== "relatif" && change?.absoluteMove === move && changeName(change) === "pas_etabli")
    return "pas_etabli";
  return typeof move === "string" ? move : "";
}

/** Amounts without prices have no other euros than those of each year. */
function movesIn(change: GapChange | null, reading: ReadingId): GapChange["absoluteMove"] | undefined {
  if (reading === "relatif") return change?.relativeMove;
  return reading === "courants"
    ? (change?.current?.absoluteMove ?? change?.absoluteMove)
    : change?.absoluteMove;
}

/** The rows that a filter keeps: names by all the words typed, accents and capitals apart. */
export function filterRows(
  rows: readonly GapRow[],
  { name, commune, reference, letter, move }: RowFilter,
  reading: ReadingId,
): GapRow[] {
  const words = foldText(name).split(" ");
  return rows.filter((row) => {
    return (
      words.every((word) => row.found.includes(word)) &&
      (commune === "" || row.place.communes.includes(commune)) &&
      (reference === "" || row.referenceCode === reference) &&
      (letter === "" || row.letter === letter) &&
      (move === "" || moveOf(row, reading) === move)
    );
  });
}

/** The gap that a reading shows: in the unit of the indicator, or as a share of the reference. */
export const gapIn = (level: GapLevel | undefined, reading: ReadingId): GapLevel["absolute"] | undefined =>
  reading === "relatif" ? level?.relative : level?.absolute;

/** How far behind a level is: what a gap table is ranked by; undefined without a gap. */
export function farBehind(
  level: GapLevel | undefined,
  reading: ReadingId,
  { polarity }: TablePart["indicator"],
): number | undefined {
  const gap = gapIn(level, reading);
  return typeof gap === "number" ? disadvantage(gap, polarity) : undefined;
}
