import type { ErrorObject } from "ajv/dist/2020.js";

/** Where a schema found a difference: keys and indexes, as text, from the top of the document. */
export function errorPath({ instancePath }: ErrorObject): string[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
