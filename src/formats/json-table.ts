import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { answerPage } from "./answer-page.ts";
import { arrayTable, type Cell, type NumberedRow, type RawTable } from "./raw-table.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * A GeoJSON collection (a row for the properties of each feature) or a response of Melodi (a row for each observation:
 * its dimensions and its single measure, whatever its name) as a table. Lines are the ranks of the objects.
 */
export function openJson(text: string, place: string): Read<RawTable[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(
      problem("import/json-illisible", { file: place }, { detail: "il est incomplet ou mal formé" }),
    );
  }
  const measures = measuresTogether(value);
  if (measures)
    return failed(
      problem(
        "import/json-illisible",
        { file: place },
        {
          detail: `une observation porte plusieurs mesures (${measures.join(", ")}) : rien ne dit laquelle est la valeur`,
        },
      ),
    );
  const rows = rowsOf(value);
  if (!rows)
    return failed(
      problem(
        "import/json-illisible",
        { file: place },
        { detail: "ni collection GeoJSON, ni réponse de Melodi" },
      ),
    );
  if (rows.length === 0) {
    const detail = "aucune observation dans la réponse";
    return failed(problem("import/vide", { file: place }, { detail }));
  }
  try {
    const table = { ...arrayTable(toTable(rows), place), page: answerPage(value as Json, rows.length) };
    return { value: [table], diagnostics: [] };
  } catch {
    return failed(problem("import/json-illisible", { file: place }, { detail: "il est trop imbriqué" }));
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

/** The measures of the first observation that has several: which one is meant is not guessed. */
function measuresTogether(value: unknown): string[] | undefined {
  const observations = isObject(value) ? (value as Json)["observations"] : undefined;
  if (!Array.isArray(observations)) return undefined;
  const named = observations.map((one: unknown) => (isObject(one) ? entries((one as Json)["measures"]) : []));
  return named.find((measures) => measures.length > 1)?.map(([name]) => name);
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
function toTable(rows: readonly (readonly [string, unknown][])[]): NumberedRow[] {
  const columns = new Map<string, number>();
  for (const row of rows) for (const [name] of row) if (!columns.has(name)) columns.set(name, columns.size);
  const body = rows.map((row, index) => {
    const cells: Cell[] = new Array(columns.size).fill(undefined);
    for (const [name, value] of row) cells[columns.get(name) ?? 0] = cellOf(value);
    return { line: index + 1, cells };
  });
  return [{ line: 0, cells: [...columns.keys()] }, ...body];
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? undefined : JSON.stringify(value);
}
