import { isNode, isScalar, visit, type YAMLMap } from "yaml";
import type { Doc } from "./yaml-syntax.ts";

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
