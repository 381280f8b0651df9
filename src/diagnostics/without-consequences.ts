import type { Code } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { hasErrors } from "./has-errors.ts";

/** What a référentiel says when what it names is described in a file that could not be read. */
const NAMES_OF_DATA: ReadonlySet<Code> = new Set([
  "epci/inconnu",
  "referentiel/territoire-inconnu",
  "referentiel/indicateur-inconnu",
  "referentiel/jeu-inconnu",
]);

/**
 * The problems of the data and those of the référentiels, less the ones that may only follow from the data's: once the
 * data are mended, what is still unknown will be said.
 */
export function withoutConsequences(data: readonly Diagnostic[], rules: readonly Diagnostic[]): Diagnostic[] {
  return hasErrors(data)
    ? [...data, ...rules.filter(({ code }) => !NAMES_OF_DATA.has(code))]
    : [...data, ...rules];
}
