import {
  type Alias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  type ParsedNode,
  type parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/** A YAML document as the library reads it. */
export type Doc = ReturnType<typeof parseDocument<ParsedNode>>;

/** What the YAML library refuses, in French, once a line: its next complaints follow from the first. */
export function syntaxProblems(
  document: Doc,
  file: string,
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  if (isTooDeep(document)) return [tooDeep(file)];
  const seen = new Set<number | undefined>();
  return document.errors.flatMap((error) => {
    const place = placeAt(openQuote(document, error) ?? error.pos[0]);
    if (seen.has(place.line)) return [];
    seen.add(place.line);
    const code = place.file.endsWith(".json") ? "json/syntaxe" : "yaml/syntaxe";
    return [problem(code, place, { detail: inFrench(error) })];
  });
}

/** More levels than a person writes. A number and not the size of the stack, so that all machines say the same. */
const DEEPEST = 100;

/** The problem of a file that has more levels than are read. */
export function tooDeep(file: string): Diagnostic {
  return problem("yaml/syntaxe", { file }, { detail: `plus de ${DEEPEST} niveaux imbriqués` });
}

function isTooDeep({ contents, errors }: Doc): boolean {
  return depthOf(contents) > DEEPEST || errors.some(({ code }) => code === "RESOURCE_EXHAUSTION");
}

/** How many collections are one in another, counted no further than is too deep. */
function depthOf(node: unknown, above = 0): number {
  if (!isCollection(node) || above > DEEPEST) return above;
  const inner = node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
  return inner.reduce<number>((most, one) => Math.max(most, depthOf(one, above + 1)), above + 1);
}

/** Where a quotation mark was opened that nothing closes: the library gives where the file ends. */
function openQuote(document: Doc, error: YAMLError): number | undefined {
  let start: number | undefined;
  if (!isUnclosedQuote(error)) return undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
      if (isQuoted && range && range[1] === error.pos[0]) start = range[0];
    },
  });
  return start;
}

function isUnclosedQuote({ code, message }: YAMLError): boolean {
  return code === "MISSING_CHAR" && message.startsWith("Missing closing");
}

function inFrench(error: YAMLError): string {
  if (isUnclosedQuote(error)) return "ce guillemet n’est jamais refermé";
  if (error.code === "BAD_INDENT" && error.message.startsWith("Flow"))
    return "un crochet ou une accolade ouverte plus haut n’est pas refermée";
  return WORDS[error.code];
}

const INDENT = "le retrait de cette ligne ne correspond à aucun niveau au-dessus";

const UNEXPECTED = "signe inattendu ; mettre le texte entre guillemets s’il contient « : », « # » ou « - »";

const TAG = "ce type (« ! ») n’est pas admis";

const WORDS: Readonly<Record<YAMLError["code"], string>> = {
  ALIAS_PROPS: "un alias (« *nom ») ne peut rien porter d’autre",
  BAD_ALIAS: "nom d’alias ou d’ancre illisible",
  BAD_COLLECTION_TYPE: TAG,
  BAD_DIRECTIVE: "directive « % » inconnue",
  BAD_DQ_ESCAPE:
    "« \\ » mal employé entre guillemets doubles ; le doubler, ou employer des guillemets simples",
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: "« & » et « ! » doivent précéder la valeur",
  BAD_SCALAR_START: "un texte ne peut pas commencer par ce signe ; le mettre entre guillemets",
  BLOCK_AS_IMPLICIT_KEY: "deux « : » sur la même ligne, ou un retrait de trop ou de moins",
  BLOCK_IN_FLOW: "entre crochets ou accolades, tout s’écrit sans retrait ni tiret",
  DUPLICATE_KEY: "cette clé figure déjà dans le même bloc",
  IMPOSSIBLE: UNEXPECTED,
  KEY_OVER_1024_CHARS: "une clé est trop longue ; un guillemet n’est peut-être pas refermé",
  MISSING_CHAR: "un caractère manque (virgule, « : », crochet ou accolade fermante ?)",
  MULTILINE_IMPLICIT_KEY: "un « : » manque après la clé, ou un guillemet n’est pas fermé",
  MULTIPLE_ANCHORS: "deux ancres « & » sur la même valeur",
  MULTIPLE_DOCS: "une ligne « --- » ou « ... » ouvre un second document ; n’en garder qu’un par fichier",
  MULTIPLE_TAGS: TAG,
  NON_STRING_KEY: "une clé doit être un texte",
  RESOURCE_EXHAUSTION: UNEXPECTED,
  TAB_AS_INDENT: "tabulation en début de ligne : le YAML n’admet que des espaces",
  TAG_RESOLVE_FAILED: TAG,
  UNEXPECTED_TOKEN: UNEXPECTED,
};

/**
 * Leaves the first of the keys that a block of a document has twice, and tells what the others identify: the rest of the
 * document can then be read. Undefined when no key is repeated, or when the document has another fault.
 */
export function dropRepeatedKeys(document: Doc): readonly string[] | undefined {
  const { errors } = document;
  if (errors.length === 0 || errors.some(({ code }) => code !== "DUPLICATE_KEY")) return undefined;
  const lost: string[] = [];
  visit(document, { Map: (_, map) => void lost.push(...dropIn(map)) });
  return lost;
}

function dropIn(map: YAMLMap): string[] {
  const seen = new Set<string>();
  const repeated = map.items.filter(({ key }) => {
    const name = nameOf(key);
    const isKnown = seen.has(name);
    seen.add(name);
    return isKnown;
  });
  map.items = map.items.filter((pair) => !repeated.includes(pair));
  return repeated.flatMap(({ value }) => idsIn(value));
}

function idsIn(value: unknown): string[] {
  const ids: string[] = [];
  if (!isNode(value)) return ids;
  visit(value, {
    Map: (_, map) => {
      for (const { key, value: id } of map.items)
        if (nameOf(key) === "id" && isScalar(id)) ids.push(String(id.value));
    },
  });
  return ids;
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

/** More aliases than a person writes. */
export const ALIAS_LIMIT = 50;

/**
 * The aliases of a document that cannot be unfolded: those that name nothing or a block that contains them, or all when they
 * are too many (ten lines of aliases can stand for a billion values).
 */
export function aliasProblems(document: Doc, file: string, placeAt: (offset: number) => Place): Diagnostic[] {
  const found: { readonly alias: Alias; readonly detail: string | undefined }[] = [];
  visit(document, {
    Alias: (_, alias, ancestors) => {
      const target = alias.resolve(document);
      const isInside = ancestors.some((ancestor) => ancestor === target);
      const detail =
        target === undefined ? "ne renvoie à rien au-dessus" : "renvoie à un bloc qui le contient";
      found.push({ alias, detail: target === undefined || isInside ? detail : undefined });
    },
  });
  if (found.length > ALIAS_LIMIT) return [problem("yaml/trop-d-alias", { file }, { limit: ALIAS_LIMIT })];
  return found.flatMap(({ alias, detail }) => {
    if (detail === undefined) return [];
    const place = alias.range ? placeAt(alias.range[0]) : { file };
    return [problem("yaml/alias", place, { name: alias.source, detail })];
  });
}
