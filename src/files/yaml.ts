import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { faultyDocument } from "./faulty-document.ts";
import { jsonProblem } from "./json-syntax.ts";
import { failed, type Read } from "./read.ts";
import { type NodePath, validate } from "./schema.ts";
import { readText } from "./text.ts";
import type { SchemaName } from "./validators.ts";
import type { World } from "./world.ts";
import {
  ALIAS_LIMIT,
  aliasProblems,
  type Doc,
  dropRepeatedKeys,
  syntaxProblems,
  tooDeep,
} from "./yaml-syntax.ts";

/** The line and column of a node, or of one of its keys. */
type Placer = (path: NodePath, key?: string) => Place;

/** A document whose every node knows its line and column. */
export interface Located<T> {
  readonly value: T;
  readonly placeOf: Placer;
  readonly sha256: string;
  /** What the elements that were left out are called; absent when the document is whole. */
  readonly lost?: readonly string[];
  /** The keys of its head that were left out, whatever T says of them. */
  readonly lacks?: ReadonlySet<string>;
}

/** A document read, or at least what its schema accepts of it: enough to say the other problems, never to be used. */
export interface ReadYaml<T> extends Read<Located<T>> {
  readonly partial?: Located<T> | undefined;
}

/** The most that a file written by hand may weigh: parsing takes a hundred times its size in memory. */
const LIMIT_IN_MEGABYTES = 4;

/**
 * A YAML file (JSON is YAML too) as its schema describes it, with the line and column of each node. No value when it has a
 * problem; all are given, and `partial` is what can still be read.
 */
export async function readYaml<T>(path: string, schema: SchemaName, world: World): Promise<ReadYaml<T>> {
  const text = await readText(path, world, LIMIT_IN_MEGABYTES);
  if (text.value === undefined) return failed(text.diagnostics);
  const source = text.value;
  const sha256 = world.sha256(source);
  const key = `${schema}\n${source}`;
  try {
    const isJson = path.endsWith(".json");
    const healthy = isJson ? healthyJson(source, schema) : HEALTHY.get(key);
    if (healthy !== undefined) return { value: located<T>(healthy, source, path, sha256), diagnostics: [] };
    const read = readDocument<T>(source, path, schema, sha256);
    if (read.value && !isJson) HEALTHY.set(key, read.value.value);
    return read;
  } catch (error) {
    // Nothing else here can exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return failed(tooDeep(path));
  }
}

/** Values by what they were read from, as long as their texts weigh little; each caller is given its own. */
class Values {
  readonly #values = new Map<string, unknown>();
  #size = 0;

  get(key: string): unknown {
    return structuredClone(this.#values.get(key));
  }

  set(key: string, value: unknown): void {
    this.#size += key.length;
    if (this.#size > MOST_KEPT) {
      this.#values.clear();
      this.#size = key.length;
    }
    this.#values.set(key, structuredClone(value));
  }
}

/** Characters of the texts whose values are kept. */
const MOST_KEPT = 8_000_000;

/**
 * The healthy documents of this process by their schema and their text: formats and indicators are the same for every world,
 * and parsing takes most of the time of a small workspace. No place is kept: the same text may stand elsewhere.
 */
const HEALTHY = new Values();

function located<T>(value: unknown, source: string, path: string, sha256: string): Located<T> {
  return { value: value as T, placeOf: latePlacer(source, path), sha256 };
}

function readDocument<T>(source: string, path: string, schema: SchemaName, sha256: string): ReadYaml<T> {
  const notJson = path.endsWith(".json") && source.trim() !== "" ? jsonProblem(source, path) : undefined;
  if (notJson) return failed(notJson);
  const { value: unfolded, diagnostics: syntax } = unfold(source, path);
  if (!unfolded) return failed(syntax);
  const { value, repeated } = unfolded;
  const errors = validate(schema, value);
  const placeOf = latePlacer(source, path);
  if (errors.length === 0 && !repeated)
    return { value: { value: value as T, placeOf, sha256 }, diagnostics: [] };
  const { diagnostics, usable } = faultyDocument(value, errors, schema, placeOf);
  const lost = [...(usable?.lost ?? []), ...(repeated ?? [])];
  const partial = usable && { ...usable, value: usable.value as T, lost, sha256 };
  return { ...failed(syntax, diagnostics), partial };
}

interface Unfolded {
  readonly value: unknown;
  /** What is identified under a key that its block has already; absent when no key is repeated. */
  readonly repeated: readonly string[] | undefined;
}

/** What a document says, as far as its syntax lets it be read: a key that comes twice hides nothing else. */
function unfold(source: string, path: string): Read<Unfolded> {
  const { document, placeAt } = parse(source, path);
  const syntax = syntaxProblems(document, path, placeAt);
  const repeated = dropRepeatedKeys(document);
  if (syntax.length > 0 && !repeated) return failed(syntax);
  const aliases = source.includes("*") ? aliasProblems(document, path, placeAt) : [];
  if (aliases.length > 0) return failed(syntax, aliases);
  if (isEmpty(document)) return failed(problem("file/vide", { file: path }, {}));
  const value = unfoldedValue(document);
  return value === undefined
    ? failed(syntax, problem("yaml/trop-d-alias", { file: path }, { limit: ALIAS_LIMIT }))
    : { value: { value, repeated }, diagnostics: syntax };
}

/**
 * Places of a healthy document, which is parsed again when the first is asked for: a parsed document weighs a hundred times
 * its text, and hardly any healthy one has to be located.
 */
export function latePlacer(source: string, path: string): Placer {
  let placer: Placer | undefined;
  return (node, key) => {
    placer ??= parse(source, path).placeOf;
    return placer(node, key);
  };
}

/**
 * A JSON text without any problem, five times faster than through YAML; undefined when something must be located. Written
 * again it must give the same text but for its spaces: a key written twice, of which JSON keeps the last in silence, does not.
 */
function healthyJson(source: string, schema: SchemaName): unknown {
  try {
    const value: unknown = JSON.parse(source);
    const packed = source.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
    return JSON.stringify(value) === packed && validate(schema, value).length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string, file: string) {
  const lines = new LineCounter();
  // A lone carriage return ends a line in YAML, but not for the library. Same length: every place holds.
  const source = text.replace(/\r(?!\n)/g, "\n");
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, version: "1.2" });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  return { document, placeAt, placeOf: locator(document, file, placeAt) };
}

function isEmpty({ contents }: Doc): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

/** Undefined when a few aliases of aliases stand for more than the library accepts to unfold. */
function unfoldedValue(document: Doc): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIAS_LIMIT });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function locator(document: Doc, file: string, placeAt: (offset: number) => Place): Placer {
  return (path, key) => {
    const offset = offsetOf(document, path, key);
    return offset === undefined ? { file } : placeAt(offset);
  };
}

function offsetOf(document: Doc, path: NodePath, key: string | undefined): number | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const keyNode = key !== undefined && isMap(node) ? keyOf(node, key) : undefined;
  const found = keyNode ?? (isNode(node) ? node : undefined);
  return found?.range?.[0];
}

function keyOf(map: { items: readonly { key: unknown }[] }, key: string): Node | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair && isNode(pair.key) ? pair.key : undefined;
}
