import { memberFigures } from "../compare/member-figures.ts";
import type { Comparison, ComparisonRow, GapChange, GapLevel, Quadrant } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { isCount } from "../model/is-count.ts";
import { isOtherSet } from "../model/is-other-set.ts";
import { levelAddresses } from "../model/level-addresses.ts";
import { unitWords } from "../model/unit.ts";
import { geographyWords, QUADRANT_WORDS } from "../model/words.ts";
import type { Workspace } from "../model/workspace.ts";
import { periodWords } from "../render/period-words.ts";
import {
  isWithinChance,
  nameOf as label,
  NOT_ESTABLISHED,
  OTHER_SET,
  plain,
  referenceName,
  shortPeriod,
  signed,
  UNKNOWN,
} from "./comparison-words.ts";
import { countRows } from "./show-counts.ts";
import { detailBlocks } from "./show-detail.ts";
import { honestyLines } from "./show-honesty.ts";
import { missingLines } from "./show-missing.ts";
import { otherBlock } from "./show-others.ts";
import { MARK, ruleLines, shownRules } from "./show-rules.ts";
import { togetherBlock } from "./show-together.ts";
import { shownPeriod } from "./shown-period.ts";
import { type TextColumn, textTable } from "./text-table.ts";
import { wrap } from "./wrap.ts";

/** A gap table, in 80 columns when there are no more (codes then give way to names): title, rows, k/n with the years, what is missing and why, sources. */
export function showComparison(
  table: Comparison,
  workspace: Workspace,
  width: number,
  detailed = false,
): string {
  const indicator = workspace.indicators.get(table.indicator);
  if (!indicator) return "";
  const blocks = [
    title(table, indicator, workspace),
    rowsOf(table, indicator, workspace, width),
    togetherBlock(table, indicator),
    isCount(indicator.unit) ? "" : otherBlock(table, indicator, workspace),
    footer(table, indicator, workspace),
    ...(detailed ? detailBlocks(table, indicator, workspace) : []),
    sources(table, indicator, workspace),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function title(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  const { geography, reference, summary } = table;
  const years = summary
    ? [summary.start, summary.end].map(periodWords).join(/^\d{4}$/.test(summary.start) ? "-" : " et ")
    : periodWords(shownPeriod(table) ?? "");
  const zoning = geographyWords(geography);
  const line = `${indicator.label} (${unitWords(indicator.unit).level}), ${years}`;
  const against = isCount(indicator.unit)
    ? ""
    : ` ; référence : ${referenceName(reference, table, workspace)}`;
  return `${wrap(line.toUpperCase(), 80)}\n${zoning}${against}\n[${indicator.id}]`;
}

/** From this width on, the code stands before the name, and the name is whole. */
const WIDE = 108;

function territoryColumns(width: number, narrow: number): TextColumn[] {
  if (width < WIDE) return [{ header: "Territoire", align: "left", width: narrow }];
  return [
    { header: "Code", align: "left" },
    { header: "Territoire", align: "left", width: width - 80 + narrow - 10 },
  ];
}

function territoryCells(name: string, code: string, width: number): string[] {
  return width < WIDE ? [name] : [code, name];
}

/** A territory, and what it is compared with when that is not the same for all. */
function rowName({ territory, reference }: ComparisonRow, table: Comparison, workspace: Workspace): string {
  const name = label(territory, workspace);
  if (reference === undefined || reference === table.reference) return name;
  return `${name} / ${referenceName(reference, table, workspace)}`;
}

function rowsOf(table: Comparison, indicator: Indicator, workspace: Workspace, width: number): string {
  if (isCount(indicator.unit)) {
    const cells = (row: ComparisonRow) =>
      territoryCells(rowName(row, table, workspace), row.territory, width);
    return countRows(table, shownRows(table), indicator, { columns: territoryColumns(width, 50), cells });
  }
  const show = table.summary ? changeRows : levelRows;
  return show(table, indicator, workspace, width);
}

const NUMBER = { align: "right" } as const;

function changeRows(table: Comparison, indicator: Indicator, workspace: Workspace, width: number): string {
  const { start, end } = table.summary ?? { start: "", end: "" };
  const { levels, changes } = shownRules(table);
  const other = table.rows.some((row) => isOtherSet(row, table)) ? OTHER_SET : "";
  const [ofLevels, ofChanges] = [levels.size > 0 ? MARK : "", `${changes.size > 0 ? MARK : ""}${other}`];
  const columns: TextColumn[] = [
    ...territoryColumns(width, 22 - ofChanges.length),
    { header: shortPeriod(end), ...NUMBER },
    { header: `Écart\n${shortPeriod(start)}${ofLevels}`, ...NUMBER },
    { header: `Écart\n${shortPeriod(end)}${ofLevels}`, ...NUMBER },
    { header: `Évol.\nécart${ofChanges}`, ...NUMBER },
    { header: `Rap.\n${shortPeriod(start)}`, ...NUMBER },
    { header: `Rap.\n${shortPeriod(end)}`, ...NUMBER },
    { header: "Lecture", align: "left", width: 14 },
  ];
  const rows = shownRows(table);
  if (rows.length === 0) return "";
  const lines = rows.map((row) => [
    ...territoryCells(rowName(row, table, workspace), row.territory, width),
    ...changeCells(row, start, end, indicator),
  ]);
  return textTable(columns, lines, width < WIDE ? 80 : undefined);
}

function changeCells(row: ComparisonRow, start: string, end: string, indicator: Indicator): string[] {
  const at = (period: string): GapLevel | undefined => row.levels.find((level) => level.period === period);
  const { change } = row;
  return [
    plain(at(end)?.value.value, indicator.decimals),
    signed(at(start)?.absolute, indicator.decimals),
    signed(at(end)?.absolute, indicator.decimals),
    signed(change?.absolute, indicator.decimals),
    plain(at(start)?.ratio, 2),
    plain(at(end)?.ratio, 2),
    readingCell(change),
  ];
}

function levelRows(table: Comparison, indicator: Indicator, workspace: Workspace, width: number): string {
  const columns: TextColumn[] = [
    ...territoryColumns(width, 34),
    { header: "Période", align: "left", width: 12 },
    { header: "Valeur", ...NUMBER },
    { header: "Réf.", ...NUMBER },
    { header: `Écart${shownRules(table).levels.size > 0 ? MARK : ""}`, ...NUMBER },
    { header: "Rapport", ...NUMBER },
  ];
  const shown = shownPeriod(table);
  const rows = shownRows(table).map((row) => {
    const level = row.levels.find(({ period }) => period === shown);
    return [
      ...territoryCells(rowName(row, table, workspace), row.territory, width),
      periodWords(level?.period ?? ""),
      plain(level?.value.value, indicator.decimals),
      plain(level?.reference.value, indicator.decimals),
      signed(level?.absolute, indicator.decimals),
      plain(level?.ratio, 2),
    ];
  });
  return rows.length === 0 ? "" : textTable(columns, rows);
}

/** All territories; where most have no figure at all, those that have one: the footer counts the others. */
function shownRows({ rows }: Comparison): readonly ComparisonRow[] {
  const known = rows.filter(({ levels }) => levels.some(({ value }) => typeof value.value === "number"));
  return known.length * 2 < rows.length ? known : rows;
}

const SHORT_QUADRANT: Readonly<Record<Quadrant, string>> = {
  ...QUADRANT_WORDS,
  amelioration_insuffisante: "Amél. insuff.",
  specialisation_accentuee: "Spéc. accent.",
  specialisation_attenuee: "Spéc. attén.",
};

/** What a change tells: nothing that chance alone, or the rounding of the figures alone, may make. */
function readingCell(change: GapChange | null): string {
  if (isWithinChance(change)) return NOT_ESTABLISHED;
  return change?.withinRounding ? "Écart stable" : quadrantCell(change);
}

/** The quadrant; on an axis, what did not move: the value or the gap; n.d. when a figure is missing. */
function quadrantCell(change: GapChange | null): string {
  const quadrant = change?.quadrant;
  if (typeof quadrant === "string") return SHORT_QUADRANT[quadrant];
  if (quadrant?.unknown !== "sur_un_axe") return UNKNOWN;
  return change?.valueMove === "inchangee" ? "Valeur égale" : "Écart égal";
}

function footer(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  return [
    ...summaryLines(table, indicator),
    ...honestyLines(table, indicator, workspace),
    ...secondOrderLine(table, indicator, workspace),
    ...missingLines(table, indicator, workspace),
    ...ruleLines(table),
  ]
    .map((line) => wrap(line, 80))
    .join("\n");
}

function summaryLines({ summary }: Comparison, indicator: Indicator): string[] {
  if (!summary) return [];
  const [start, end] = [summary.start, summary.end].map(periodWords);
  const { widenedAbsolute, widenedRelative, improved } = summary;
  const unit = unitWords(indicator.unit).inWords;
  const gaps = `Écart plus grand en ${end} qu’en ${start} : ${widenedAbsolute.k}/${widenedAbsolute.n} ${unit}, ${widenedRelative.k}/${widenedRelative.n} rapporté à la référence.`;
  const better = `Valeur meilleure en ${end} qu’en ${start} : ${improved.k}/${improved.n}.`;
  return [
    ...(widenedAbsolute.n > 0 ? [gaps] : []),
    ...(improved.n > 0 && indicator.polarity !== "neutre" ? [better] : []),
  ];
}

/** The gap of the EPCI itself to the level above: a quarter may catch up with an agglomeration that falls behind. */
function secondOrderLine(
  { secondOrder, summary }: Comparison,
  indicator: Indicator,
  workspace: Workspace,
): string[] {
  const levels = (secondOrder?.levels ?? []).filter(({ absolute }) => typeof absolute === "number");
  const shown = levels.filter(({ period }) => !summary || period === summary.start || period === summary.end);
  if (!secondOrder || shown.length === 0) return [];
  const parts = shown.map(
    ({ period, absolute, ratio }) =>
      `${signed(absolute, indicator.decimals)} en ${period} (rapport ${plain(ratio, 2)})`,
  );
  const above = label(secondOrder.reference ?? "", workspace);
  return [
    `Écart de second ordre, ${label(secondOrder.territory, workspace)} / ${above} : ${parts.join(", ")}.`,
  ];
}

function sources(table: Comparison, indicator: Indicator, { datasets, observations }: Workspace): string {
  const { rows, secondOrder } = table;
  const levels = [...rows, ...(secondOrder ? [secondOrder] : [])].flatMap((row) => row.levels);
  const ofMembers = memberFigures(table, indicator, observations);
  const addresses = [...levels.flatMap(levelAddresses), ...ofMembers.flatMap((one) => one.addresses)];
  const files = new Set(addresses.map((address) => address.replace(/:\d+$/, "")));
  const used = datasets.filter(({ resources }) => resources.some(({ path }) => files.has(path)));
  return used.map((set) => wrap(`Source : ${set.producer}, ${set.title}. ${set.licence}.`, 80)).join("\n");
}
