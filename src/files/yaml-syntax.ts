import { isCollection, isPair, type ParsedNode, type parseDocument, visit, type YAMLError } from "yaml";
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

/** More levels than a person writes: ours and not those of this machine's stack, so that all machines say the same. */
const DEEPEST = 100;

/** The problem of a file whose levels are beyond counting. */
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

/** A quotation mark that nothing closes swallows the file: what helps is where it was opened. */
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
