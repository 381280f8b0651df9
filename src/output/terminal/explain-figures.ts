import { countsOf } from "../../data/figure.ts";
import { printedName } from "../../data/printed-name.ts";
import type { ExplainedFigures } from "../../evaluation/explanation.ts";
import { countSentences, figureWords } from "../../french/measured-gap.ts";
import { datedWords, deducedPeriods } from "../../french/periods.ts";
import { sourceLines } from "../../french/sources.ts";
import { addressFile } from "../../kernel/addresses.ts";
import { otherSources } from "./explain-data.ts";
import { wrap } from "./text.ts";

/** Where each published figure of a territory comes from: its value, its line, its counts, its file and its producer. */
export function explainPublished(
  { territory, indicator, figures, workspace }: ExplainedFigures,
  width: number,
): string {
  const { datasets, observations } = workspace;
  const sources = figures.flatMap(({ period, observation, rests }) => [
    ...(observation ? [{ address: `${observation.address.file}:${observation.address.line}`, period }] : []),
    ...countsOf({ rests }),
  ]);
  const files = new Set(sources.map(({ address }) => addressFile(address)));
  const used = datasets.flatMap(({ resources }) => resources.filter(({ path }) => files.has(path)));
  return [
    wrap(`${printedName(territory.label)} [${territory.code}] : ${indicator.label} [${indicator.id}]`, width),
    ...figures.flatMap(({ period, figure, observation, rests, made }) => {
      const address = observation && `${observation.address.file}:${observation.address.line}`;
      const sourced = { value: figure.value, address, made, step: figure.precision?.step };
      const all = observations.all(indicator.id, territory.code, period);
      return [
        "",
        datedWords([period], deducedPeriods(sources, datasets)),
        wrap(`valeur : ${figureWords(sourced, indicator)}`, width, "  "),
        ...countSentences(countsOf({ rests }), "territoire").map((line) => wrap(line, width, "    ")),
        ...otherSources(indicator, observation, all).map((line) => wrap(line.trim(), width, "    ")),
      ];
    }),
    "",
    "Fichiers (sha256)",
    ...used.map(({ path, sha256 }) => `  ${sha256}  ${path}`),
    "",
    ...sourceLines(sources, datasets).map((line) => wrap(`Source : ${line}.`, width)),
  ].join("\n");
}
