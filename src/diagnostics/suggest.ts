import { nearest } from "../kernel/text.ts";

/**
 * A hint that names the nearest known word, or lists the known ones (eight at most).
 *
 * @example
 * suggest("qpv2051", ["qpv2015", "cog"])
 * // => "vouliez-vous écrire « qpv2015 » ?"
 */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return `vouliez-vous écrire « ${near} » ?`;
  if (known.length === 0) return "aucun n’est connu pour l’instant";
  const more = known.length > 8 ? `, … (${known.length} en tout)` : "";
  return `connus : ${known.slice(0, 8).join(", ")}${more}`;
}

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
