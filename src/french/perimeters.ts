import { counted, formatCount } from "../kernel/french.ts";

/**
 * How many rows are shown of those that have a figure, and how many have none.
 *
 * @example
 * leftRowsSentence(20, 94, 96)
 * // => ["20 lignes montrées sur 94 qui ont un chiffre, 2 sans chiffre : --detail les montre toutes, --sortie les écrit."]
 * @example
 * leftRowsSentence(12, 12, 12)
 * // => []
 */
export function leftRowsSentence(shown: number, known: number, all: number): string[] {
  const silent = all > known ? `, ${formatCount(all - known)} sans chiffre` : "";
  const few = counted(shown, "ligne montrée", "lignes montrées");
  if (shown < known)
    return [
      `${few} sur ${formatCount(known)} qui ont un chiffre${silent} : --detail les montre toutes, --sortie les écrit.`,
    ];
  return silent === "" ? [] : [`${counted(known, "ligne")} avec un chiffre${silent}.`];
}

/**
 * Said where QPV lie in several EPCI: each has a row for each of them, and none is counted.
 *
 * @example
 * sharedRowsSentence(4)
 * // => ["4 lignes portent sur des QPV situés dans plusieurs EPCI, une ligne par EPCI : elles ne sont pas dans les comptes."]
 * @example
 * sharedRowsSentence(0)
 * // => []
 */
export function sharedRowsSentence(count: number): string[] {
  if (count === 0) return [];
  return [
    count > 1
      ? `${formatCount(count)} lignes portent sur des QPV situés dans plusieurs EPCI, une ligne par EPCI : elles ne sont pas dans les comptes.`
      : "Une ligne porte sur un QPV situé dans plusieurs EPCI : elle n’est pas dans les comptes.",
  ];
}
