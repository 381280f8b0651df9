import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Ajv2020, Options, ValidateFunction } from "ajv/dist/2020.js";

/** The schemas of the files that users write: their names in schemas/. */
export const SCHEMAS = [
  "appreciations",
  "cibles",
  "comparabilite",
  "controles",
  "engagements",
  "exemple",
  "format",
  "indicateur",
  "jeu",
  "modele",
  "rapport-annuel",
  "referentiel",
  "registre",
  "regles",
  "suivi",
] as const;

export type SchemaName = (typeof SCHEMAS)[number];

const load = createRequire(import.meta.url);

const texts = new Map<SchemaName, string>();

/** The text of a schema, read once. */
export function schemaText(name: SchemaName): string {
  const path = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  const text = texts.get(name) ?? readFileSync(path, "utf8");
  texts.set(name, text);
  return text;
}

const validators = new Map<SchemaName, ValidateFunction>();

/**
 * What says whether a value conforms to a schema. The build writes it as code, for to compile a schema takes longer than to read
 * the file that it is asked for; run from its sources, the program compiles it once.
 */
export function validatorOf(name: SchemaName): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const validator = written(name) ?? compiled(name);
  validators.set(name, validator);
  return validator;
}

let compiler: Ajv2020 | undefined;

function compiled(name: SchemaName): ValidateFunction {
  compiler ??= newAjv();
  return compiler.compile(JSON.parse(schemaText(name)) as object);
}

/** Where the build writes them, from this file once compiled. */
export const WRITTEN = "validators";

function written(name: SchemaName): ValidateFunction | undefined {
  const path = `./${WRITTEN}/${name}.cjs`;
  return existsSync(new URL(path, import.meta.url)) ? (load(path) as ValidateFunction) : undefined;
}

/** The library, with what our schemas ask of it; `code`: how it writes what it compiles. */
export function newAjv(code: NonNullable<Options["code"]> = {}): Ajv2020 {
  const { Ajv2020 } = load("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  const { fullFormats } = load("ajv-formats/dist/formats.js") as typeof import("ajv-formats/dist/formats.js");
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // A test checks our schemas against the standard; doing it at each start would cost 50 ms.
    validateSchema: false,
    allowUnionTypes: true,
    formats: fullFormats,
    code,
  });
}
