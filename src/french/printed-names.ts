/** Words that French writes small inside a name; a producer's file has them with a capital. */
const SMALL = new Set(["De", "Du", "Des", "Le", "La", "Les", "Et", "Sur", "Sous", "En", "Au", "Aux", "À"]);

/**
 * The name of a territory as it is printed: small words inside it in small letters, a curved apostrophe, a dash between two names,
 * no double space. Its first word, and that after a dash or a parenthesis, are kept as they are; the raw form stays in data.
 *
 * @example
 * printedName("Les Hauts De Liévin - Résidence Des Provinces")
 * // => "Les Hauts de Liévin – Résidence des Provinces"
 * @example
 * printedName("Quartier D'Houdain")
 * // => "Quartier d’Houdain"
 */
export function printedName(label: string): string {
  return label
    .trim()
    .split(/\s+[-–—]\s+/)
    .map((part) => part.split(/\s+/).map(printedWord).join(" "))
    .join(" – ");
}

function printedWord(word: string, index: number): string {
  if (index > 0 && SMALL.has(word)) return word.toLowerCase();
  const curved = word.replaceAll("'", "’");
  return index > 0 ? curved.replace(/^([DL])’(?=\p{L})/u, (start) => start.toLowerCase()) : curved;
}
