import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { delimiterOf } from "../files/csv.ts";
import { cellColumn } from "../files/csv-damage.ts";
import { linesIn } from "../files/lines-in.ts";
import { readBytes } from "../files/text.ts";
import type { World } from "../files/world.ts";
import { placeIn, type RawTable } from "../formats/raw-table.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../workspace/raw-file.ts";

/** What a file holds for those who look at a place in it: lines of text, or tables with a cell where the text has none. */
type Source = SourceText | { readonly tables: readonly RawTable[] };

interface SourceText {
  /** Those that were asked for, by their numbers from 1, cut after some thousand letters. */
  readonly lines: ReadonlyMap<number, string>;
  /** The first line that holds something, as the names of columns. */
  readonly header: { readonly delimiter: string; readonly names: readonly string[] };
}

/**
 * The same problems with the text of their lines, and the column of those that name a column; in a workbook or an
 * archive, the sheet or the entry and the cell. Done only for what is shown: reading a healthy workspace never pays for it.
 */
export async function showSource(diagnostics: readonly Diagnostic[], world: World): Promise<Diagnostic[]> {
  const places = diagnostics.filter(
    ({ place }) => place.line !== undefined && place.sheet === undefined && place.isPrivate !== true,
  );
  const wanted = new Map<string, Set<number>>();
  for (const { place } of places)
    wanted.set(place.file, (wanted.get(place.file) ?? new Set<number>()).add(place.line ?? 1));
  const sources = new Map<string, Source>();
  for (const [file, lines] of wanted) sources.set(file, await sourceOf(file, lines, world));
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: withSource(diagnostic.place, sources.get(diagnostic.place.file)),
  }));
}

async function sourceOf(file: string, wanted: ReadonlySet<number>, world: World): Promise<Source> {
  const { value: bytes } = await readBytes(file, world, LARGEST_RAW_IN_MEGABYTES);
  if (!bytes) return toText(new Map());
  if (!bytes.subarray(0, 4096).includes(0)) return toText(linesIn(bytes, wanted));
  const { openRaw } = await import("../formats/open-raw.ts");
  const { value = [] } = await openRaw(bytes, file, file, world);
  return { tables: value.map(({ table }) => table) };
}

function toText(lines: ReadonlyMap<number, string>): SourceText {
  const header = [...lines.values()].find((line) => line !== "") ?? "";
  const delimiter = delimiterOf(header);
  const names = header.split(delimiter).map((name) => name.replace(/^"(.*)"$/, "$1"));
  return { lines, header: { delimiter, names } };
}

function withSource(place: Place, source: Source | undefined): Place {
  if (!source || place.sheet !== undefined || place.line === undefined || place.isPrivate) return place;
  if ("tables" in source) return inTable(place, source.tables);
  const text = source.lines.get(place.line);
  // The lines of a JSON document that holds figures are the ranks of its objects.
  const isRank = place.field !== undefined && /^\s*[{[]/.test(source.lines.get(1) ?? "");
  if (text === undefined || isRank) return place;
  if (place.field === undefined) return { ...place, source: text };
  return { ...place, source: text, column: columnOf(text, place.field, source.header) };
}

/** The character at which a named cell begins; the first one when the header does not have that name. */
function columnOf(line: string, field: string, { delimiter, names }: SourceText["header"]): number {
  return cellColumn(line, delimiter, Math.max(0, names.indexOf(field)));
}

/** The cell of a figure whose column is named after its sheet or entry: `Quartiers!tx_tot_empl`. */
function inTable(place: Place, tables: readonly RawTable[]): Place {
  const { field = "", line } = place;
  for (const table of tables) {
    const prefix = `${table.place.slice(place.file.length + 1)}!`;
    if (!field.startsWith(prefix)) continue;
    const names = table.delimiters.flatMap((delimiter) => table.head(delimiter));
    const column = names
      .map(({ cells }) => cells.indexOf(field.slice(prefix.length)))
      .find((cell) => cell !== -1);
    const isSheet = table.sheet !== undefined && column !== undefined;
    return { ...placeIn(table, line, isSheet ? column + 1 : undefined), field };
  }
  return place;
}
