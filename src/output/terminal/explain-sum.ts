import { printedName } from "../../data/printed-name.ts";
import type { ExplainedSum } from "../../evaluation/explanation.ts";
import { knownWords } from "../../french/amounts.ts";
import { periodWords } from "../../french/periods.ts";
import { summedMemberWords, summedSentences } from "../../french/sums.ts";
import { nameOf } from "./comparison-cells.ts";
import { cut, restLine } from "./explain-members.ts";
import { wrap } from "./text.ts";

/** What a figure of an EPCI was summed over: the share first, then each sum with its communes, those without figure first. */
export function explainSummed(explained: ExplainedSum, width: number, all = false): string {
  const { territory, indicator, shares, sums } = explained;
  return [
    wrap(`${printedName(territory.label)} [${territory.code}] : ${indicator.label} [${indicator.id}]`, width),
    ...shares.map(({ period, value }) =>
      wrap(`${periodWords(period)} : ${knownWords(value, indicator)}, cas ÷ population`, width, "  "),
    ),
    ...sums.flatMap((sum) => ["", ...sumLines(sum, explained, width, all)]),
  ].join("\n");
}

function sumLines(
  { indicator, observation, over }: ExplainedSum["sums"][number],
  { workspace }: ExplainedSum,
  width: number,
  all: boolean,
): string[] {
  const [title = "", ...sentences] = summedSentences(observation, over, indicator);
  const isMissing = (one: (typeof over.members)[number]) => typeof one.observation?.value !== "number";
  const members = [...over.members.filter(isMissing), ...over.members.filter((one) => !isMissing(one))];
  return [
    wrap(title, width),
    ...sentences.map((line) => wrap(line, width, "  ")),
    ...cut(members, all).map((one) =>
      wrap(`- ${summedMemberWords(one, indicator, nameOf(one.code, workspace))}`, width, "    "),
    ),
    ...restLine(members, { all, width }),
    wrap(`colonne ${observation.address.column}, ${observation.address.file}`, width, "  "),
    `  sha256  ${observation.address.sha256}`,
  ];
}
