import type { Indicator } from "../../data/indicator.ts";
import { unitWords } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { wrap } from "./wrap.ts";

const POLARITY_WORDS = {
  plus_haut_mieux: "plus la valeur est haute, meilleure est la situation",
  plus_bas_mieux: "plus la valeur est basse, meilleure est la situation",
  neutre: "ni bon ni mauvais : la valeur caractérise",
} as const;

/** What an indicator measures, its caveats, and what is published of it. */
export function explainIndicator(indicator: Indicator, { observations }: Workspace, width: number): string {
  const held = new Map<string, number>();
  for (let row = 0; row < observations.size; row += 1) {
    const { indicator: id, address } = observations.at(row);
    if (id === indicator.id) held.set(address.file, (held.get(address.file) ?? 0) + 1);
  }
  return [
    wrap(`${indicator.label}  [${indicator.id}]`, width),
    wrap(`unité : ${unitWords(indicator.unit).level} ; ${POLARITY_WORDS[indicator.polarity]}`, width, "  "),
    wrap(indicator.definition, width, "  "),
    "",
    indicator.caveats.length > 0 ? "Mises en garde" : "Aucune mise en garde",
    ...indicator.caveats.map(({ text, source }) => wrap(`- ${text} (${source})`, width, "  ")),
    "",
    held.size > 0 ? "Valeurs dans l’espace de travail" : "Aucune valeur dans l’espace de travail",
    ...[...held].map(([file, count]) => `  ${file} : ${count}`),
  ].join("\n");
}
