import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Format } from "./format.ts";
import { type OpenedTable, openRaw } from "./open-raw.ts";
import { placeIn } from "./place-in.ts";
import type { ReadTarget } from "./read-context.ts";
import { readTable, type TableReading } from "./read-table.ts";
import { type Nearest, recognise } from "./recognise.ts";

/** What a published file gave: a reading for each of its tables whose family is known. */
export interface RawReading {
  readonly tables: readonly TableReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a published file, whatever holds it, into a target. A sheet or an entry of an archive whose family is unknown is
 * a problem only when none of the file is known.
 */
export async function readRaw(
  bytes: Uint8Array,
  place: string,
  target: ReadTarget,
  formats: ReadonlyMap<string, Format>,
  isShare: (indicator: string) => boolean,
): Promise<RawReading> {
  const opened = await openRaw(bytes, place, target.name);
  const tables: TableReading[] = [];
  const unknown: Diagnostic[] = [];
  for (const one of opened.value ?? []) {
    const recognition = recognise(one.table, formats.values());
    if ("found" in recognition)
      tables.push(readTable(recognition.found, { ...target, name: one.name }, isShare));
    else if ("several" in recognition) unknown.push(ambiguous(one, recognition.several));
    else unknown.push(unknownFamily(one, recognition.nearest));
  }
  const isKnown = tables.some(({ context }) => context.format.layout !== "note");
  return {
    tables,
    diagnostics: [
      ...opened.diagnostics,
      ...tables.flatMap(({ diagnostics }) => diagnostics),
      ...(isKnown ? [] : unknown),
    ],
  };
}

function ambiguous({ table }: OpenedTable, formats: readonly string[]): Diagnostic {
  return problem("import/famille-ambigue", placeIn(table), { formats: formats.join(", ") });
}

function unknownFamily({ table }: OpenedTable, nearest: Nearest | undefined): Diagnostic {
  const values = { file: `« ${table.place} »`, nearest: nearestInWords(nearest) };
  return problem("import/famille-inconnue", placeIn(table, 1, 1), values);
}

function nearestInWords(nearest: Nearest | undefined): string {
  if (!nearest) return "aucune ne partage de colonne avec lui";
  const { format, missing, forbidden } = nearest;
  const lacks = missing.length > 0 ? `il y manque ${missing.join(", ")}` : "";
  const extra = forbidden.length > 0 ? `il y a ${forbidden.join(", ")} en trop` : "";
  return `la plus proche est ${format.id} (${format.title}) : ${[lacks, extra].filter(Boolean).join(", et ")}`;
}
