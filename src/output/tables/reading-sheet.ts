import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { changeDigits, gapDigits, valueDigits } from "../../compare/printed-digits.ts";
import {
  changeName,
  hasGapIn,
  levelAt,
  makesTable,
  rowsWithFigures,
  shownPeriods,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { heldLabel, printedLabel } from "../../data/printed-name.ts";
import { unitWords } from "../../data/unit.ts";
import { geographyWords } from "../../french/gaps.ts";
import { periodWords } from "../../french/periods.ts";
import { changeUnitWords, eurosSentences } from "../../french/prices.ts";
import { referenceLabel } from "../../french/references.ts";
import { capital } from "../../kernel/french.ts";
import { type Quantity, REASON_WORDS } from "../../kernel/unknown.ts";
import { rankedRows } from "../ranked-rows.ts";
import type { TableSource } from "./table.ts";

/** A cell to read: words, or a number with the digits that it is shown with; nothing where it is not known. */
export type ReadingCell = string | { readonly value: number; readonly digits: number } | null;

/** A sheet that someone reads: one indicator on one zoning, a line a QPV, the furthest behind its reference first unless asked otherwise. */
export interface ReadingSheet {
  readonly sheet: string;
  readonly title: string;
  /** What must be known before reading: the definition, the sources. */
  readonly notes: readonly string[];
  readonly headers: readonly string[];
  /** The reference first, then the QPV. */
  readonly rows: readonly (readonly ReadingCell[])[];
}

/** The sheets to read of some gap tables: those of one date or two with a figure of some QPV. */
export function readingSheets(source: TableSource): readonly ReadingSheet[] {
  const taken = new Set<string>();
  return source.comparisons.flatMap((comparison) => {
    const indicator = source.indicators.get(comparison.indicator);
    const periods = shownPeriods(comparison);
    if (!indicator || !makesTable(comparison)) return [];
    const sheet = sheetName(`${indicator.shortLabel} ${geographyWords(comparison.geography)}`, taken);
    return [{ sheet, ...readingOf(comparison, indicator, periods, source) }];
  });
}

/** What forbids a name to a sheet, and how long one may be. */
const FORBIDDEN = /[[\]:*?/\\']/g;
const LONGEST = 31;

function sheetName(words: string, taken: Set<string>): string {
  const clean = words.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  let name = clean.slice(0, LONGEST).trim();
  for (let rank = 2; taken.has(name.toLowerCase()); rank += 1)
    name = `${clean.slice(0, LONGEST - 1 - String(rank).length).trim()} ${rank}`;
  taken.add(name.toLowerCase());
  return name;
}

function readingOf(
  comparison: Comparison,
  indicator: Indicator,
  periods: readonly string[],
  source: TableSource,
): Omit<ReadingSheet, "sheet"> {
  const columns = columnsOf(comparison, indicator, periods);
  const nameOf = (code: string) => printedLabel(code, source.territories);
  const known = rowsWithFigures(comparison);
  const ordered = source.isOrdered
    ? known
    : rankedRows({ rows: known }, periods.at(-1), indicator, { label: nameOf });
  const referenceOf = ({ reference: code = comparison.reference }: ComparisonRow) =>
    referenceLabel(comparison.referenceKind, code, nameOf(code));
  const references = new Set(ordered.map(referenceOf));
  const communesOf = (code: string) =>
    (source.territories.get(code)?.communes ?? [])
      .flatMap((commune) => heldLabel(commune, source.territories) ?? [])
      .join(", ");
  const span = periods.map(periodWords).join(" et ");
  const reference = comparison.secondOrder;
  const line = (row: ComparisonRow) => [
    nameOf(row.territory),
    communesOf(row.territory) || null,
    references.size > 1 ? referenceOf(row) : null,
    ...columns.map(({ cell }) => cell(row)),
    whyOf(row, periods) || null,
  ];
  const headers = [
    "Territoire",
    "Communes",
    "Comparé à",
    ...columns.map(({ title }) => title),
    "Pourquoi une case est vide",
  ];
  const all = [...(reference ? [valuesAlone(line(reference), columns)] : []), ...ordered.map(line)];
  // A column that says nothing of anyone is left out.
  const kept = headers.map((_, index) => index === 0 || all.some((row) => row[index] !== null));
  return {
    title: `${indicator.label}, ${geographyWords(comparison.geography)}, ${span}`,
    notes: [
      indicator.definition,
      ...(periods.length > 1 ? eurosSentences(comparison, indicator) : []),
      ...(references.size === 1 ? [`Comparé à : ${[...references][0]}.`] : []),
    ],
    headers: headers.filter((_, index) => kept[index]),
    rows: all.map((row) => row.filter((_, index) => kept[index])),
  };
}

interface ReadingColumn {
  readonly title: string;
  readonly isValue: boolean;
  readonly cell: (row: ComparisonRow) => ReadingCell;
}

/** Value, gap and ratio at each date, what changed, and the word for it: those that some QPV has. */
function columnsOf(
  comparison: Comparison,
  indicator: Indicator,
  periods: readonly string[],
): readonly ReadingColumn[] {
  const gaps = hasGapIn(comparison, periods) ? gapColumns(comparison, indicator, periods) : [];
  const all = [
    ...valueColumns(indicator, periods),
    ...gaps,
    ...(periods.length > 1 ? changeColumns(comparison, indicator) : []),
  ];
  return all.filter(({ cell }) => comparison.rows.some((row) => cell(row) !== null));
}

function valueColumns(indicator: Indicator, periods: readonly string[]): ReadingColumn[] {
  return periods.map((period) => ({
    title: `Valeur ${periodWords(period)} (${unitWords(indicator.unit).level})`,
    isValue: true,
    cell: (row) => {
      const value = levelAt(row, period)?.value;
      return shown(value?.value, valueDigits(value, indicator));
    },
  }));
}

function gapColumns(
  { referenceKind }: Comparison,
  indicator: Indicator,
  periods: readonly string[],
): ReadingColumn[] {
  const { gap } = unitWords(indicator.unit);
  const base = referenceKind === "epci" ? "l’agglomération" : "la référence";
  const gaps = periods.map((period) => ({
    title: `Écart ${periodWords(period)} (${gap})`,
    isValue: false,
    cell: (row: ComparisonRow) =>
      shown(levelAt(row, period)?.absolute, gapDigits(levelAt(row, period), indicator)),
  }));
  const ratios = periods.map((period) => ({
    title: `Pour 100 à ${base}, ${periodWords(period)}`,
    isValue: false,
    cell: (row: ComparisonRow) => {
      const ratio = levelAt(row, period)?.ratio;
      // A ratio of two published figures has no more digits than they have: a whole number does.
      return shown(typeof ratio === "number" ? ratio * 100 : ratio, 0);
    },
  }));
  return [...gaps, ...ratios];
}

function changeColumns(comparison: Comparison, indicator: Indicator): ReadingColumn[] {
  const unit =
    indicator.unit === "EUR" ? changeUnitWords(comparison, indicator) : unitWords(indicator.unit).gap;
  const digits = (row: ComparisonRow) => changeDigits(row.change, indicator);
  return [
    {
      title: `Évolution de la valeur (${unit})`,
      isValue: true,
      cell: (row) => shown(row.change?.value, digits(row).value),
    },
    {
      title: `Évolution de l’écart (${unit})`,
      isValue: false,
      cell: (row) => shown(row.change?.absolute, digits(row).gap),
    },
    { title: "Lecture", isValue: false, cell: wordOf },
  ];
}

function shown(quantity: Quantity | undefined, digits: number): ReadingCell {
  return typeof quantity === "number" ? { value: quantity, digits } : null;
}

function wordOf({ change }: ComparisonRow): ReadingCell {
  const said = changeName(change);
  return said ? capital(CHANGE_WORDS[said].long) : null;
}

/** The reference has values, and no gap to itself. */
function valuesAlone(
  cells: readonly ReadingCell[],
  columns: readonly ReadingColumn[],
): readonly ReadingCell[] {
  const first = 3;
  return cells.map((cell, index) => {
    const column = columns[index - first];
    return index === 0 || (column?.isValue ?? false) ? cell : null;
  });
}

/** Why a value is missing at a date; the reason of a gap where the values are there. */
function whyOf(row: ComparisonRow, periods: readonly string[]): string {
  const said = periods.flatMap((period) => {
    const level = levelAt(row, period);
    const missing = [level?.value.value, level?.absolute].find(
      (quantity) => typeof quantity === "object" && quantity.unknown !== "sans_objet",
    );
    return typeof missing === "object" ? [`${periodWords(period)} : ${REASON_WORDS[missing.unknown]}`] : [];
  });
  return said.join(" ; ");
}
