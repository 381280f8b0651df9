import type { ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { mendKeys } from "./mend-keys.ts";
import { type NodePath, schemaProblem } from "./schema-problem.ts";
import { soundPart } from "./sound-part.ts";
import { type SchemaName, validate } from "./validate.ts";

type Placer = (path: NodePath, key?: string) => Place;

/** All that a schema refuses in a document, and what is left of it, with the places of both. */
export interface FaultyDocument {
  readonly diagnostics: readonly Diagnostic[];
  readonly sound:
    | {
        readonly value: unknown;
        readonly placeOf: Placer;
        readonly lost: readonly string[];
        readonly lacks: ReadonlySet<string>;
      }
    | undefined;
}

/** Reads as much as can be of a document that has faults: its misspelt keys mended, its faulty elements set aside. */
export function faultyDocument(
  written: unknown,
  errors: readonly ErrorObject[],
  schema: SchemaName,
  placeOf: Placer,
): FaultyDocument {
  const mended = mendKeys(written, errors, (value) => validate(schema, value));
  const placed: Placer = (path, key) => {
    const at = mended.writtenPath(key === undefined ? path : [...path, key]);
    return key === undefined ? placeOf(at) : placeOf(at.slice(0, -1), String(at.at(-1)));
  };
  const part = soundPart(mended.value, mended.errors);
  return {
    diagnostics: [...mended.misspelt, ...mended.errors].map((error) => schemaProblem(error, schema, placed)),
    sound: part && { ...part, placeOf: (path, key) => placed(part.writtenPath(path), key) },
  };
}
