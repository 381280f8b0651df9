import type { Column, ColumnKind } from "./column.ts";
import { type AnyTable, columnsOf } from "./table.ts";

/** What a value of each kind is in JSON: a row of a table for those who have it in a database. */
const TYPES: Readonly<Record<ColumnKind, Readonly<Record<string, unknown>>>> = {
  identifiant: { type: "string", minLength: 1 },
  texte: { type: "string", minLength: 1 },
  jour: { type: "string", format: "date" },
  annee: { type: "integer", minimum: 1900, maximum: 2099 },
  periode: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  euros: { type: "number", minimum: 0 },
  entier: { type: "integer", minimum: 0 },
  nombre: { type: "number" },
  valeur: { anyOf: [{ type: "number" }, { type: "boolean" }, { const: "inconnu" }] },
  oui_non: { type: "boolean" },
  choix: { type: "string" },
  plusieurs: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true },
};

/**
 * The JSON Schema of a row of a table, by the names of its columns: what the CSV and the workbook hold, in the types of JSON. A value
 * that is not known is null, or absent.
 *
 * @source JSON Schema, draft 2020-12
 */
export function rowSchema(table: AnyTable): Readonly<Record<string, unknown>> {
  const columns = columnsOf(table);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `suivi-${table.name}.schema.json`,
    title: `suivi, table « ${table.name} »`,
    description: `Une ligne : ${table.oneLine}.`,
    type: "object",
    additionalProperties: false,
    required: columns.filter(({ isNeeded }) => isNeeded).map(({ name }) => name),
    properties: Object.fromEntries(columns.map((column) => [column.name, ofColumn(column)])),
  };
}

function ofColumn({ kind, help, isNeeded, choices }: Column): Readonly<Record<string, unknown>> {
  const type = choices ? { type: "string", enum: Object.keys(choices) } : TYPES[kind];
  if (isNeeded || kind === "plusieurs") return { description: help, ...type };
  return { description: help, anyOf: [type, { type: "null" }] };
}
