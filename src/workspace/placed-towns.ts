import { departementName } from "../data/departement-names.ts";
import { communeOf, departementOf, regionOf, regions } from "../data/territory-codes.ts";
import { nameWords } from "../kernel/names.ts";

/**
 * The communes that are named with their département, by its name or its code, or with their region, among communes with
 * the words of their own names: « Saint-Denis de la Réunion », « Lens (62) ».
 *
 * @example
 * const towns = [{ code: "97411" }, { code: "93066" }];
 * const words = new Map(towns.map((one) => [one, [["saint", "denis"]]]));
 * placedTowns("saint denis de la reunion", words).map(({ code }) => code)
 * // => ["97411"]
 */
export function placedTowns<Town extends { readonly code: string }>(
  asked: string,
  towns: ReadonlyMap<Town, readonly (readonly string[])[]>,
): readonly Town[] {
  const words = nameWords(asked);
  const wanted = inOneOrder(words);
  const places = new Map<string, readonly (readonly string[])[]>();
  return [...towns].flatMap(([town, [own = []]]) => {
    if (own.length >= words.length || !own.every((word) => words.includes(word))) return [];
    const departement = departementOf(town.code);
    const known = places.get(departement) ?? placesOf(departement);
    places.set(departement, known);
    return known.some((place) => inOneOrder([...own, ...place]) === wanted) ? [town] : [];
  });
}

/** What may follow the name of a commune, to tell it from its namesakes: its département, by name or code, or its region. */
function placesOf(departement: string): readonly (readonly string[])[] {
  const region = regions().find(([code]) => code === regionOf(departement))?.[1];
  return [departement, departementName(departement), region].flatMap((one) =>
    one === undefined ? [] : [nameWords(one)],
  );
}

const inOneOrder = (words: readonly string[]): string => words.toSorted().join(" ");

/** The code of a commune as it may be written: with a lost zero, or that of an arrondissement. */
export const communeCode = (text: string): string => {
  const code = text.trim().toUpperCase();
  return communeOf(/^\d{4}$/.test(code) ? `0${code}` : code);
};
