import { parse } from "csv-parse/sync";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import type { World } from "../model/world.ts";

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
  return { ...place, source, column: columnOf(source, lines[0] ?? "", place.field) };
}

/** The character at which a named cell begins; the first one when the line cannot be cut. */
function columnOf(line: string, header: string, field: string): number {
  const delimiter = header.includes(";") ? ";" : ",";
  const index = header
    .replace(/^\uFEFF/, "")
    .split(delimiter)
    .indexOf(field);
  try {
    const [cells] = parse(line, { delimiter, relax_column_count: true, raw: true }) as unknown as [
      { record: string[] },
    ];
    let at = 0;
    for (const cell of cells?.record.slice(0, Math.max(index, 0)) ?? [])
      at = line.indexOf(cell, at) + cell.length;
    return index <= 0 ? 1 : line.indexOf(delimiter, at) + 2;
  } catch {
    return 1;
  }
}
