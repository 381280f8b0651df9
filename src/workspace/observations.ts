import { isRange, type ObservationInput, type PrintedDetail } from "../data/observation.ts";
import { ObservationBuilder, type ObservationColumns } from "../data/observation-columns.ts";
import { ObservationTable } from "../data/observation-table.ts";
import { roundingAt } from "../data/rounding.ts";
import type { Territory, TerritoryKind } from "../data/territory.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { CsvRow } from "../files/csv.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Format } from "../formats/format.ts";
import type { MeasureOf } from "../formats/measure.ts";
import type { ReadTarget } from "../formats/plan.ts";
import { readRaw } from "../formats/read-published.ts";
import { TerritoryCollector } from "../formats/territory-collector.ts";
import type { TerritoryRecorder } from "../formats/territory-recorder.ts";
import { isAbsence } from "../kernel/unknown.ts";
import { COPY, readingOrder, standingOf } from "./precedence.ts";
import type { RawFile } from "./raw-file.ts";
import type { ReadDataset } from "./read-dataset.ts";
import { withoutRevised } from "./revised.ts";

/** A line of observations.csv; `kindOf` says what kind of territory a code names. */
export function toObservation(
  { cells, line }: CsvRow,
  file: string,
  resource: number,
  kindOf: (code: string) => TerritoryKind | undefined,
): Read<ObservationInput> {
  const cell = (name: string): string => cells.get(name)?.trim() ?? "";
  const place = (field: string): Place => ({ file, line, field });
  const value = toNumber(cell("valeur"));
  const problems = [
    ...NEEDED.filter((name) => cell(name) === "").map((name) =>
      problem("csv/cellule-vide", place(name), { column: name }),
    ),
    ...valueProblems(cell("valeur"), value, cell("absence"), place),
    ...(cells.has("statistique") ? printedProblems(cell, place) : []),
  ];
  if (problems.length > 0) return failed(problems);
  const printed = cells.has("statistique") ? toPrinted(cell) : undefined;
  const [code, reason] = [cell("code"), cell("absence")];
  return {
    value: {
      code,
      indicator: cell("indicateur"),
      period: cell("periode"),
      geography: cell("geographie"),
      value,
      absence: isAbsence(reason) ? reason : "absent",
      resource,
      line,
      isRange: isRange(printed, kindOf(code)),
      printed,
      digits: cell("valeur").split(".")[1]?.length ?? 0,
    },
    diagnostics: [],
  };
}

/** The cells without which a figure is not one. */
const NEEDED = ["code", "indicateur", "periode"] as const;

/** A plain decimal number with a point; anything else, an empty cell or four hundred digits included, is undefined. */
function toNumber(text: string): number | undefined {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function valueProblems(
  text: string,
  value: number | undefined,
  absence: string,
  place: (field: string) => Place,
): Diagnostic[] {
  if (text !== "" && value === undefined) return [problem("csv/nombre", place("valeur"), { value: text })];
  if (absence !== "" && !isAbsence(absence)) {
    return [problem("dataset/absence-inconnue", place("absence"), { value: absence })];
  }
  return (text === "") === (absence === "")
    ? [problem("dataset/valeur-et-absence", place("valeur"), {})]
    : [];
}

const STATISTICS = ["valeur", "moyenne", "min", "max"];

function printedProblems(cell: (name: string) => string, place: (field: string) => Place): Diagnostic[] {
  const value = cell("statistique");
  const counts = ["n_disponibles", "n_total"].filter(
    (name) => cell(name) !== "" && toNumber(cell(name)) === undefined,
  );
  return [
    ...(STATISTICS.includes(value)
      ? []
      : [
          problem("csv/valeur", place("statistique"), {
            value,
            column: "statistique",
            suggestion: suggest(value, STATISTICS),
          }),
        ]),
    ...counts.map((name) => problem("csv/nombre", place(name), { value: cell(name) })),
  ];
}

function toPrinted(cell: (name: string) => string): PrintedDetail {
  return {
    qualifier: cell("qualificatif"),
    statistic: cell("statistique"),
    available: toNumber(cell("n_disponibles")),
    total: toNumber(cell("n_total")),
    lines: cell("lignes") || undefined,
    note: cell("note") || undefined,
  };
}

/** What reading the figures needs beside the sets: territories already described, formats, measures. */
export interface ObservationContext {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly formats: ReadonlyMap<string, Format>;
  readonly measureOf: MeasureOf;
  readonly world: Pick<World, "apart">;
  readonly readings?: FileReadings | undefined;
}

/** What an imported file says, when it has been read without an error. */
export interface FileReading {
  readonly columns: ObservationColumns;
  readonly territories: TerritoryRecorder;
}

/** Of some imported files, by their paths. */
export type FileReadings = ReadonlyMap<string, FileReading>;

/** The figures of all sets, in columns, and the territories that imported files describe. */
export interface ReadFigures {
  readonly observations: ObservationTable;
  readonly collected: TerritoryCollector;
  readonly diagnostics: readonly Diagnostic[];
}

/** The figures of all sets, in columns. Lines that cannot be read are problems and are left out. */
export async function readObservations(
  datasets: readonly ReadDataset[],
  context: ObservationContext,
): Promise<ReadFigures> {
  const builder = new ObservationBuilder(expectedFigures(datasets, context.readings));
  const collected = new TerritoryCollector();
  const tables = datasets.flatMap(({ dataset, files }) =>
    files.filter(({ resource }) => resource.role === "observations").map((file) => ({ dataset, ...file })),
  );
  const raws = datasets.flatMap(({ dataset, raw }) => raw.map((file) => ({ dataset, file })));
  const diagnostics: Diagnostic[] = [];
  const sources = [
    ...tables.map(({ dataset, resource }) => ({ dataset, resource, standing: COPY })),
    ...raws.map(({ dataset, file }) => ({
      dataset,
      resource: file.resource,
      standing: standingOf(file, context.formats),
    })),
  ];
  // Of the same figure in two files, the first read holds.
  for (const source of readingOrder(sources.map(({ standing }) => standing))) {
    const [table, raw] = [tables[source], raws[source - tables.length]];
    const found = table
      ? addRows(table, source, builder, context.territories)
      : raw && (await addRaw(raw.file, source, { builder, territories: collected }, context));
    for (const problem of found ?? []) diagnostics.push(problem);
  }
  const columns = withoutRevised(builder.build(), revisedBy(raws, tables.length));
  return { observations: new ObservationTable(columns, sources), collected, diagnostics };
}

/** Bytes of a wide table for each of its figures, separators and territories included: six to twenty in those published. */
const BYTES_A_FIGURE = 16;

/** About how many figures there will be: those that were read, and as many as a file of such a weight has. */
function expectedFigures(datasets: readonly ReadDataset[], readings: FileReadings | undefined): number {
  const raws = datasets.flatMap(({ raw }) => raw).filter(({ isSuperseded }) => !isSuperseded);
  const counts = raws.map(
    ({ resource, bytes }) => readings?.get(resource.path)?.columns.size ?? bytes.byteLength / BYTES_A_FIGURE,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function addRaw(
  { name, settings, isSuperseded, bytes, resource }: RawFile,
  source: number,
  into: Pick<ReadTarget, "builder" | "territories">,
  { formats, measureOf, readings, world }: ObservationContext,
): Promise<readonly Diagnostic[]> {
  const known = readings?.get(resource.path);
  if (known) {
    known.territories.replay(into.territories);
    if (!isSuperseded) into.builder.append(known.columns, source);
    return [];
  }
  const target = { ...into, source, name, settings, territoriesOnly: isSuperseded };
  return (await readRaw(bytes, resource.path, target, formats, measureOf, world)).diagnostics;
}

/** The numbers of the files that each imported file gives way to. */
function revisedBy(
  raws: readonly { readonly file: ReadDataset["raw"][number] }[],
  first: number,
): Map<number, number[]> {
  const numbers = new Map(raws.map(({ file }, index) => [file.resource.path, first + index]));
  return new Map(
    raws.flatMap(({ file }, index) => {
      const others = file.revisedBy.flatMap((path) => numbers.get(path) ?? []);
      return others.length > 0 ? [[first + index, others]] : [];
    }),
  );
}

function addRows(
  { resource, rows, roundings }: ReadDataset["files"][number],
  index: number,
  builder: ObservationBuilder,
  territories: ReadonlyMap<string, Territory>,
): Diagnostic[] {
  const kindOf = (code: string) => territories.get(code)?.kind;
  return rows.flatMap((row) => {
    const { value: found, diagnostics } = toObservation(row, resource.path, index, kindOf);
    if (found) {
      const rounding = roundingAt(roundings.get(found.indicator) ?? [], found.period, "");
      builder.addInput({ ...found, rounding });
    }
    return diagnostics;
  });
}
