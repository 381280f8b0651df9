import type { Comparison } from "../../compare/comparison.ts";
import { everyRow, shownChange } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { printedLabel } from "../../data/printed-name.ts";
import { summarySentences } from "../../french/gaps.ts";
import { missingSentences, oneDateSentence } from "../../french/missing.ts";
import { sharedRowsSentence } from "../../french/perimeters.ts";
import { changeUnitWords } from "../../french/prices.ts";
import { refusalSentences, ruleWords, uncheckedSentences } from "../../french/rules.ts";
import { warningLine } from "../../french/table-lines.ts";
import { typeset } from "../../french/typeset.ts";
import { capital } from "../../kernel/french.ts";
import { tableRemarks } from "../report/gap-table.ts";
import { sharedChangeRules, sharedLevelRules } from "../report/table-warnings.ts";
import type { ChangesPart, SiteNouns } from "./parts.ts";

/** What changed between the two dates of a table; nothing where no territory has both. */
export function changesPart(
  table: Comparison,
  indicator: Indicator,
  { territories }: SiteNouns,
  isWide: boolean,
): readonly ChangesPart[] {
  const summary = shownChange(table);
  if (!summary) return [];
  const { start, end } = summary;
  const label = (code: string): string => printedLabel(code, territories);
  const levels = [...new Set([start, end].flatMap((period) => sharedLevelRules(table, period)))];
  const shared = sharedChangeRules(table);
  const said = ruleWords(table, [...levels, ...everyRow(table).flatMap(({ change }) => change?.rules ?? [])]);
  return [
    {
      start,
      end,
      changes: everyRow(table).map(({ change }) => change),
      shared: { levels, changes: shared },
      counts: [
        ...(isWide ? sharedRowsSentence(table.otherReferences?.length ?? 0) : []),
        ...summarySentences(table, indicator),
      ].map(typeset),
      warning: typeset(warningLine(table, levels, shared)),
      unit: typeset(changeUnitWords(table, indicator)),
      remarks: [
        ...(isWide ? wideRemarks(table) : tableRemarks(table, indicator, { label })),
        ...(said === "" ? [] : [`${capital(said)}.`]),
      ].map(typeset),
      rules: table.rules ?? [],
    },
  ];
}

/** Of several EPCI: what lacks and what is refused. How each of hundreds of references was made is said in the trace of a row. */
const wideRemarks = (table: Comparison): readonly string[] => [
  ...oneDateSentence(table),
  ...missingSentences(table),
  ...refusalSentences(table),
  ...uncheckedSentences(table),
];
