import type { Indicator } from "../data/indicator.ts";
import type { SummedOver } from "../data/member-sum.ts";
import type { Observation } from "../data/observation.ts";
import { knownWords } from "./amounts.ts";
import { periodWords } from "./periods.ts";

/**
 * That a figure is a sum of communes, and at which date.
 *
 * @example
 * summedWords("2024")
 * // => "somme des communes de l’EPCI au 1er janvier 2024"
 */
export function summedWords(year: string): string {
  return `somme des communes de l’EPCI au 1er janvier ${year}`;
}

/**
 * The same, and how to have them named.
 *
 * @example
 * sumWords({ code: "246200364", year: "2024" }, "actifs_occupes_15_64", "2021")
 * // => "somme des communes de l’EPCI au 1er janvier 2024 (« ecarts expliquer 246200364/actifs_occupes_15_64/2021 » les nomme)"
 */
export function sumWords(
  { code, year }: { readonly code: string; readonly year: string },
  indicator: string,
  period: string,
): string {
  return `${summedWords(year)} (« ecarts expliquer ${code}/${indicator}/${period} » les nomme)`;
}

/** A summed figure with its date, of how many communes it is the sum, and how many of them have none. */
export function summedSentences(
  { period, value }: Observation,
  { year, members }: SummedOver,
  indicator: Indicator,
): string[] {
  const missing = members.filter(({ observation }) => typeof observation?.value !== "number").length;
  const without =
    missing === 0
      ? "aucune ne manque"
      : `${missing} sans valeur : la somme est inconnue, elle n’est jamais faite d’une partie des communes`;
  return [
    `${indicator.label} [${indicator.id}], ${periodWords(period)} : ${knownWords(value, indicator)}`,
    `somme des ${members.length} communes de l’EPCI au 1er janvier ${year}, ${without}`,
  ];
}

/** What a commune gives to a sum, with its line; or why it gives nothing. */
export function summedMemberWords(
  { code, observation }: SummedOver["members"][number],
  indicator: Indicator,
  name: string,
): string {
  if (!observation) return `${name} (${code}) : absente du fichier`;
  const { file, line } = observation.address;
  return `${name} (${code}) : ${knownWords(observation.value, indicator)}, ${file}:${line}`;
}
