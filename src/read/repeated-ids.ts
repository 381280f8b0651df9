import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Located } from "./read-yaml.ts";
import type { NodePath } from "./schema-problem.ts";

/** The elements of a list whose identifier an earlier one has: which of them is meant cannot be guessed. */
export function repeatedIds(
  elements: readonly { readonly id: string }[],
  path: NodePath,
  placeOf: Located<unknown>["placeOf"],
): Diagnostic[] {
  const lines = new Map<string, number>();
  return elements.flatMap(({ id }, index) => {
    const place = placeOf([...path, index, "id"]);
    const firstLine = lines.get(id);
    if (firstLine !== undefined) return [problem("referentiel/identifiant-double", place, { id, firstLine })];
    lines.set(id, place.line ?? 0);
    return [];
  });
}
