import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";

/** The schemas of the files that users write: their names in schemas/. */
export type SchemaName =
  | "appreciations"
  | "cibles"
  | "comparabilite"
  | "controles"
  | "engagements"
  | "format"
  | "indicateur"
  | "jeu"
  | "modele"
  | "referentiel"
  | "regles";

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  // Our schemas are checked against the standard by a test; doing it at each start would cost 50 ms.
  validateSchema: false,
  allowUnionTypes: true,
  formats: fullFormats,
});

const validators = new Map<SchemaName, ValidateFunction>();

/** The path of a schema, as messages name it. */
export const schemaPath = (name: SchemaName): string => `schemas/${name}.schema.json`;

const texts = new Map<SchemaName, string>();

/** The text of a schema, read once. */
export function schemaText(name: SchemaName): string {
  const text = texts.get(name) ?? readFileSync(new URL(`../../${schemaPath(name)}`, import.meta.url), "utf8");
  texts.set(name, text);
  return text;
}

/** All the ways in which a value differs from a schema; none when it conforms. Each schema is compiled once. */
export function validate(name: SchemaName, value: unknown): readonly ErrorObject[] {
  let validator = validators.get(name);
  if (!validator) {
    validator = ajv.compile(JSON.parse(schemaText(name)) as object);
    validators.set(name, validator);
  }
  return validator(value) ? [] : (validator.errors ?? []);
}
