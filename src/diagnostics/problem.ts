import { CATALOGUE, type Code } from "./catalogue.ts";
import type { Clause } from "./clause.ts";
import type { About, Diagnostic, Place } from "./diagnostic.ts";
import { fill, type Holes } from "./wording.ts";

/** The holes that take a part of several forms: a room chooses it by its name, and writes none. */
type ClauseHole = "suggestion" | "clause";

/** The values that the words of a code leave open: a missing or misspelt one does not compile. */
export type Values<C extends Code> = {
  readonly [Hole in Holes<
    (typeof CATALOGUE)[C]["message"] | (typeof CATALOGUE)[C]["hint"]
  >]: Hole extends ClauseHole ? Clause | "" : string | number;
};

/**
 * A problem with its words filled in, at a place.
 *
 * @example
 * problem("csv/nombre", { file: "observations.csv", line: 3 }, { value: "n.d." }).message
 * // => "« n.d. » n’est pas un nombre"
 */
export function problem<C extends Code>(code: C, place: Place, values: Values<C>, about?: About): Diagnostic {
  const { severity, message, hint } = CATALOGUE[code];
  const said = { code, severity, place, message: fill(message, values), hint: fill(hint, values) };
  return about ? { ...said, about } : said;
}
