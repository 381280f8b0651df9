import { cutText } from "../../kernel/text.ts";

/** An acronym in brackets at the end of a name. */
const ACRONYM = /\s\(([^()]+)\)$/;

/**
 * The names of a column, each in so many letters at most: what is longer ends in an ellipsis. Two different names that would
 * then be printed alike keep their acronym, or else their end: of a table, one must see which is which.
 *
 * @example
 * const names = ["CA Intercommunale du Nord (CINOR)", "CA Intercommunale de l’Est (CIREST)", "CA du Sud"];
 * [...shortNames(names, 20).values()]
 * // => ["CA Intercom… (CINOR)", "CA Interco… (CIREST)", "CA du Sud"]
 * @example
 * [...shortNames(["Quartier du Grand Parc Nord", "Quartier du Grand Parc Sud"], 14).values()]
 * // => ["Quartie…c Nord", "Quartie…rc Sud"]
 */
export function shortNames(names: readonly string[], width: number): ReadonlyMap<string, string> {
  const shown = new Map([...new Set(names)].map((name) => [name, cutText(name, width)]));
  for (const shorten of [keepAcronym, cutMiddle]) {
    const alike = alikeIn(shown);
    for (const name of alike) shown.set(name, shorten(name, width));
  }
  return shown;
}

/** The names that are printed as another one is. */
function alikeIn(shown: ReadonlyMap<string, string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of shown.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...shown].flatMap(([name, text]) => ((counts.get(text) ?? 0) > 1 ? [name] : []));
}

function keepAcronym(name: string, width: number): string {
  const end = ACRONYM.exec(name)?.[0] ?? "";
  const room = width - [...end].length;
  if (end === "" || room < 4) return cutText(name, width);
  return `${cutText(name.slice(0, -end.length), room)}${end}`;
}

function cutMiddle(name: string, width: number): string {
  const letters = [...name];
  if (letters.length <= width) return name;
  const start = Math.ceil((width - 1) / 2);
  return `${letters.slice(0, start).join("")}…${letters.slice(letters.length - (width - 1 - start)).join("")}`;
}
