import { capital, uncapital } from "../kernel/french.ts";

/** Words that French writes small inside a name; a producer's file has them with a capital. */
const SMALL = new Set(["De", "Du", "Des", "Et", "Sur", "Sous", "En", "Au", "Aux", "À"]);

/**
 * Articles are small after one of these only, written with a capital too: « Quartier De La Gare ». « La Castellane La Bricarde » is
 * two names, « CA Le Grand Périgueux » begins after its kind, and who writes « Pays de L'Aigle » means the town.
 */
const ARTICLES = new Set(["Le", "La", "Les"]);
const BEFORE_ARTICLE = new Set(["De", "À", "Sur", "Sous", "En"]);

/**
 * Words that producers write without the accent of their capital or without their ligature, and that are read in one way only.
 * A word that is not here stays as it is: a proper name corrected wrongly is worse than one left alone.
 */
const SPELLED =
  "écaillon éco école écoles économie écureuil écureuils écusson édouard égalité église églises églantiers élargi élargie élargies éléphants élysées émile éperon épeule épine épinette épinettes épis érable érables étang étangs états étienne étoile étoiles étouvie évangile être île îles îlet îlets barœul bœuf bœufs cœur cœurs crèvecœur manœuvre manœuvres nœud nœux œillet œillets rœulx sœur sœurs vandœuvre vœux";
const BARE = new Map(SPELLED.split(" ").map((word) => [bareOf(word), word]));

/** Names of saints that bear an accent; after « Saint » only, for a person may write hers without. */
const SAINTS = new Map([
  ["Elie", "Élie"],
  ["Eloi", "Éloi"],
]);

/**
 * The name of a territory as it is printed: small words inside it in small letters, accents on capitals, the ligature œ, a curved
 * apostrophe, a dash with its two spaces between two names, no double space. Its first word, and that after a dash or a
 * parenthesis, keep their capital; the raw form stays in data.
 *
 * @example
 * printedName("Les Hauts De Liévin - Résidence Des Provinces")
 * // => "Les Hauts de Liévin – Résidence des Provinces"
 * @example
 * printedName("Quartier D'Houdain")
 * // => "Quartier d’Houdain"
 * @example
 * printedName("Champ De L'Etang- Coeur De Ville")
 * // => "Champ de l’Étang – Cœur de Ville"
 */
export function printedName(label: string): string {
  return label
    .trim()
    .replaceAll("'", "’")
    .replace(/’\s+/g, "’")
    .replace(/\b(Sainte?)- /g, "$1-")
    .split(/\s+[-–—]\s*|\s*[-–—]\s+/)
    .map(printedPart)
    .join(" – ");
}

/** Territories by their code. */
interface ByCode {
  get(code: string): { readonly label: string } | undefined;
}

/** The printed name of a territory among some, by its code; undefined where they do not hold it. */
export function heldLabel(code: string, territories: ByCode): string | undefined {
  const label = territories.get(code)?.label;
  return label === undefined ? undefined : printedName(label);
}

/** The same, or the code itself where they do not hold it. */
export const printedLabel = (code: string, territories: ByCode): string =>
  heldLabel(code, territories) ?? code;

function printedPart(part: string): string {
  const words = part.split(/\s+/);
  const printed = words.map((word, index) => {
    const before = words[index - 1];
    return smallBetweenHyphens(spelled(before === undefined ? word : smallInside(word, before), before));
  });
  return printed.join(" ");
}

function smallInside(word: string, before: string): string {
  const isAfter = BEFORE_ARTICLE.has(before);
  if (SMALL.has(word) || (ARTICLES.has(word) && isAfter)) return word.toLowerCase();
  const elided = /^(?:D’|L’)(?=\p{L})/u.exec(word)?.[0];
  const isSmall = elided === "D’" || (elided === "L’" && isAfter);
  return isSmall ? elided.toLowerCase() + word.slice(2) : word;
}

/**
 * « Pont-De-Bondy », « Forges-Sur-Aube »: what joins the words of one name. An article may begin the second of two names that
 * were joined: « Marigny-Le-Lozon ».
 */
const smallBetweenHyphens = (word: string): string =>
  word.replace(/(?<=-)(?:De|Du|Des|Sur|Sous|En)(?=-)/g, (small) => small.toLowerCase());

function spelled(word: string, before = ""): string {
  return word.replace(/\p{L}+/gu, (letters, at: number) => {
    const isAfterSaint = word.slice(0, at) === "Saint-" || (at === 0 && before === "Saint");
    const saint = isAfterSaint ? SAINTS.get(letters) : undefined;
    const small = uncapital(letters);
    const known = BARE.get(small);
    return saint ?? (known && small !== letters ? capital(known) : (known ?? letters));
  });
}

/** A word as a file without accents on its capitals and without ligatures has it. */
function bareOf(word: string): string {
  const open = word.replaceAll("œ", "oe");
  return open.charAt(0).normalize("NFD").charAt(0) + open.slice(1);
}
