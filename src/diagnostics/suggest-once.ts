import { suggest } from "./suggest.ts";

/** Beyond this many different unknown words, the file itself is the wrong one: looking for neighbours takes time for nothing. */
const LOOKED_UP = 50;

/**
 * The hint of each different word of a column, looked up once: a thousand lines can hold the same unknown code. After
 * fifty words, the hint only lists known ones.
 *
 * @example
 * suggestOnce(["qpv2051", "qpv2051"], ["qpv2015"]).get("qpv2051")
 * // => "vouliez-vous écrire « qpv2015 » ?"
 */
export function suggestOnce(words: readonly string[], known: readonly string[]): Map<string, string> {
  const listed = suggest("", known);
  return new Map(
    [...new Set(words)].map((word, rank) => [word, rank < LOOKED_UP ? suggest(word, known) : listed]),
  );
}
