import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { newAjv, SCHEMAS, schemaText, WRITTEN } from "../../../src/files/validators.ts";
import { PROJECT } from "../../world.ts";

const FOLDER = join(PROJECT, "dist", "files", WRITTEN);
const load = createRequire(import.meta.url);

/** Documents of the project, whole and with what a schema refuses: a key that nobody knows, one that is missing, a wrong type. */
const DOCUMENTS: readonly unknown[] = [
  "referentiels/lens-lievin/referentiel.yaml",
  "referentiels/lens-lievin/regles.yaml",
  "referentiels/lens-lievin/cibles.yaml",
  "templates/note-copil/modele.yaml",
  "datasets/indicateurs/taux_pauvrete_60.yaml",
  "datasets/comparabilite/filosofi_2020_2021.yaml",
]
  .map((path) => parse(readFileSync(join(PROJECT, path), "utf8")) as Record<string, unknown>)
  .flatMap((whole) => {
    const [first = "", ...rest] = Object.keys(whole);
    const less = Object.fromEntries(rest.map((key) => [key, whole[key]]));
    return [whole, less, { ...whole, inconnu: 1 }, { ...whole, [first]: { faux: [true] } }];
  });

it.each(SCHEMAS)("what the build wrote of %s says what the library says, to the letter", (name) => {
  const written = load(join(FOLDER, `${name}.cjs`)) as ValidateFunction;
  const compiled = newAjv().compile(JSON.parse(schemaText(name)) as object);
  const said = (validator: ValidateFunction, value: unknown) => [validator(value), validator.errors];
  for (const value of [...DOCUMENTS, null, [], {}, 12])
    expect(said(written, value)).toEqual(said(compiled, value));
});

it("the build writes each schema", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(SCHEMAS.map((name) => `${name}.cjs`).sort());
});
