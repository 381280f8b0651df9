import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { unitWords } from "../data/unit.ts";

const POLARITY_WORDS: Readonly<Record<Indicator["polarity"], string>> = {
  plus_haut_mieux: "plus la valeur est haute, meilleure est la situation",
  plus_bas_mieux: "plus la valeur est basse, meilleure est la situation",
  neutre: "ni bon ni mauvais : la valeur caractérise",
};

/** In which unit an indicator is, and what is better for the inhabitants. */
export function unitSentence({ unit, polarity }: Indicator): string {
  return `unité : ${unitWords(unit).level} ; ${POLARITY_WORDS[polarity]}`;
}

/** Where a territory lies and what else it is called, one sentence each. */
export function placeSentences(
  { epci, communes, aliases }: Territory,
  name: (code: string) => string,
): string[] {
  return [
    epci.length > 0 ? `EPCI : ${epci.map((code) => `${name(code)} (${code})`).join(", ")}` : "",
    communes.length > 0 ? `communes (codes Insee) : ${communes.join(", ")}` : "",
    aliases.length > 0 ? `nommé aussi : ${aliases.join(", ")}` : "",
  ].filter((sentence) => sentence !== "");
}
