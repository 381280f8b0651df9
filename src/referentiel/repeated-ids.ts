import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";

/** The elements of a list whose identifier an earlier one has: which of them is meant cannot be guessed. */
export function repeatedIds(
  elements: readonly { readonly id: string }[],
  path: NodePath,
  placeOf: Located<unknown>["placeOf"],
): Diagnostic[] {
  const firsts = new Map<string, number>();
  return elements.flatMap(({ id }, index) => {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return [];
    }
    const firstLine = placeOf([...path, first, "id"]).line ?? 0;
    return [problem("referentiel/identifiant-double", placeOf([...path, index, "id"]), { id, firstLine })];
  });
}
