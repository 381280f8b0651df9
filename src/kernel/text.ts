import { distance } from "fastest-levenshtein";

/**
 * A text reduced to what matching compares: lower case, no accents, "œ" as "oe", hyphens, apostrophes and
 * runs of spaces as one space.
 *
 * @example
 * foldText("Cœur-d’Ostrevent")
 * // => "coeur d ostrevent"
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return (ASCII.test(lower) ? lower : unaccented(lower)).replace(/[-–—'’\s]+/gu, " ").trim();
}

/** Most codes and many names: nothing of them is to be taken apart. */
const ASCII = /^[\0-\x7f]*$/;

const unaccented = (lower: string): string =>
  lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");

/**
 * The candidate nearest to a misspelt word, or undefined when none is near (over a third of its letters differ). A word
 * that only one candidate continues is that candidate cut short. Accents and case do not count. It serves to suggest a
 * name, and never to read one in its place.
 *
 * @source Levenshtein distance, 1966
 * @example
 * nearest("taux_pauvrete60", ["taux_pauvrete_60", "population"])
 * // => "taux_pauvrete_60"
 * @example
 * nearest("revenu", ["taux_pauvrete_60", "revenu_median_disponible"])
 * // => "revenu_median_disponible"
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = foldText(word);
  const longer = candidates.filter(
    (candidate) => folded.length > 2 && foldText(candidate).startsWith(folded),
  );
  if (longer.length === 1) return longer[0];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(folded, foldText(candidate));
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

const FRENCH = new Intl.Collator("fr", { numeric: true });

/**
 * Order of two texts as a French reader expects it, whatever the machine's locale: negative, zero or positive.
 * Texts that the collation holds equal are ordered by code unit, so that a sort has one outcome.
 *
 * @example
 * ["Cité 10", "Cité 2", "cité 1"].sort(compareText)
 * // => ["cité 1", "Cité 2", "Cité 10"]
 */
export function compareText(left: string, right: string): number {
  return FRENCH.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}

/**
 * A text in so many letters at most: a longer one ends in an ellipsis, which counts for one.
 *
 * @example
 * cutText("Cité du Moulin", 8)
 * // => "Cité du…"
 * @example
 * cutText("Cité", 8)
 * // => "Cité"
 */
export function cutText(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

/**
 * The same, cut after a whole word.
 *
 * @example
 * cutAtWord("Cité du Moulin", 12)
 * // => "Cité du…"
 */
export const cutAtWord = (text: string, most: number): string => cutText(text, most).replace(/\s\S*…$/, "…");
