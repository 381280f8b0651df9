import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import type { World } from "../model/world.ts";
import { cellColumn, delimiterOf } from "./cell-column.ts";

/**
 * The same problems with the text of their lines, and the column of those that name a CSV column. Done only for what is
 * shown: reading a healthy workspace never pays for it.
 */
export async function showSource(diagnostics: readonly Diagnostic[], world: World): Promise<Diagnostic[]> {
  const files = [...new Set(diagnostics.filter(({ place }) => place.line).map(({ place }) => place.file))];
  const texts = await Promise.all(files.map(async (file) => [file, await linesOf(file, world)] as const));
  const lines = new Map(texts);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: withSource(diagnostic.place, lines.get(diagnostic.place.file) ?? []),
  }));
}

async function linesOf(file: string, world: World): Promise<string[]> {
  const bytes = await world.read(file);
  if (bytes?.subarray(0, 4096).includes(0)) return [];
  return bytes ? new TextDecoder().decode(bytes).split(/\r\n|\n|\r/) : [];
}

function withSource(place: Place, lines: readonly string[]): Place {
  const source = place.line === undefined ? undefined : lines[place.line - 1];
  if (source === undefined) return place;
  if (place.field === undefined) return { ...place, source };
  return { ...place, source, column: columnOf(source, lines.find((line) => line !== "") ?? "", place.field) };
}

/** The character at which a named cell begins; the first one when the header does not have that name. */
function columnOf(line: string, header: string, field: string): number {
  const delimiter = delimiterOf(header);
  const names = header.split(delimiter).map((name) => name.replace(/^"(.*)"$/, "$1"));
  return cellColumn(line, delimiter, Math.max(0, names.indexOf(field)));
}
