import { formatEuros, formatNumber, frenchDate } from "../../kernel/french.ts";
import { REQUIREMENTS, type Requirement } from "./requirement.ts";

/**
 * What a contract asks of its follow-up, with its value: « actions en suivi renforcé : 3 ». A yes is what its words say.
 *
 * @example
 * requirementWords({ asks: "convention_tfpb_avant", value: "2025-01-01" })
 * // => "chaque bailleur a signé sa convention d’abattement avant le 1er\u00a0janvier 2025"
 * @example
 * requirementWords({ asks: "part_dsil", value: 0.15 })
 * // => "part de la DSIL pour les quartiers prioritaires : 15\u00a0%"
 */
export function requirementWords({ asks, value }: Pick<Requirement, "asks" | "value">): string {
  const { words, unit } = REQUIREMENTS[asks];
  if (value === null) return openWords(words);
  if (typeof value === "boolean") return value ? words : `${words} : non`;
  if (typeof value === "string")
    return `${words} ${dayWords(value)}${isYearly(value) ? " de chaque année" : ""}`;
  if (unit === "euros") return `${words} : ${formatEuros(value)}`;
  if (unit !== "part") return `${words} : ${formatNumber(value, 0).replaceAll("\u202f", "")}`;
  return `${words} : ${percentWords(value)}`;
}

/** What is asked by a day that the document does not name. */
function openWords(words: string): string {
  const day = /^(.*) (avant|au plus tard) le$/.exec(words);
  return day
    ? `${day[1]} : le document ne dit pas ${day[2] === "avant" ? "avant quel jour" : "pour quel jour"}`
    : `${words} : le document ne le précise pas`;
}

/** A share from 0 to 1, in per cent with a decimal at most. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${formatNumber(percent, Number.isInteger(percent) ? 0 : 1)}\u00a0%`;
}

const isYearly = (day: string): boolean => day.length === 5;

/**
 * A day, or one of each year.
 *
 * @example
 * dayWords("03-31")
 * // => "31\u00a0mars"
 */
export const dayWords = (day: string): string =>
  isYearly(day) ? frenchDate(`2000-${day}`).slice(0, -" 2000".length) : frenchDate(day);
