import type { ObservationBuilder } from "../data/observation-columns.ts";
import type { CodeKind } from "../data/territory-codes.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { ColumnPattern } from "./column-pattern.ts";
import type { Format, FormatTerritory } from "./format.ts";
import { differenceColumns, type PlannedColumn } from "./planned-column.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";
import type { Recognised } from "./recognise.ts";
import type { BoundedProblems } from "./table-bounds.ts";
import type { Tally } from "./tally.ts";
import type { FactsOrigin, TerritorySink } from "./territory-collector.ts";

/** What a user said of a file beyond its bytes, kept in datapackage.json so that the file is read again the same way. */
export interface ImportSettings {
  /** Year of the edition, where neither header nor file name gives it. */
  readonly edition?: string | undefined;
  /** The period that all figures describe, where no rule gives it. */
  readonly period?: string | undefined;
}

/** Where each part of a territory is; -1 when the header has no such column. */
export interface PlannedTerritory {
  readonly spec: FormatTerritory;
  readonly code: number;
  readonly label: number;
  readonly communes: number;
  readonly communeNames: number;
  readonly epci: number;
  readonly aliases: readonly number[];
  readonly predecessors: readonly number[];
  readonly status: number;
  readonly only: number;
}

/** What each column of a header is for. */
export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
  readonly territories: readonly PlannedTerritory[];
  /** What is not read, columns then rows, and why. */
  /** `isRows`: rows, and no column. */
  readonly setAside: { readonly name: string; readonly reason: string; readonly isRows?: true }[];
  readonly undeclared: readonly { readonly name: string; readonly cell: number }[];
  /** Used names that stand twice. */
  readonly doubled: readonly { readonly name: string; readonly cell: number }[];
  /** The years that the names of the columns carry: one, or the file contradicts itself unless it holds a series. */
  readonly years: readonly number[];
  /** Some indicator has a column a year: the file holds several editions. */
  readonly isSeries: boolean;
}

/** Gives every column of a header its role, by the patterns of the format. Blank names are nobody's. */
export function planColumns(format: Format, header: readonly string[]): ColumnPlan {
  const territories = format.territories.map((spec) => planTerritory(spec, header));
  const used = new Set(structural(format, territories, header));
  const years = new Set<number>();
  const columns: PlannedColumn[] = [];
  const others: { name: string; cell: number; reason: string | undefined }[] = [];
  header.forEach((name, cell) => {
    if (name === "" || used.has(cell)) return;
    const found = findIndicator(format, name);
    if (found) {
      columns.push({ cell, name, indicator: found.indicator, year: found.year });
      years.add(found.year);
    } else others.push({ name, cell, reason: reasonOf(format, name) });
  });
  columns.push(...differenceColumns(format.indicators, header));
  years.delete(0);
  const setAside = others.flatMap(({ name, reason }) => (reason === undefined ? [] : [{ name, reason }]));
  const undeclared = others.filter(({ reason }) => reason === undefined);
  return {
    columns,
    territories,
    setAside,
    undeclared,
    doubled: doubles(header, columns),
    years: [...years],
    isSeries: isSeries(columns),
  };
}

function isSeries(columns: readonly PlannedColumn[]): boolean {
  const years = new Map<string, number>();
  return columns.some(({ indicator, year }) => {
    const key = indicatorKey(indicator.id, indicator.dimensions);
    const before = years.get(key);
    years.set(key, year);
    return before !== undefined && before !== year;
  });
}

function reasonOf({ setAside }: Format, name: string): string | undefined {
  return setAside.find(({ columns }) => first(columns, name) !== undefined)?.reason;
}

function findIndicator(format: Format, name: string) {
  for (const indicator of format.indicators.filter(({ minus }) => !minus)) {
    const year = first(indicator.columns, name);
    if (year !== undefined) return { indicator, year };
  }
  return undefined;
}

function first(patterns: readonly ColumnPattern[], name: string): number | undefined {
  for (const pattern of patterns) {
    const year = pattern.match(name);
    if (year !== undefined) return year;
  }
  return undefined;
}

/**
 * The rank (from 0) of the column that a list of patterns names, the first pattern first; -1 for none. `@1` is the first
 * column, named or not.
 */
export function cellOf(patterns: readonly ColumnPattern[], header: readonly string[]): number {
  for (const pattern of patterns) {
    if (pattern.text === "@1") return 0;
    const cell = header.findIndex((name) => pattern.match(name) !== undefined);
    if (cell !== -1) return cell;
  }
  return -1;
}

/** The ranks of all the columns that a list of patterns names: `QP2015_1`, `QP2015_2`. */
function cellsOf(patterns: readonly ColumnPattern[], header: readonly string[]): number[] {
  return header.flatMap((name, cell) => (first(patterns, name) === undefined ? [] : [cell]));
}

function planTerritory(spec: FormatTerritory, header: readonly string[]): PlannedTerritory {
  return {
    spec,
    code: cellOf(spec.code, header),
    label: cellOf(spec.label, header),
    communes: cellOf(spec.communes, header),
    communeNames: cellOf(spec.communeNames, header),
    epci: cellOf(spec.epci, header),
    aliases: spec.aliases.map((pattern) => cellOf([pattern], header)).filter((cell) => cell !== -1),
    predecessors: cellsOf(spec.predecessors, header),
    status: cellOf(spec.status, header),
    only: spec.only ? cellOf([spec.only.column], header) : -1,
  };
}

function structural(
  { long, period, indicators, grouping }: Format,
  territories: readonly PlannedTerritory[],
  header: readonly string[],
): number[] {
  const rules = [period, ...indicators.map((indicator) => indicator.period)];
  const lists = long
    ? [
        long.value,
        long.measure,
        long.absence,
        long.geography,
        long.level,
        long.power,
        long.secret?.columns ?? [],
        long.aside?.columns ?? [],
      ]
    : [];
  const parts = header.flatMap((name, cell) =>
    first(long?.dimensions ?? [], name) === undefined ? [] : [cell],
  );
  return [
    ...territories.flatMap((one) => [
      one.code,
      one.label,
      one.communes,
      one.communeNames,
      one.epci,
      one.only,
      ...one.predecessors,
      one.status,
      ...one.aliases,
    ]),
    ...(grouping ? [cellOf(grouping.weight, header)] : []),
    ...rules.map((rule) => (rule.kind === "column" ? cellOf(rule.columns, header) : -1)),
    ...lists.map((patterns) => cellOf(patterns, header)),
    ...parts,
  ];
}

function doubles(header: readonly string[], columns: readonly PlannedColumn[]) {
  const seen = new Map<string, number>();
  return columns.flatMap(({ cell, name, indicator, year }) => {
    const key = `${indicator.id} ${JSON.stringify(indicator.dimensions)} ${year}`;
    const before = seen.get(key);
    seen.set(key, cell);
    return before === undefined || header[before] === undefined ? [] : [{ name, cell }];
  });
}

/** Where the figures and territories of a file go, and what is known of the file beyond its bytes. */
export interface ReadTarget {
  readonly builder: ObservationBuilder;
  readonly territories: TerritorySink;
  /** Number of the file among those read. */
  readonly source: number;
  /** Name of the file as its producer gave it: it may carry the edition. */
  readonly name: string;
  readonly settings: ImportSettings;
  /** The year of the import: a later one is refused. Left out when a held file is read again. */
  readonly thisYear?: number | undefined;
  /** Only the territories are wanted: the figures have been revised by a later file. */
  readonly territoriesOnly?: boolean | undefined;
}

/** All that the reading of one table needs. */
export interface TableContext extends Recognised {
  readonly plan: ColumnPlan;
  readonly target: ReadTarget;
  readonly kind: CodeKind | undefined;
  /** The zeros of the code column were eaten: they are put back. */
  readonly pads: boolean;
  readonly edition: string | undefined;
  /** The years between which the name of the file does not choose. */
  readonly editionDoubt: readonly string[];
  readonly headerYear: number;
  /** What its facts on territories are worth. */
  readonly origin: FactsOrigin;
  readonly diagnostics: BoundedProblems;
  readonly tally: Tally;
}

/** The place of a cell. */
export function placeOfCell(context: Pick<TableContext, "table">, row: RowCursor, cell: number): Place {
  return placeIn(context.table, row.line, row.columnOf(cell));
}

/**
 * The identifier of an indicator restricted to a part of the population: `taux_emploi_15_64.femmes`.
 *
 * @example
 * indicatorKey("taux_emploi_15_64", { sexe: "femmes" })
 * // => "taux_emploi_15_64.femmes"
 */
export function indicatorKey(id: string, dimensions: Readonly<Record<string, string>>): string {
  return [id, ...Object.values(dimensions)].join(".");
}
