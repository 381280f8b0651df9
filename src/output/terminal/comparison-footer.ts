import type { Comparison, ComparisonRow, RowTrend } from "../../compare/comparison.ts";
import { memberFigures } from "../../compare/pooled.ts";
import {
  factsAt,
  figuresShown,
  rowsWithFigures,
  shownChange,
  shownPeriods,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { breakSentences, caveatSentences, sameWords, withFullRules } from "../../french/caveats.ts";
import { summarySentences } from "../../french/gaps.ts";
import { honestSentences } from "../../french/honesty.ts";
import {
  missingSentences,
  oneDateSentence,
  referencesInstead,
  sharesInstead,
  silentSentence,
} from "../../french/missing.ts";
import {
  extremeSentences,
  ownReferenceSentence,
  pooledSentences,
  secondOrderSentence,
} from "../../french/references.ts";
import { ruleSentence, uncheckedSentences } from "../../french/rules.ts";
import { sourceLines } from "../../french/sources.ts";
import { trendSentence } from "../../french/trends.ts";
import { nameOf, referenceName } from "./comparison-cells.ts";
import { wrap } from "./text.ts";

/** The mark of a number that must be read with a warning of its producer. */
export const MARK = "*";

/** Rules that the shown numbers bear: levels of the two dates (or the last one) and changes. */
export function shownRules(table: Comparison): {
  readonly levels: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
} {
  const { rows, otherReferences = [] } = table;
  const shown = shownPeriods(table);
  const all: readonly ComparisonRow[] = [...rows, ...otherReferences];
  const levels = all.flatMap((row) => shown.flatMap((period) => factsAt(row, period)?.rules ?? []));
  return { levels: new Set(levels), changes: new Set(all.flatMap(({ change }) => change?.rules ?? [])) };
}

/** Rules that the tests over five years bear. */
function testRules({ rows, otherReferences = [] }: Comparison): ReadonlySet<string> {
  const all: readonly ComparisonRow[] = [...rows, ...otherReferences];
  return new Set(all.flatMap(({ trend }) => (trend && isSaid(trend) ? trend.rules : [])));
}

/** A test that was made, or that a producer refuses: the others have no number for a warning to stand on. */
function isSaid({ gap }: RowTrend): boolean {
  return !("unknown" in gap) || gap.unknown === "comparaison_interdite";
}

/** What the producers refuse or discourage of the shown numbers: the sentence, its code, its source and its date. */
export function ruleLines(table: Comparison): string[] {
  const { levels, changes } = shownRules(table);
  const tests = testRules(table);
  const said = (table.rules ?? []).flatMap((rule) => {
    const { id, decision, scope } = rule;
    const subject = levels.has(id) || changes.has(id) ? scope : tests.has(id) ? "test" : undefined;
    if (subject === undefined) return [];
    const mark = decision === "deconseillee" ? `${MARK} ` : "";
    return [`${mark}${ruleSentence(rule, subject, concerned(id, table))}`];
  });
  return [...said, ...uncheckedSentences(table)];
}

/** Whose figures a rule bears on, where they are not everyone's. */
function concerned(id: string, table: Comparison): string[] {
  const shown = shownPeriods(table);
  const codes = table.rows.flatMap(({ territory, levels, change, trend }) => {
    const ofLevels = levels.filter(({ period }) => shown.includes(period)).map(({ rules }) => rules);
    const isOne = [...ofLevels, change?.rules, trend?.rules].some((rules) => rules?.includes(id));
    return isOne ? [territory] : [];
  });
  return codes.length === table.rows.length ? [] : codes;
}

/** By their sentence, the rules that a table says. */
function saidRules(table: Comparison): ReadonlyMap<string, string> {
  const { levels, changes } = shownRules(table);
  const tests = testRules(table);
  const said = (table.rules ?? []).filter(({ id }) => [levels, changes, tests].some((ids) => ids.has(id)));
  return new Map(said.map(({ sentence, id }) => [sameWords(sentence), id]));
}

/**
 * What stands under the rows: counts, what they rest on, what is missing and why, what the producers say, with what the
 * indicator must be read.
 */
export function footer(shown: Comparison, indicator: Indicator, workspace: Workspace): string {
  const table = withFullRules(shown, indicator);
  const name = (code: string) => referenceName(code, table, workspace);
  return [
    ...summarySentences(table, indicator),
    ...extremeSentences(table, shownPeriods(table), (code) => nameOf(code, workspace)),
    ...oneDateSentence(table),
    ...honestSentences(table, indicator, { name }),
    ...(shownChange(table) && !isCount(indicator.unit) ? trendSentence(table) : []),
    ...ownReferenceSentence(table, name),
    ...secondOrderSentence(table, indicator, (code) => nameOf(code, workspace)),
    ...silentLine(table, workspace),
    ...missingSentences(table),
    ...insteadLines(table, indicator, workspace),
    ...ruleLines(table),
    ...breakSentences(table, saidRules(table)),
    ...caveatSentences(table, indicator, saidRules(table)),
  ]
    .map((line) => wrap(line, 80))
    .join("\n");
}

function insteadLines(table: Comparison, indicator: Indicator, { indicators }: Workspace): string[] {
  const instead = [...sharesInstead(indicator, indicators.values()), ...referencesInstead(table, indicator)];
  return instead.map((sentence) => `aide : ${sentence}`);
}

/** Territories that have no figure and no row: they are named, for nothing is left out in silence. */
function silentLine(table: Comparison, workspace: Workspace): string[] {
  const shown = rowsWithFigures(table);
  const silent = table.rows.filter((row) => !shown.includes(row));
  const names = silent.map(({ territory }) => `${territory} ${nameOf(territory, workspace)}`);
  return silentSentence(names, table.rows.length);
}

/** The sources of what a table shows, and of nothing else. */
export function sourceBlock(
  table: Comparison,
  { datasets, indicators, observations }: Workspace,
  detailed: boolean,
): string {
  const indicator = indicators.get(table.indicator);
  const members = shownPeriods(table)
    .flatMap((period) => memberFigures(table, indicator, observations, { period }))
    .flatMap(({ addresses, period }) => addresses.map((address) => ({ address, period })));
  return sourceLines([...figuresShown(table, detailed), ...members], datasets)
    .map((line) => wrap(`Source : ${line}.`, 80))
    .join("\n");
}

/** The QPV together, apart from the rows, in the two dates of the change or in the last period. */
export function pooledBlock(table: Comparison, indicator: Indicator): string {
  return pooledSentences(table, indicator, shownPeriods(table))
    .map((line) => wrap(line, 80))
    .join("\n");
}
