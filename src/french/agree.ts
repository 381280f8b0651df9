/** Where the noun of a unit ends: what follows does not agree with the number. */
const LINK = /^(?:d[’'].*|de|du|des|par|à|au|aux|en|vers|pour|sur)$/u;

/** Only plain words agree: a symbol, an acronym and a name stay as they are. */
const WORD = /^[a-zà-öø-ÿœ]{4,}$/u;

const INVARIABLE = new Set(["mois", "fois", "temps", "accès", "relais", "parcours", "avis", "prix"]);

/**
 * The unit of a document in the number of what it counts: French has the singular below two. What follows a preposition
 * stays as it is.
 *
 * @example
 * agree(2, "réunion par commune")
 * // => "réunions par commune"
 * @example
 * agree(0, "logements sociaux")
 * // => "logement social"
 */
export function agree(value: number, unit: string): string {
  const words = unit.split(" ");
  const link = words.findIndex((word) => LINK.test(word));
  const head = link < 0 ? words.length : link;
  const write = Math.abs(value) < 2 ? singular : plural;
  return words.map((word, index) => (index < head && agrees(word) ? write(word) : word)).join(" ");
}

const agrees = (word: string): boolean => WORD.test(word) && !INVARIABLE.has(word);

function singular(word: string): string {
  if (word.endsWith("iaux") || word.endsWith("saux")) return `${word.slice(0, -3)}al`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  return word.endsWith("al") ? `${word.slice(0, -2)}aux` : `${word}s`;
}
