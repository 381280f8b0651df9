/**
 * A text reduced to what matching compares: lower case, no accents, "œ" as "oe", hyphens, apostrophes and
 * runs of spaces as one space.
 *
 * @example
 * foldText("Cœur-d’Ostrevent")
 * // => "coeur d ostrevent"
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[-–—'’\s]+/gu, " ")
    .trim();
}
