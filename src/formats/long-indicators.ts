import { isWhole } from "./dimensions.ts";
import type { FormatIndicator } from "./format.ts";
import type { LongCells } from "./long-cells.ts";
import { bearsLevel, melodiLevel } from "./long-code.ts";
import type { TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";

/** The indicators of a row, one a column of figures; none, and counted as set aside, when it has none that is kept. */
export function keptIndicators(
  context: TableContext,
  row: RowCursor,
  cells: LongCells,
  text: string,
  aside: Map<string, number>,
): readonly FormatIndicator[] {
  const candidates = indicatorsOf(context, row, cells, aside);
  if (candidates.length === 0 || isAside(row, cells, text, aside)) return [];
  return aboutPart(row, cells, candidates, aside);
}

/** A row of a level that is not kept, or that its status sets aside. */
function isAside(row: RowCursor, cells: LongCells, text: string, aside: Map<string, number>): boolean {
  const { long } = cells;
  const level = bearsLevel(cells) ? melodiLevel(text) : row.text(cells.level);
  if (level !== "" && !long.levels.has(level)) {
    count(aside, `maille ${level}\tmaille non retenue`);
    return true;
  }
  const status = long.aside?.words.includes(row.text(cells.aside)) ? row.text(cells.aside) : undefined;
  if (status !== undefined) count(aside, `statut ${status}\t${long.aside?.reason ?? ""}`);
  return status !== undefined;
}

/** The indicators that are about the part of the population of the row; the others are counted, by the column that no one asks for. */
function aboutPart(
  row: RowCursor,
  cells: LongCells,
  candidates: readonly FormatIndicator[],
  aside: Map<string, number>,
): readonly FormatIndicator[] {
  const isAsked = ({ name, cell }: LongCells["dimensions"][number], { parts }: FormatIndicator) =>
    isOf(row.text(cell), parts?.get(name));
  const found = candidates.filter(
    (one) => hasParts(cells, one) && cells.dimensions.every((dimension) => isAsked(dimension, one)),
  );
  if (found.length > 0) return found;
  const strange = cells.dimensions.find((dimension) => !candidates.some((one) => isAsked(dimension, one)));
  count(aside, `${strange?.name ?? "croisement"}\tpartie de la population, non retenue`);
  return found;
}

/** The part that is asked, or the whole where none is. */
function isOf(word: string, asked: readonly string[] | undefined): boolean {
  return asked ? asked.includes(word) : word === "" || isWhole(word);
}

/** Without its column nothing says that a row is about the part. */
function hasParts({ dimensions }: LongCells, { parts }: FormatIndicator): boolean {
  return [...(parts?.keys() ?? [])].every((name) => dimensions.some((one) => one.name === name));
}

function count(aside: Map<string, number>, key: string): void {
  aside.set(key, (aside.get(key) ?? 0) + 1);
}

/** The word of a format whose table has one measure, by whatever name. */
const ANY = "*";

const GENERIC = {
  columns: [],
  measures: [],
  rounding: [],
  dimensions: {},
  period: { kind: "unknown" },
  standing: "publie",
} as const;

function indicatorsOf(
  { format }: TableContext,
  row: RowCursor,
  { measure, indicators, long }: LongCells,
  unknown: Map<string, number>,
): readonly FormatIndicator[] {
  const name = row.text(measure);
  const known = indicators.get(name) ?? indicators.get(ANY);
  if (known) return known;
  if (long.isGeneric && name !== "") {
    const made: FormatIndicator[] = [{ ...GENERIC, id: name }];
    (indicators as Map<string, FormatIndicator[]>).set(name, made);
    return made;
  }
  if (format.layout === "longue") count(unknown, `${name}\tmesure non retenue`);
  return [];
}
