import type { ErrorObject } from "ajv/dist/2020.js";
import { errorPath, type NodePath, unknownKey } from "./schema.ts";

/** What remains of a document without its faulty elements. */
export interface UsablePart {
  readonly value: unknown;
  /** What the faulty elements are called: a name that refers to one of them is not unknown. */
  readonly lost: readonly string[];
  /** The keys of its head that it does not have, or not whole: nothing is to be said of what they would name. */
  readonly lacks: ReadonlySet<string>;
  /** Where a node of the value stands in the document as it was written. */
  readonly writtenPath: (path: NodePath) => NodePath;
}

/** Lists whose elements can each be read without the others; « questions » before « noeuds », which may add to them. */
const LISTS: readonly string[] = [
  "documents",
  "questions",
  "noeuds",
  "parametres",
  "regles",
  "cibles",
  "engagements",
  "suivi_general",
  "controles",
  "tableaux",
  "appreciations",
  "corrections",
  "financeurs",
  "bailleurs",
  "organismes",
  "instances",
  "exigences",
  "collectifs",
  "formulaire",
  "programme",
];

/** Those that stand inside such an element. */
const INNER_LISTS: readonly string[] = ["questions", "noeuds", "suivi"];

/** Keys of the head or of an element that no check reads: what is wrong there hides nothing. */
const INERT: ReadonlySet<string> = new Set([
  ...["titre", "contrat", "porteur", "synthese", "mises_en_garde"],
  ...["libelle", "texte", "note", "origine", "criteres", "raison", "affirmation", "pilote", "phare"],
]);

type Holder = Readonly<Record<string, unknown>>;

interface Pruning {
  readonly faulty: Set<string>;
  /** For each list made, where its elements were written. */
  readonly origins: Map<unknown, NodePath[]>;
  readonly lost: string[];
}

/**
 * A document less the elements (rules, nodes, targets…) and the keys of its head that its schema refuses, so that all its
 * other problems are said in the same pass. What a faulty node holds stays, one level up; a list that is not there is
 * empty. Undefined for what is no block of keys.
 */
export function usablePart(value: unknown, errors: readonly ErrorObject[]): UsablePart | undefined {
  if (!isHolder(value)) return undefined;
  const pruning: Pruning = { faulty: new Set(), origins: new Map(), lost: [] };
  const lacks = new Set<string>();
  for (const error of errors) {
    const path = errorPath(error);
    const element = elementOf(path);
    if (INERT.has(keyAfter(element, error))) continue;
    if (element.length > 0) pruning.faulty.add(element.join("/"));
    else for (const key of headKeys(error, value)) lacks.add(key);
  }
  const head = Object.fromEntries(Object.entries(value).filter(([key]) => !lacks.has(key)));
  const sound = prune(head, [], LISTS, pruning);
  const empty = LISTS.filter((key) => lacks.has(key)).map((key) => [key, []] as const);
  return {
    value: { ...sound, ...Object.fromEntries(empty) },
    lost: [...pruning.lost, ...[...lacks].flatMap((key) => innerIds(value[key]))],
    lacks,
    writtenPath: (path) => writtenPath(path, sound, pruning.origins),
  };
}

/** The innermost element that a path is in: « noeuds/0/questions/2 »; nothing for the head. */
function elementOf(path: readonly string[]): readonly string[] {
  let end = 0;
  while ((end === 0 ? LISTS : INNER_LISTS).includes(path[end] ?? "") && /^\d+$/.test(path[end + 1] ?? "")) {
    end += 2;
  }
  return path.slice(0, end);
}

/** The key of an element, or of the head, that an error is about. */
function keyAfter(element: readonly string[], error: ErrorObject): string {
  return errorPath(error)[element.length] ?? String(error.params["missingProperty"] ?? "");
}

/** The keys of the head that an error leaves unread: any that is not there, when a key is unknown that may be it. */
function headKeys(error: ErrorObject, head: Holder): readonly string[] {
  const unknown = unknownKey(error);
  if (error.instancePath === "" && unknown)
    return [unknown.key, ...unknown.known.filter((key) => !Object.hasOwn(head, key))];
  return [keyAfter([], error)];
}

function prune(holder: Holder, path: NodePath, lists: readonly string[], pruning: Pruning): Holder {
  const kept: Record<string, unknown> = { ...holder };
  for (const key of lists) {
    const written: unknown = holder[key];
    if (Array.isArray(written)) pruneList(written, key, path, kept, pruning);
  }
  return kept;
}

function pruneList(
  written: readonly unknown[],
  key: string,
  path: NodePath,
  kept: Record<string, unknown>,
  pruning: Pruning,
): void {
  const { faulty, origins, lost } = pruning;
  const list: unknown[] = [];
  origins.set(list, []);
  kept[key] = list;
  for (const [index, element] of written.entries()) {
    const here = [...path, key, index];
    const sound = isHolder(element) ? prune(element, here, INNER_LISTS, pruning) : element;
    if (!faulty.has(here.join("/"))) add(list, sound, here, origins);
    else {
      lost.push(...namesIn(element));
      if (key === "noeuds" && isHolder(sound)) moveUp(sound, kept, origins);
    }
  }
}

function add(list: unknown[], element: unknown, from: NodePath, origins: Pruning["origins"]): void {
  list.push(element);
  origins.get(list)?.push(from);
}

/** The nodes and the questions of a faulty node, given to what holds it. */
function moveUp(node: Holder, kept: Record<string, unknown>, origins: Pruning["origins"]): void {
  for (const key of ["questions", "noeuds"]) {
    const inner: unknown = node[key];
    if (!Array.isArray(inner)) continue;
    const held: unknown = kept[key];
    const list: unknown[] = Array.isArray(held) ? held : [];
    if (!origins.has(list)) origins.set(list, []);
    kept[key] = list;
    for (const [index, one] of inner.entries()) add(list, one, origins.get(inner)?.[index] ?? [], origins);
  }
}

function writtenPath(path: NodePath, value: unknown, origins: Pruning["origins"]): NodePath {
  let at: NodePath = [];
  let here: unknown = value;
  for (const step of path) {
    at = origins.get(here)?.[Number(step)] ?? [...at, step];
    here = (here as Holder | undefined)?.[step];
  }
  return at;
}

/** All the identifiers in an element; any text of an element that has none, whose key « id » is perhaps misspelt. */
function namesIn(element: unknown): string[] {
  if (!isHolder(element)) return [String(element)];
  const own = typeof element["id"] === "string" ? [] : Object.values(element).filter(isScalar);
  return [...own.map(String), ...innerIds(element)];
}

function innerIds(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "id" && isScalar(one) ? [String(one)] : innerIds(one),
  );
}

const isScalar = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const isHolder = (value: unknown): value is Holder =>
  typeof value === "object" && value !== null && !Array.isArray(value);
