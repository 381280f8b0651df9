import { foldText } from "../../kernel/text.ts";

/** The spellings of one unit; any other unit is the same as itself only. */
const SPELLINGS: readonly (readonly string[])[] = [
  ["%", "pourcent", "pour cent"],
  ["points", "point", "pts"],
  ["eur", "€", "euro", "euros"],
  ["hab", "hab.", "habitant", "habitants"],
  ["nombre", "effectif"],
];

/**
 * Whether two units are one, however they are spelt. A share from 0 to 1 (`part`) is not in per cent.
 *
 * @example
 * sameUnit("EUR", "euros")
 * // => true
 * @example
 * sameUnit("part", "%")
 * // => false
 */
export function sameUnit(left: string, right: string): boolean {
  const [one, other] = [foldText(left), foldText(right)];
  return one === other || SPELLINGS.some((group) => group.includes(one) && group.includes(other));
}
