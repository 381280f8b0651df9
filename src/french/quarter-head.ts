import type { Successor } from "../compare/successors.ts";
import type { Territory } from "../data/territory.ts";
import { counted } from "../kernel/french.ts";
import { endYear } from "../referentiel/starting-state.ts";
import { periodWords } from "./periods.ts";
import { fateWords, isUntold } from "./zonings.ts";

/**
 * Names one after the other, as a sentence lists them.
 *
 * @example
 * listWords(["Lens", "Avion", "Méricourt"])
 * // => "Lens, Avion et Méricourt"
 */
export function listWords(names: readonly string[]): string {
  const head = names.slice(0, -1).join(", ");
  return head === "" ? (names[0] ?? "") : `${head} et ${names.at(-1)}`;
}

/** Where a quarter lies: its communes, its EPCI. */
export function locatedWords(communes: readonly string[], epci: readonly string[]): string {
  const towns =
    communes.length === 0 ? "" : `${communes.length > 1 ? "Communes" : "Commune"} : ${listWords(communes)}`;
  return [towns, ...(epci.length === 0 ? [] : [listWords(epci)])].filter((one) => one !== "").join(" · ");
}

const before = (years: string, contract: string): string =>
  `Ces chiffres${years} décrivent la situation avant le contrat${contract} : ils ne disent rien de son effet.`;

/** The same where the contract and the years stand beside. */
export const BEFORE_CONTRACT = before("", "");

/** Said as soon as figures are of before the contract: nothing of them is its doing. */
export function beforeContractSentence(periods: readonly string[], contract: string): string {
  const words = [...new Set(periods.map((period) => endYear(period) ?? periodWords(period)))].toSorted();
  const years = words.length > 2 ? `de ${words[0]} à ${words.at(-1)}` : `de ${listWords(words)}`;
  return before(`, ${years},`, ` ${contract}`);
}

/** Which quarters of a later zoning are shown beside, and why their figures make no series with the others. */
export function successorSentence(successors: readonly Successor[], name: (code: string) => string): string {
  if (successors.length === 0) return "";
  const named = successors.map(({ territory: { code } }) => `${name(code)} (${code})`);
  const how = successors.some(({ by }) => by === "nom")
    ? "quartier de 2024 du même nom, dans la même commune"
    : counted(successors.length, "quartier de 2024 qui lui succède", "quartiers de 2024 qui lui succèdent");
  return `Périmètre de 2024 : ${listWords(named)}, ${how}. Ses contours ne sont pas ceux de 2015 : ses chiffres ne prolongent aucune série.`;
}

/**
 * What a quarter of 2024 was in 2015, or that one of 2015 has left the zoning, as the correspondence table says, and that it says
 * nothing (`all`: the quarters among which it is looked for); empty where there is no such table, or it names a successor.
 */
export function predecessorSentence(
  quarter: Territory,
  name: (code: string) => string,
  all: readonly Territory[] = [],
): string {
  const { succession, predecessors = [] } = quarter;
  if (succession === undefined && !isUntold(quarter, all)) return "";
  const before = predecessors.map((code) => `${name(code)} (${code})`);
  const was = before.length === 0 ? "" : ` ; en 2015 : ${listWords(before)}`;
  const apart = before.length === 0 ? "" : " Les chiffres des deux zonages ne sont jamais raccordés.";
  return `Selon la table de correspondance de l’ANCT : ${fateWords(quarter)}${was}.${apart}`;
}
