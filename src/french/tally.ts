import { codesOf } from "../kernel/closed-list.ts";
import { counted, formatNumber } from "../kernel/french.ts";

/**
 * What agrees with a number: French has the singular below two.
 *
 * @example
 * agreed(1, "n’a", "n’ont")
 * // => "n’a"
 */
export const agreed = (count: number, one: string, many = `${one}s`): string => (count < 2 ? one : many);

/**
 * How many of how many; with what they are, the noun and what follows it agree with the first number.
 *
 * @example
 * tally(0, 4)
 * // => "0 sur 4"
 * @example
 * tally(1, 11, "quartier")
 * // => "1 quartier sur 11"
 */
export function tally(count: number, total: number, one?: string, many?: string): string {
  const done = one === undefined ? formatNumber(count, 0) : counted(count, one, many);
  return `${done} sur ${formatNumber(total, 0)}`;
}

/**
 * Whether something holds of a single one, which is told and not counted.
 *
 * @example
 * [toldOfOne(1), toldOfOne(0)]
 * // => ["oui", "non"]
 */
export const toldOfOne = (count: number): "oui" | "non" => (count > 0 ? "oui" : "non");

/**
 * Names one after the other; of many, the first and how many more.
 *
 * @example
 * firstAndOthers(["CAF", "ARS", "CPAM"], 1)
 * // => "CAF et 2 autres"
 */
export function firstAndOthers(
  names: readonly string[],
  most: number,
  other: readonly [string, string] = ["autre", "autres"],
): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} et ${counted(names.length - most, ...other)}`;
}

/**
 * How many are of which code of a closed list, in its order: the word stands before the number, and agrees with nothing.
 *
 * @example
 * tallyOf({ tenu: "tenu", en_cours: "en cours" }, ["en_cours", "tenu", "tenu"])
 * // => "tenu (2), en cours (1)"
 */
export function tallyOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  codes: readonly Code[],
): string {
  return codesOf(words)
    .flatMap((code) => {
      const count = codes.filter((one) => one === code).length;
      return count === 0 ? [] : [`${words[code]} (${formatNumber(count, 0)})`];
    })
    .join(", ");
}
