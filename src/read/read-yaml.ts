import { isMap, isNode, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import { problem } from "../diagnostics/problem.ts";
import type { World } from "../model/world.ts";
import { failed, type Read } from "./read.ts";
import { readText } from "./read-text.ts";
import { type NodePath, schemaProblem } from "./schema-problem.ts";
import { type SchemaName, validate } from "./validate.ts";

/** The line and column of a node, or of one of its keys. */
type Placer = (path: NodePath, key?: string) => Place;

/** A document whose every node knows its line and column. */
export interface Located<T> {
  readonly value: T;
  readonly placeOf: Placer;
  readonly sha256: string;
}

const ALIAS_LIMIT = 50;

type Doc = ReturnType<typeof parseDocument<ParsedNode>>;

/** Reads a YAML file (JSON is YAML too) and checks it against a schema: all its problems, each at its line and column. */
export async function readYaml<T>(path: string, schema: SchemaName, world: World): Promise<Read<Located<T>>> {
  const text = await readText(path, world);
  if (text.value === undefined) return failed(...text.diagnostics);
  const source = text.value;
  const healthy = path.endsWith(".json") ? healthyJson(source, schema) : undefined;
  if (healthy !== undefined) {
    const placeOf: Placer = (node, key) => parse(source, path).placeOf(node, key);
    return { value: { value: healthy as T, placeOf, sha256: world.sha256(source) }, diagnostics: [] };
  }
  const { document, lines, placeOf } = parse(source, path);
  const broken = [...syntaxProblems(document, path, lines), ...aliasProblems(document, path)];
  if (broken.length > 0) return failed(...broken);
  const value: unknown = document.toJS({ maxAliasCount: ALIAS_LIMIT });
  const problems = validate(schema, value).map((error) => schemaProblem(error, schema, placeOf));
  if (problems.length > 0) return failed(...problems);
  return { value: { value: value as T, placeOf, sha256: world.sha256(source) }, diagnostics: [] };
}

/** A JSON text without any problem, five times faster than through YAML; undefined when something must be located. */
function healthyJson(source: string, schema: SchemaName): unknown {
  try {
    const value: unknown = JSON.parse(source);
    return validate(schema, value).length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

function parse(source: string, file: string) {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, version: "1.2" });
  return { document, lines, placeOf: locator(document, file, lines) };
}

function syntaxProblems(document: Doc, file: string, lines: LineCounter): Diagnostic[] {
  return document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return problem(
      "yaml/syntaxe",
      { file, line, column: col },
      { detail: SYNTAX_WORDS[error.code] ?? error.message },
    );
  });
}

/** A file of ten lines can stand for a billion values through aliases: refused before it is unfolded. */
function aliasProblems(document: Doc, file: string): Diagnostic[] {
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases += 1;
    },
  });
  return aliases > ALIAS_LIMIT ? [problem("yaml/trop-d-alias", { file }, { limit: ALIAS_LIMIT })] : [];
}

function locator(document: Doc, file: string, lines: LineCounter): Placer {
  return (path, key) => {
    const offset = offsetOf(document, path, key);
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
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

/** The commonest syntax errors of the YAML library, in French; the rest keep their English detail. */
const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  BAD_INDENT: "le retrait de cette ligne ne correspond à aucun niveau au-dessus",
  BLOCK_AS_IMPLICIT_KEY: "deux « : » sur la même ligne, ou un retrait manquant",
  DUPLICATE_KEY: "cette clé figure déjà dans le même bloc",
  MISSING_CHAR: "un caractère manque (guillemet, crochet ou accolade fermante ?)",
  MULTILINE_IMPLICIT_KEY: "un « : » manque après la clé, ou un guillemet n’est pas fermé",
  TAB_AS_INDENT: "tabulation en début de ligne : le YAML n’admet que des espaces",
  UNEXPECTED_TOKEN: "signe inattendu ; mettre le texte entre guillemets s’il contient « : », « # » ou « - »",
};
