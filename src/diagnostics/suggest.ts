import { matchNames, nameWords } from "../kernel/names.ts";
import { nearest } from "../kernel/text.ts";
import { type Clause, clause } from "./clause.ts";
import { proposal } from "./proposal.ts";

/**
 * A hint that names the nearest known word; those whose words are the ones that were written, when a name in French was
 * given for an identifier; or lists the known ones (eight at most).
 *
 * @example
 * suggest("taux de pauvreté", ["taux_emploi", "taux_pauvrete_60"])
 * // => "vouliez-vous écrire taux_pauvrete_60 ?"
 * @example
 * suggest("qpv2051", ["qpv2015", "cog"])
 * // => "vouliez-vous écrire « qpv2015 » ?"
 */
export const suggest = (word: string, known: readonly string[]): Clause =>
  suggestNear(word, known) ?? listKnown(known);

/** The same, where a known word is near; undefined where there is none to propose. */
export function suggestNear(word: string, known: readonly string[]): Clause | undefined {
  const near = nearest(word, known);
  return near ? clause("proche", { near }) : proposal(namedIn(word, known));
}

/** The known words, or the first of them. */
export function listKnown(known: readonly string[]): Clause {
  if (known.length === 0) return clause("aucun_connu", {});
  const first = known.slice(0, LISTED).join(", ");
  return known.length > LISTED
    ? clause("connus_en_partie", { known: first, count: known.length })
    : clause("connus", { known: first });
}

/** Of longer lists (codes of territories), no name is looked for. */
const LOOKED_THROUGH = 2000;

/** The identifiers that the words of a name make, or begin. */
function namedIn(name: string, known: readonly string[]): readonly string[] {
  if (known.length > LOOKED_THROUGH) return [];
  const { exact, partial } = matchNames(name, known, (id) => [nameWords(id.replace(/[._-]/g, " "))]);
  return [...exact, ...partial];
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
