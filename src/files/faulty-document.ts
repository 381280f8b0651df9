import type { ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearest } from "../kernel/text.ts";
import { errorPath, type NodePath, schemaProblem, unknownKey, validate } from "./schema.ts";
import { usablePart } from "./usable-part.ts";
import type { SchemaName } from "./validators.ts";

type Placer = (path: NodePath, key?: string) => Place;

/** All that a schema refuses in a document, and what is left of it (never evaluated), with the places of both. */
export interface FaultyDocument {
  readonly diagnostics: readonly Diagnostic[];
  readonly usable:
    | {
        readonly value: unknown;
        readonly placeOf: Placer;
        readonly lost: readonly string[];
        readonly lacks: ReadonlySet<string>;
      }
    | undefined;
}

/** A document that has faults: its problems, and what is left once misspelt keys are corrected and faulty elements set aside. */
export function faultyDocument(
  written: unknown,
  errors: readonly ErrorObject[],
  schema: SchemaName,
  placeOf: Placer,
): FaultyDocument {
  const corrected = correctKeys(written, errors, (value) => validate(schema, value));
  const placed: Placer = (path, key) => {
    const at = corrected.writtenPath(key === undefined ? path : [...path, key]);
    return key === undefined ? placeOf(at) : placeOf(at.slice(0, -1), String(at.at(-1)));
  };
  const part = usablePart(corrected.value, corrected.errors);
  return {
    diagnostics: [...corrected.misspelt, ...corrected.errors].map((error) =>
      schemaProblem(error, schema, placed),
    ),
    usable: part && { ...part, placeOf: (path, key) => placed(part.writtenPath(path), key) },
  };
}

/** A document whose misspelt keys bear the name of the key that they are nearest to. */
export interface CorrectedKeys {
  readonly value: unknown;
  /** The keys that were misspelt. */
  readonly misspelt: readonly ErrorObject[];
  /** All the rest, inside those keys too: at places of `value`. */
  readonly errors: readonly ErrorObject[];
  /** Where a node of the value stands in the document as it was written. */
  readonly writtenPath: (path: NodePath) => NodePath;
}

/** How deep misspelt keys are looked for inside misspelt keys. */
const ROUNDS = 3;

/**
 * Reads a misspelt key as the nearest one that its block lacks, so that all the problems of a document are said at once:
 * those inside it too, and not that the right key is missing. A key whose content does not suit the nearest one stays as
 * it is. Only to find problems: a document with a misspelt key is never used.
 */
export function correctKeys(
  written: unknown,
  found: readonly ErrorObject[],
  validate: (value: unknown) => readonly ErrorObject[],
): CorrectedKeys {
  const misspelt: ErrorObject[] = [];
  const names = new Map<string, string>();
  let [value, errors] = [written, found];
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes = changesIn(errors);
    const tried = changes.length === 0 ? [] : validate(renamed(value, changes));
    const unfit = new Set(tried.map((error) => nameOf(errorPath(error))));
    const kept = changes.filter(({ name }) => !unfit.has(name));
    if (kept.length === 0) break;
    value = renamed(value, kept);
    errors = validate(value);
    misspelt.push(...kept.map(({ error }) => error));
    for (const { name, from } of kept) names.set(name, from);
  }
  return { value, misspelt, errors, writtenPath: (path) => asWritten(path, names) };
}

interface Change {
  /** The block, and the path of the renamed key in it as one text. */
  readonly at: readonly string[];
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly error: ErrorObject;
}

/** The keys to rename: two that are near the same one cannot both be it. */
function changesIn(errors: readonly ErrorObject[]): Change[] {
  const changes = new Map<string, Change>();
  for (const error of errors) {
    const { key, known } = unknownKey(error) ?? { key: "", known: [] };
    const to = nearest(key, known);
    if (to === undefined || Object.hasOwn(error.data as object, to)) continue;
    const at = errorPath(error);
    const name = nameOf([...at, to]);
    if (!changes.has(name)) changes.set(name, { at, name, from: key, to, error });
  }
  return [...changes.values()];
}

type Holder = Record<string, unknown>;

function renamed(value: unknown, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { at, from, to } of changes) {
    const holder = at.reduce<unknown>((here, step) => (here as Holder)[step], copy) as Holder;
    holder[to] = holder[from];
    delete holder[from];
  }
  return copy;
}

function asWritten(path: NodePath, names: ReadonlyMap<string, string>): NodePath {
  return path.map((step, rank) => names.get(nameOf(path.slice(0, rank + 1))) ?? step);
}

const nameOf = (path: NodePath): string => JSON.stringify(path.map(String));
