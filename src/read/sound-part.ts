import type { ErrorObject } from "ajv/dist/2020.js";
import type { NodePath } from "./schema-problem.ts";

/** What remains of a document without its faulty elements. */
export interface SoundPart {
  readonly value: unknown;
  /** What the faulty elements are called: a name that refers to one of them is not unknown. */
  readonly lost: readonly string[];
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
  "appreciations",
  "corrections",
];
/** Those that stand inside such an element. */
const INNER_LISTS: readonly string[] = ["questions", "noeuds", "suivi"];

type Holder = Readonly<Record<string, unknown>>;

interface Pruning {
  readonly faulty: ReadonlySet<string>;
  /** For each list made, where its elements were written. */
  readonly origins: Map<unknown, NodePath[]>;
  readonly lost: string[];
}

/**
 * A document less the elements (rules, nodes, targets...) that its schema refuses, so that the problems of the others are
 * said in the same pass. What a faulty node holds stays, one level up. Undefined when a problem is of no element.
 */
export function soundPart(value: unknown, errors: readonly ErrorObject[]): SoundPart | undefined {
  const elements = errors.map(({ instancePath }) => elementOf(instancePath.split("/").slice(1)));
  if (!isHolder(value) || elements.includes(undefined)) return undefined;
  const pruning: Pruning = {
    faulty: new Set(elements.flatMap((path) => path ?? [])),
    origins: new Map(),
    lost: [],
  };
  const sound = prune(value, [], LISTS, pruning);
  return {
    value: sound,
    lost: pruning.lost,
    writtenPath: (path) => writtenPath(path, sound, pruning.origins),
  };
}

/** The innermost element that a path is in: « noeuds/0/questions/2 ». */
function elementOf(path: readonly string[]): string | undefined {
  let end = 0;
  while ((end === 0 ? LISTS : INNER_LISTS).includes(path[end] ?? "") && /^\d+$/.test(path[end + 1] ?? "")) {
    end += 2;
  }
  return end === 0 ? undefined : path.slice(0, end).join("/");
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
