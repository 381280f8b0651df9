import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { unitWords } from "../data/unit.ts";
import { fateWords } from "./zonings.ts";

const POLARITY_WORDS: Readonly<Record<Indicator["polarity"], string>> = {
  plus_haut_mieux: "plus la valeur est haute, meilleure est la situation",
  plus_bas_mieux: "plus la valeur est basse, meilleure est la situation",
  neutre: "ni bon ni mauvais : la valeur caractérise",
};

/** In which unit an indicator is, and what is better for the inhabitants. */
export function unitSentence({ unit, polarity }: Indicator): string {
  return `unité : ${unitWords(unit).level} ; ${POLARITY_WORDS[polarity]}`;
}

/** What the correspondence table says of a QPV: those that succeed it, or nothing although it was read. */
interface Fate {
  readonly successors?: readonly string[];
  readonly isUntold?: boolean;
}

/** Where a territory lies and what else it is called, one sentence each. */
export function placeSentences(
  { epci, communes, aliases, predecessors = [], succession, geography }: Territory,
  name: (code: string) => string,
  { successors = [], isUntold = false }: Fate = {},
): string[] {
  return [
    epci.length > 0 ? `EPCI : ${epci.map((code) => `${name(code)} (${code})`).join(", ")}` : "",
    communes.length > 0 ? `communes (codes Insee) : ${communes.join(", ")}` : "",
    succession === undefined && !isUntold
      ? ""
      : `de 2015 à 2024, selon la table de correspondance : ${fateWords({ succession, geography })}`,
    predecessors.length > 0
      ? `succède à : ${predecessors.join(", ")} (territoires différents : leurs valeurs ne forment pas une série)`
      : "",
    successors.length > 0
      ? `lui succède en 2024 : ${successors.join(", ")} (territoires différents : leurs valeurs ne forment pas une série)`
      : "",
    aliases.length > 0 ? `nommé aussi : ${aliases.join(", ")}` : "",
  ].filter((sentence) => sentence !== "");
}
