import { distance } from "fastest-levenshtein";
import { foldText } from "./text.ts";

/** Words that link others, and that people leave out. */
const LINKS = new Set("a au aux d de des du en et l la le les s sous sur".split(" "));

/** What an intercommunality is, which people leave out or write in full. */
const NATURES = new Set(
  "agglomeration ca cc communaute communautes communes cu ept intercommunale met metropole urbaine".split(
    " ",
  ),
);

/** Abbreviations that are written for a whole word. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["sts", "saints"],
  ["stes", "saintes"],
]);

/**
 * The words of a name that matching compares: without accents, case, hyphens, apostrophes, links nor what an
 * intercommunality is (unless nothing else is left), "st" and "ste" in full.
 *
 * @example
 * nameWords("CA de Saint-Étienne-du-Rouvray")
 * // => ["saint", "etienne", "rouvray"]
 * @example
 * nameWords("St Etienne Métropole")
 * // => ["saint", "etienne"]
 */
export function nameWords(name: string): readonly string[] {
  const all = foldText(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => WHOLE.get(word) ?? word);
  const bare = all.filter((word) => !LINKS.has(word));
  const own = bare.filter((word) => !NATURES.has(word));
  return [own, bare, all].find((words) => words.length > 0) ?? [];
}

const TOWN_HALL = /^(?:commune|ville|mairie) (de la |de l[’']|des |du |de |d[’'])/i;

/** What stands in the name of a town for a link that took its article: « Commune du Quesnoy » is that of Le Quesnoy. */
const ARTICLES: Readonly<Record<string, string>> = { "de la ": "La ", "des ": "Les ", "du ": "Le " };

/**
 * The town that the name of a town hall is of; any other name as it is.
 *
 * @example
 * townOf("Ville d’Hautmont")
 * // => "Hautmont"
 * @example
 * townOf("Commune du Quesnoy")
 * // => "Le Quesnoy"
 */
export function townOf(name: string): string {
  const [whole = "", link = ""] = TOWN_HALL.exec(name) ?? [];
  const rest = name.slice(whole.length);
  return link.length === 5 && link.toLowerCase().startsWith("de l")
    ? `L’${rest}`
    : `${ARTICLES[link.toLowerCase()] ?? ""}${rest}`;
}

/**
 * Every name that a label holds: itself, itself without what stands in brackets, and what stands in them, often an acronym.
 *
 * @example
 * namesOfLabel("CA Intercommunale du Nord de la Réunion (CINOR)")
 * // => ["CA Intercommunale du Nord de la Réunion (CINOR)", "CA Intercommunale du Nord de la Réunion", "CINOR"]
 * @example
 * namesOfLabel("CA du Grand Angoulême")
 * // => ["CA du Grand Angoulême"]
 */
export function namesOfLabel(label: string): readonly string[] {
  const inside = [...label.matchAll(BRACKETS)].map(([, text = ""]) => text.trim());
  if (inside.length === 0) return [label];
  const outside = label.replace(BRACKETS, " ").replace(/\s+/g, " ").trim();
  return [label, outside, ...inside].filter((name) => name.length > 2);
}

const BRACKETS = /\(([^()]*)\)/g;

/** What a name may mean, best first: those of that very name, those it begins or is a part of, those it nearly is. */
export interface NameMatches<T> {
  readonly exact: readonly T[];
  readonly partial: readonly T[];
  readonly near: readonly T[];
}

/**
 * The things that a name may mean, each known by the words (`nameWords`) of several texts. Exact: the same words, in any order, or written as one;
 * partial: each word begins one of its own; near: each word is one of its own with few letters changed (one in four, one
 * at least). Nothing is chosen: who asks decides what may be taken and what is only proposed.
 *
 * @source Levenshtein distance, 1966
 * @example
 * matchNames("lievin", ["CA de Lens - Liévin", "CA du Douaisis"], (label) => [nameWords(label)]).partial
 * // => ["CA de Lens - Liévin"]
 */
export function matchNames<T>(
  name: string,
  things: Iterable<T>,
  wordsOf: (thing: T) => readonly (readonly string[])[],
): NameMatches<T> {
  const asked = nameWords(name);
  const [sorted, whole] = [asked.toSorted().join(" "), asked.join("")];
  const found: { readonly exact: T[]; readonly partial: T[]; readonly near: T[] } = {
    exact: [],
    partial: [],
    near: [],
  };
  if (whole.length < 2) return found;
  for (const thing of things) {
    const texts = wordsOf(thing);
    if (texts.some((words) => words.toSorted().join(" ") === sorted || words.join("") === whole))
      found.exact.push(thing);
    else if (whole.length > 2 && texts.some((words) => isPart(asked, whole, words)))
      found.partial.push(thing);
    else if (whole.length > 3 && texts.some((words) => isNear(asked, words))) found.near.push(thing);
  }
  return found;
}

function isPart(asked: readonly string[], whole: string, words: readonly string[]): boolean {
  if (asked.every((one) => words.some((word) => word.startsWith(one)))) return true;
  return whole.length > 4 && words.join("").startsWith(whole);
}

function isNear(asked: readonly string[], words: readonly string[]): boolean {
  return asked.every((one) => words.some((word) => isSpelling(one, word)));
}

function isSpelling(one: string, word: string): boolean {
  const allowed = Math.max(1, Math.floor(word.length / 4));
  return Math.abs(one.length - word.length) <= allowed && one.length > 2 && distance(one, word) <= allowed;
}

/**
 * Whether two names have a word of four letters in common.
 *
 * @example
 * sharesWord("Côte d’Opale", "CC Pays d'Opale")
 * // => true
 */
export function sharesWord(one: string, other: string): boolean {
  const words = nameWords(other);
  return nameWords(one).some((word) => word.length > 3 && words.includes(word));
}

/**
 * Whether a code is another one with a digit that is wrong, or two that changed places.
 *
 * @example
 * isMistyped("246200634", "246200364")
 * // => true
 * @example
 * isMistyped("200093201", "200073401")
 * // => false
 */
export function isMistyped(written: string, code: string): boolean {
  if (written.length !== code.length) return distance(written, code) === 1;
  const wrong = [...code].flatMap((digit, rank) => (digit === written[rank] ? [] : [rank]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return true;
  return wrong.length === 2 && written[first] === code[second] && written[second] === code[first];
}
