import { ObservationBuilder } from "../data/observation-columns.ts";
import { ObservationTable } from "../data/observation-table.ts";
import { roundingAt } from "../data/rounding.ts";
import type { Territory } from "../data/territory.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Format } from "../formats/format.ts";
import { readRaw } from "../formats/read-published.ts";
import { TerritoryCollector } from "../formats/territory-collector.ts";
import type { ReadDataset } from "./read-dataset.ts";
import { toObservation } from "./to-observation.ts";
import { withoutRevised } from "./without-revised.ts";

/** What reading the figures needs beside the sets: territories already described, formats, shares. */
export interface ObservationContext {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly formats: ReadonlyMap<string, Format>;
  readonly isShare: (indicator: string) => boolean;
}

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
  const builder = new ObservationBuilder();
  const collected = new TerritoryCollector();
  const tables = datasets.flatMap(({ dataset, files }) =>
    files.filter(({ resource }) => resource.role === "observations").map((file) => ({ dataset, ...file })),
  );
  const raws = datasets.flatMap(({ dataset, raw }) => raw.map((file) => ({ dataset, file })));
  const diagnostics: Diagnostic[] = [];
  tables.forEach((table, index) => {
    for (const problem of addRows(table, index, builder, context.territories)) diagnostics.push(problem);
  });
  for (const [index, { file }] of raws.entries()) {
    const { name, settings, isSuperseded, bytes, resource } = file;
    const source = tables.length + index;
    const target = { builder, territories: collected, source, name, settings, territoriesOnly: isSuperseded };
    const read = await readRaw(bytes, resource.path, target, context.formats, context.isShare);
    for (const problem of read.diagnostics) diagnostics.push(problem);
  }
  const sources = [...tables, ...raws.map(({ dataset, file }) => ({ dataset, resource: file.resource }))];
  const columns = withoutRevised(builder.build(), revisedBy(raws, tables.length));
  return { observations: new ObservationTable(columns, sources), collected, diagnostics };
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
