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
