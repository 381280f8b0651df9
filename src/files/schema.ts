import type { ErrorObject } from "ajv/dist/2020.js";
import localizeFr from "ajv-i18n/localize/fr/index.js";
import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { type SchemaName, validatorOf } from "./validators.ts";

/** The path of a schema, as messages name it. */
export const schemaPath = (name: SchemaName): string => `schemas/${name}.schema.json`;

/** All the ways in which a value differs from a schema; none when it conforms. */
export function validate(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validator = validatorOf(name);
  return validator(value) ? [] : (validator.errors ?? []);
}

/** Where a schema found a difference: keys and indexes, as text, from the top of the document. */
export function errorPath({ instancePath }: ErrorObject): string[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A key that a schema does not know, and those that it knows at the same place; undefined for another difference. */
export function unknownKey({
  keyword,
  params,
  parentSchema,
}: ErrorObject): { readonly key: string; readonly known: readonly string[] } | undefined {
  if (keyword !== "additionalProperties" && keyword !== "unevaluatedProperties") return undefined;
  const key = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
  return { key, known: Object.keys((parentSchema?.["properties"] as object | undefined) ?? {}) };
}

/** The path of a node inside a document: keys and indexes. */
export type NodePath = readonly (string | number)[];

/** The problem of a difference from a schema, at the node (or the unknown key) that it is about. */
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
    suggestion:
      typeof expected === "string"
        ? clause("valeur_attendue", { expected: expected.replace(/\.$/, "") })
        : clause("valeur_a_corriger", {}),
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
  const words = KEYWORD_WORDS[error.keyword];
  if (words) return words(error.params);
  const copy = [{ ...error }];
  localize(copy);
  return copy[0]?.message ?? "";
}

type Params = Readonly<Record<string, unknown>>;

/** What the commonest keywords ask; the others keep the French of the library. */
const KEYWORD_WORDS: Readonly<Record<string, (params: Params) => string>> = {
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
