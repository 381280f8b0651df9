import type { ErrorObject } from "ajv/dist/2020.js";
import localizeFr from "ajv-i18n/localize/fr/index.js";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { type SchemaName, schemaPath } from "./validate.ts";

/** The path of a node inside a document: keys and indexes. */
export type NodePath = readonly (string | number)[];

/** A difference from a schema, in French, at the node (or the unknown key) that it is about. */
export function schemaProblem(
  error: ErrorObject,
  schema: SchemaName,
  placeOf: (path: NodePath, key?: string) => Place,
): Diagnostic {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (error.keyword === "additionalProperties" || error.keyword === "unevaluatedProperties") {
    const key = String(error.params["additionalProperty"] ?? error.params["unevaluatedProperty"]);
    const known = Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});
    return problem("schema/cle-inconnue", placeOf(path, key), { key, suggestion: suggest(key, known) });
  }
  if (error.keyword === "required") {
    const key = String(error.params["missingProperty"]);
    return problem("schema/cle-manquante", placeOf(path), { key, schema: schemaPath(schema) });
  }
  return problem("schema/valeur", placeOf(path), {
    value: preview(error.data),
    detail: inFrench(error),
    schema: schemaPath(schema),
  });
}

function preview(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "rien");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The package's declarations announce a default export; what it exports is the function itself. */
const localize = localizeFr as unknown as (errors: ErrorObject[]) => void;

function inFrench(error: ErrorObject): string {
  if (error.keyword === "enum")
    return `valeurs admises : ${(error.params["allowedValues"] as unknown[]).join(", ")}`;
  const copy = [{ ...error }];
  localize(copy);
  return copy[0]?.message ?? "";
}
