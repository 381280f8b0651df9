import { problem } from "../diagnostics/problem.ts";
import { doApart } from "../files/apart.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { type AnswerPage, answerPage } from "./answer-page.ts";
import { arrayTable, type Cell, type NumberedRow, type RawTable } from "./raw-table.ts";
import { tooLarge } from "./table-bounds.ts";

type Json = Readonly<Record<string, unknown>>;

/** A text up to this is read where it is asked for: it cannot fill the memory. */
const SMALL = 8e6;

/** A text beyond this cannot be held at once. */
const LARGEST_IN_MEGABYTES = 400;

/** The rows of a JSON document, or why there are none. */
export type JsonRows =
  | { readonly rows: readonly NumberedRow[]; readonly page?: AnswerPage | undefined }
  | { readonly detail: string }
  | { readonly found: string; readonly limit: string };

/**
 * A GeoJSON collection (a row for the properties of each feature) or a response of Melodi (a row for each observation:
 * its dimensions and its single measure, whatever its name) as a table. Lines are the ranks of the objects.
 */
export async function openJson(
  bytes: Buffer,
  place: string,
  world: Pick<World, "apart">,
): Promise<Read<RawTable[]>> {
  const file = { file: place };
  if (bytes.length > LARGEST_IN_MEGABYTES * 1e6) {
    const detail = `il pèse plus de ${LARGEST_IN_MEGABYTES} Mo`;
    return failed(problem("import/json-illisible", file, { detail }));
  }
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const small = { value: bytes.length > SMALL ? undefined : rowsInJson(text) };
  const read = small.value
    ? { value: small.value }
    : await doApart("json", text, world, () => rowsInJson(text));
  if ("excess" in read) return failed(problem("import/sans-fin", file, { detail: read.excess }));
  if ("found" in read.value) return failed(problem("import/table-demesuree", file, read.value));
  if ("detail" in read.value) return failed(problem("import/json-illisible", file, read.value));
  const { rows, page } = read.value;
  if (rows.length === 0)
    return failed(problem("import/vide", file, { detail: "aucune observation dans la réponse" }));
  return { value: [{ ...arrayTable(rows, place), page }], diagnostics: [] };
}

/** The rows of a JSON text: a header, then one for each object; none for an empty list. */
export function rowsInJson(text: string): JsonRows {
  try {
    const value: unknown = JSON.parse(text);
    const several = measuresTogether(value);
    if (several)
      return {
        detail: `plusieurs mesures dans une observation (${several}), rien ne dit laquelle est la valeur`,
      };
    const rows = rowsOf(value);
    if (!rows) return { detail: "ni collection GeoJSON, ni réponse de Melodi" };
    const table = toTable(rows);
    return "rows" in table ? { ...table, page: answerPage(value as Json, rows.length) } : table;
  } catch (error) {
    return {
      detail: error instanceof RangeError ? "il est trop imbriqué" : "il est incomplet ou mal formé",
    };
  }
}

function rowsOf(value: unknown): readonly (readonly [string, unknown][])[] | undefined {
  if (!isObject(value)) return undefined;
  const { type, features, observations } = value as Json;
  if (type === "FeatureCollection" && Array.isArray(features))
    return features.map((feature: unknown) =>
      entries(isObject(feature) ? (feature as Json)["properties"] : undefined),
    );
  if (Array.isArray(observations)) return observations.map(melodiRow);
  return undefined;
}

/** The measures of the first observation that has several. */
function measuresTogether(value: unknown): string | undefined {
  const observations = isObject(value) ? (value as Json)["observations"] : undefined;
  if (!Array.isArray(observations)) return undefined;
  const named = observations.map((one: unknown) => (isObject(one) ? entries((one as Json)["measures"]) : []));
  return named
    .find((measures) => measures.length > 1)
    ?.map(([name]) => name)
    .join(", ");
}

function melodiRow(observation: unknown): [string, unknown][] {
  if (!isObject(observation)) return [];
  const { dimensions, measures, attributes } = observation as Json;
  const [measure] = entries(measures);
  const value = isObject(measure?.[1]) ? (measure[1] as Json)["value"] : undefined;
  return [...entries(dimensions), ...entries(attributes), ["OBS_VALUE", value]];
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Rows of named cells as a header and rows of cells. Names are kept in a Map: `__proto__` is a name like another. */
function toTable(rows: readonly (readonly [string, unknown][])[]): JsonRows {
  if (rows.length === 0) return { rows: [] };
  const columns = new Map<string, number>();
  for (const row of rows) for (const [name] of row) if (!columns.has(name)) columns.set(name, columns.size);
  const excess = tooLarge(columns.size, rows.length);
  if (excess) return excess;
  const body = rows.map((row, index) => {
    const cells: Cell[] = new Array(columns.size).fill(undefined);
    for (const [name, value] of row) cells[columns.get(name) ?? 0] = cellOf(value);
    return { line: index + 1, cells };
  });
  return { rows: [{ line: 0, cells: [...columns.keys()] }, ...body] };
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? undefined : JSON.stringify(value);
}
