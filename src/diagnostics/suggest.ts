import { nearest } from "../kernel/text.ts";
import { type Clause, clause } from "./clause.ts";

/**
 * A hint that names the nearest known word, or lists the known ones (eight at most).
 *
 * @example
 * suggest("qpv2051", ["qpv2015", "cog"])
 * // => "vouliez-vous écrire « qpv2015 » ?"
 */
export function suggest(word: string, known: readonly string[]): Clause {
  const near = nearest(word, known);
  if (near) return clause("proche", { near });
  if (known.length === 0) return clause("aucun_connu", {});
  const first = known.slice(0, LISTED).join(", ");
  return known.length > LISTED
    ? clause("connus_en_partie", { known: first, count: known.length })
    : clause("connus", { known: first });
}

/** Known words that a hint lists. */
const LISTED = 8;

/** Beyond this many different unknown words the file itself is the wrong one, and its words have no neighbours. */
const LOOKED_UP = 50;

/**
 * The hint of each different word of a column, looked up once: a thousand lines can hold the same unknown code. After
 * fifty words, the hint lists known ones alone.
 *
 * @example
 * suggestOnce(["qpv2051", "qpv2051"], ["qpv2015"]).get("qpv2051")
 * // => "vouliez-vous écrire « qpv2015 » ?"
 */
export function suggestOnce(words: readonly string[], known: readonly string[]): Map<string, Clause> {
  const listed = suggest("", known);
  return new Map(
    [...new Set(words)].map((word, rank) => [word, rank < LOOKED_UP ? suggest(word, known) : listed]),
  );
}
