import type { Comparison } from "../../compare/comparison.ts";
import type { Sourced } from "../../compare/level-facts.ts";
import type { MemberFigure } from "../../compare/pooled.ts";
import { levelSources } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { ExplainedRow } from "../../evaluation/explanation.ts";
import { leftOutSentence, memberSentence, sumSentence } from "../../french/members.ts";
import { appliedRuleWords, lookedAtWords, uncheckedSentences } from "../../french/rules.ts";
import { sourceLines } from "../../french/sources.ts";
import { addressFile } from "../../kernel/addresses.ts";
import { nameOf } from "./comparison-cells.ts";
import { wrap } from "./text.ts";

/** How the members of a reference are listed: the first ones, unless all are asked for. */
export interface MemberList {
  readonly indicator: Indicator;
  readonly workspace: Workspace;
  readonly width: number;
  readonly all: boolean;
}

/** As many lines as one reads through; the others are counted, and an option lists them. */
const FIRST = 10;

/** What a figure was made of: each territory with its figure and its lines, their sum; then those that have none, and why. */
export function memberLines(
  { made }: Sourced,
  members: readonly MemberFigure[],
  list: MemberList,
): readonly string[] {
  const figures = members.filter(({ value }) => typeof value === "number");
  // A reference of two dates is made of those that have both: one that has this date only is named apart.
  const isUsed = ({ isInChange }: MemberFigure) => (made?.dates ?? 1) === 1 || isInChange !== false;
  const [known, apart] = [figures.filter(isUsed), figures.filter((one) => !isUsed(one))];
  const missing = members.filter(({ value }) => typeof value !== "number");
  if (!made || members.length === 0) return [];
  const { width } = list;
  const lines = (some: readonly MemberFigure[]) =>
    cut(some, list.all).map((one) => wrap(`- ${sentenceOf(one, list)}`, width, "    "));
  return [
    ...(made.kind === "part_exacte" ? sumSentence(known).map((said) => wrap(said, width, "    ")) : []),
    ...lines(known),
    ...restLine(known, list),
    ...lines(missing),
    ...restLine(missing, list),
    ...cut(apart, list.all).map((one) =>
      wrap(`- ${leftOutSentence(one, list.indicator, nameOf(one.code, list.workspace))}`, width, "    "),
    ),
    ...restLine(apart, list),
  ];
}

/** The territories that an evolution leaves out, for want of a figure at one of the dates. */
export function leftOutLines(
  { summary }: Comparison,
  members: readonly MemberFigure[],
  list: MemberList,
): readonly string[] {
  const ends = summary ? [summary.start, summary.end] : [];
  const without = members.filter(
    ({ isInChange, period, value }) =>
      isInChange === false && typeof value !== "number" && ends.includes(period),
  );
  const { indicator, workspace, width } = list;
  return [
    ...cut(without, list.all).map((one) =>
      wrap(`- ${leftOutSentence(one, indicator, nameOf(one.code, workspace))}`, width, "    "),
    ),
    ...restLine(without, list),
  ];
}

const sentenceOf = (one: MemberFigure, { indicator, workspace }: MemberList): string =>
  memberSentence(one, indicator, nameOf(one.code, workspace));

/** The first ones, unless all are asked for. */
export const cut = <T>(members: readonly T[], all: boolean): readonly T[] =>
  all ? members : members.slice(0, FIRST);

/** How many were left out, and how to have them. */
export function restLine(
  members: readonly unknown[],
  { all, width }: Pick<MemberList, "all" | "width">,
): string[] {
  const rest = members.length - FIRST;
  if (all || rest <= 0) return [];
  return [wrap(`et ${rest} autre${rest > 1 ? "s" : ""} : « --detail » les liste tous`, width, "    ")];
}

/** The published files of the numbers above, with what their producers ask to be told. */
export function fileLines({ rows, workspace: { datasets }, period }: ExplainedRow, width: number): string[] {
  const figures = rows.flatMap(({ row }) =>
    row.levels
      .filter((level) => period === undefined || level.period === period)
      .flatMap((level) => [...levelSources(level), ...(level.precision?.counts ?? [])]),
  );
  const ofMembers = rows.flatMap(({ members }) =>
    members.flatMap(({ addresses, period }) => addresses.map((address) => ({ address, period }))),
  );
  const all = [...figures, ...ofMembers];
  const files = new Set(all.map(({ address }) => addressFile(address)));
  const used = datasets.flatMap(({ resources }) => resources.filter(({ path }) => files.has(path)));
  return [
    "Fichiers (sha256)",
    ...used.map(({ path, sha256 }) => `  ${sha256}  ${path}`),
    "",
    ...sourceLines(all, datasets).map((line) => wrap(`Source : ${line}.`, width)),
  ];
}

/** The rules that apply with their sentences; the others by name, so that one sees that they were looked at. */
export function ruleLines({ rows, rules }: ExplainedRow, width: number): string[] {
  const applied = new Map(rows.flatMap(({ table }) => (table.rules ?? []).map((rule) => [rule.id, rule])));
  const unchecked = new Set(rows.flatMap(({ table }) => (table.unchecked ?? []).map(({ id }) => id)));
  const others = rules.filter(({ id }) => !applied.has(id) && !unchecked.has(id)).map(({ id }) => id);
  const remarks = new Set(rows.flatMap(({ table }) => uncheckedSentences(table)));
  return [
    wrap(`Règles de comparabilité : ${lookedAtWords(rules.length, applied.size)}`, width),
    ...[...[...applied.values()].map(appliedRuleWords), ...remarks].map((said) =>
      wrap(`- ${said}`, width, "  "),
    ),
    ...(others.length > 0 ? [wrap(`sans objet ici : ${others.join(", ")}`, width, "  ")] : []),
  ];
}
