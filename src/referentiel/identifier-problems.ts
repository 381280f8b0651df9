import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Element } from "./elements.ts";

/**
 * Identifiers that two elements of a référentiel bear, in one file or in two: `expliquer ID` and releves.csv could mean
 * either.
 *
 * @diagnostic referentiel/identifiant-double
 * @diagnostic referentiel/identifiant-ailleurs
 */
export function identifierProblems(elements: readonly Element[]): Diagnostic[] {
  const firsts = new Map<string, Element>();
  return elements.flatMap((element) => {
    const first = firsts.get(element.id);
    if (!first) firsts.set(element.id, element);
    return first ? [alreadyTaken(element.id, element.place("id"), first.place("id"))] : [];
  });
}

function alreadyTaken(id: string, place: Place, first: Place): Diagnostic {
  const line = first.line ?? 0;
  if (first.file === place.file)
    return problem("referentiel/identifiant-double", place, { id, firstLine: line });
  const file = first.file.replace(/^.*\//, "");
  return problem("referentiel/identifiant-ailleurs", place, { id, file, line });
}
