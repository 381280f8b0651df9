import type { Comparison, ComparisonRow, GapLevel } from "../../compare/comparison.ts";
import type { CountSource } from "../../compare/precision.ts";
import { levelSources } from "../../compare/table-facts.ts";
import { printedName } from "../../data/printed-name.ts";
import type { ExplainedRow } from "../../evaluation/explanation.ts";
import { geographyWords } from "../../french/gaps.ts";
import { effectSentences } from "../../french/households.ts";
import {
  appliedRulesSentence,
  changeIntervalSentences,
  changeSentences,
  countSentences,
  figureWords,
  gapSentence,
  intervalSentence,
  roundingSentence,
} from "../../french/measured-gap.ts";
import { datedWords, deducedPeriods, spanWords } from "../../french/periods.ts";
import { lagSentence } from "../../french/time-lag.ts";
import { testSentence } from "../../french/trends.ts";
import { capital } from "../../kernel/french.ts";
import { referenceName } from "./comparison-cells.ts";
import { fileLines, leftOutLines, memberLines, ruleLines } from "./explain-members.ts";
import { wrap } from "./text.ts";

/** Where each number of a row comes from: figures, files and fingerprints, formula, counts, method, rules looked at. */
export function explainComparison(explained: ExplainedRow, width: number, all = false): string {
  const { territory, indicator, rows } = explained;
  const zoning = geographyWords(territory.geography);
  return [
    wrap(
      `${printedName(territory.label)} [${territory.code}, ${zoning}] : ${indicator.label} [${indicator.id}]`,
      width,
    ),
    ...rows.flatMap((one) => ["", ...rowLines(one, explained, width, all)]),
    "",
    ...ruleLines(explained, width),
    "",
    ...fileLines(explained, width),
  ].join("\n");
}

type Row = ExplainedRow["rows"][number];

function rowLines(
  { row, table, members }: Row,
  explained: ExplainedRow,
  width: number,
  all: boolean,
): string[] {
  const { period, indicator, workspace } = explained;
  const list = { indicator, workspace, width, all };
  const name = referenceName(row.reference ?? table.reference, table, workspace);
  const levels = row.levels.filter((level) => period === undefined || level.period === period);
  return [
    wrap(`Comparé à : ${name} (${row.reference ?? table.reference})`, width),
    ...levels.flatMap((level) => {
      const here = members.filter((one) => one.period === level.period);
      return levelLines(level, explained, width, memberLines(level.reference, here, list));
    }),
    ...lagLines(row, period, width),
    ...(period === undefined
      ? [
          ...changeLines(row, table, explained, width, leftOutLines(table, members, list)),
          ...trendLines(row, explained, width),
        ]
      : []),
  ];
}

/** When the reference had the level of now, unless another period is asked for. */
function lagLines({ lag }: ComparisonRow, period: string | undefined, width: number): string[] {
  if (!lag || (period ?? lag.period) !== lag.period) return [];
  const rules = appliedRulesSentence(lag.rules).map((one) => wrap(one, width, "  "));
  return ["", wrap(lagSentence(lag), width), ...rules];
}

function levelLines(
  level: GapLevel,
  { indicator, workspace }: ExplainedRow,
  width: number,
  members: readonly string[],
): string[] {
  const { period, value, reference, rules, precision } = level;
  const wrapped = (sentences: readonly string[], indent: string) =>
    sentences.map((sentence) => wrap(sentence, width, indent));
  const counts = (of: CountSource["of"]) =>
    wrapped(countSentences(precision?.counts.filter((one) => one.of === of) ?? [], of), "    ");
  return [
    "",
    datedWords([period], deducedPeriods(levelSources(level), workspace.datasets)),
    wrap(`valeur : ${figureWords(value, indicator)}`, width, "  "),
    ...(precision ? [] : wrapped(countSentences(value.counts ?? [], "territoire"), "    ")),
    wrap(`référence : ${figureWords(reference, indicator)}`, width, "  "),
    ...members,
    ...(precision || members.length > 0
      ? []
      : wrapped(countSentences(reference.counts ?? [], "reference"), "    ")),
    wrap(gapSentence(level, indicator), width, "  "),
    ...(precision
      ? wrapped([intervalSentence(precision, indicator), ...effectSentences(precision)], "  ")
      : []),
    ...counts("territoire"),
    ...counts("reference"),
    ...(precision ? wrapped(roundingSentence(precision, indicator), "  ") : []),
    ...wrapped(appliedRulesSentence(rules), "  "),
  ];
}

function changeLines(
  { change }: ComparisonRow,
  { summary }: Comparison,
  { indicator }: ExplainedRow,
  width: number,
  leftOut: readonly string[],
): string[] {
  if (!change || !summary) return [];
  const wrapped = (all: readonly string[]) => all.map((line) => wrap(line, width, "  "));
  return [
    "",
    capital(spanWords(summary.start, summary.end)),
    ...wrapped(changeSentences(change, summary, indicator)),
    ...leftOut,
    ...wrapped([...changeIntervalSentences(change, indicator), ...appliedRulesSentence(change.rules)]),
  ];
}

function trendLines({ trend }: ComparisonRow, { indicator }: ExplainedRow, width: number): string[] {
  return trend ? ["", wrap(testSentence(trend, indicator), width)] : [];
}
