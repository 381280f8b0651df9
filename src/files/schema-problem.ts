import type { ErrorObject } from "ajv/dist/2020.js";
import localizeFr from "ajv-i18n/localize/fr/index.js";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { errorPath } from "./error-path.ts";
import { unknownKey } from "./unknown-key.ts";
import { type SchemaName, schemaPath } from "./validate.ts";

/** The path of a node inside a document: keys and indexes. */
export type NodePath = readonly (string | number)[];

/** A difference from a schema, in French, at the node (or the unknown key) that it is about. */
export function schemaProblem(
  error: ErrorObject,
  schema: SchemaName,
  placeOf: (path: NodePath, key?: string) => Place,
): Diagnostic {
  const path = errorPath(error);
  const unknown = unknownKey(error);
  if (unknown) {
    const { key, known } = unknown;
    return problem("schema/cle-inconnue", placeOf(path, key), { key, suggestion: suggest(key, known) });
  }
  if (error.keyword === "required") {
    const key = String(error.params["missingProperty"]);
    return problem("schema/cle-manquante", placeOf(path), { key, schema: schemaPath(schema) });
  }
  const expected: unknown = error.parentSchema?.["description"];
  return problem("schema/valeur", placeOf(path), {
    value: preview(error.data),
    detail: inFrench(error),
    expected:
      typeof expected === "string" ? `attendu : ${expected.replace(/\.$/, "")}` : "corriger la valeur",
    schema: schemaPath(schema),
  });
}

function preview(value: unknown): string {
  if (value === null || value === undefined) return "rien";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The package's declarations announce a default export; what it exports is the function itself. */
const localize = localizeFr as unknown as (errors: ErrorObject[]) => void;

function inFrench(error: ErrorObject): string {
  const words = WORDS[error.keyword];
  if (words) return words(error.params);
  const copy = [{ ...error }];
  localize(copy);
  return copy[0]?.message ?? "";
}

type Params = Readonly<Record<string, unknown>>;

/** What the commonest keywords ask, for someone who does not read schemas; the rest keep the library's French. */
const WORDS: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => {
    const words = [type].flat().map((name) => TYPE_WORDS[String(name)] ?? String(name));
    return `écrire ${words.join(" ou ")}`;
  },
  enum: ({ allowedValues }) => `valeurs admises : ${(allowedValues as unknown[]).join(", ")}`,
  pattern: () => "la forme n’est pas celle attendue",
  format: ({ format }) =>
    format === "date" ? "écrire une date qui existe, AAAA-MM-JJ" : "écrire une adresse complète (https://…)",
  minLength: () => "un texte vide ne dit rien",
  minItems: ({ limit }) => `la liste doit compter au moins ${limit} élément${limit === 1 ? "" : "s"}`,
  maxItems: ({ limit }) => `la liste doit compter au plus ${limit} élément${limit === 1 ? "" : "s"}`,
  uniqueItems: () => "le même élément figure deux fois",
  minProperties: () => "écrire au moins une clé",
  maxProperties: ({ limit }) => (limit === 1 ? "écrire une seule clé" : `écrire au plus ${limit} clés`),
  minimum: ({ limit }) => `écrire au moins ${limit}`,
  maximum: ({ limit }) => `écrire au plus ${limit}`,
  dependentRequired: ({ property, missingProperty }) =>
    `« ${property} » demande aussi « ${missingProperty} »`,
  "false schema": () => "cette clé ne va pas avec une autre du même bloc, garder l’une des deux",
};

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "un texte (entre guillemets s’il ressemble à un nombre)",
  integer: "un nombre entier",
  number: "un nombre",
  boolean: "true ou false",
  null: "null",
  array: "une liste (un élément par ligne, après « - »)",
  object: "un bloc de clés",
};
