import { isWhole } from "./dimensions.ts";
import type { FormatIndicator } from "./format.ts";
import type { LongCells } from "./long-cells.ts";
import { melodiLevel } from "./long-code.ts";
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
  const level = long.isMelodiCode ? melodiLevel(text) : row.text(cells.level);
  if (level !== "" && !long.levels.has(level)) {
    count(aside, `maille ${level}\tmaille non retenue`);
    return true;
  }
  const status = long.aside?.words.includes(row.text(cells.aside)) ? row.text(cells.aside) : undefined;
  if (status !== undefined) count(aside, `statut ${status}\t${long.aside?.reason ?? ""}`);
  return status !== undefined;
}

/** The indicators that are about the part of the population of the row; the others are counted, by their first column. */
function aboutPart(
  row: RowCursor,
  cells: LongCells,
  candidates: readonly FormatIndicator[],
  aside: Map<string, number>,
): readonly FormatIndicator[] {
  const other = (indicator: FormatIndicator) =>
    cells.dimensions.find(({ name, cell }) => !isOf(row.text(cell), indicator.parts?.get(name)));
  const found = candidates.filter((one) => !other(one) && hasParts(cells, one));
  const [first] = candidates;
  if (found.length === 0 && first)
    count(aside, `${other(first)?.name ?? "dimension"}\tpartie de la population, non retenue`);
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
  const known = indicators.get(name);
  if (known) return known;
  if (long.isGeneric && name !== "") {
    const made: FormatIndicator[] = [{ ...GENERIC, id: name }];
    (indicators as Map<string, FormatIndicator[]>).set(name, made);
    return made;
  }
  if (format.layout === "longue") count(unknown, `${name}\tmesure non retenue`);
  return [];
}
