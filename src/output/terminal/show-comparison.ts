import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapLevel } from "../../compare/comparison.ts";
import {
  hasGap,
  hasInterval,
  isOtherSet,
  readChange,
  rowsWithFigures,
  shownPeriod,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { between, OTHER_SET, plain, shortPeriod, signed, UNKNOWN } from "./comparison-words.ts";
import { countRows } from "./show-counts.ts";
import { detailBlocks } from "./show-detail.ts";
import { footer } from "./show-footer.ts";
import { otherBlock } from "./show-others.ts";
import { MARK, shownRules } from "./show-rules.ts";
import { sourceBlock } from "./show-sources.ts";
import { titleBlock } from "./show-title.ts";
import { togetherBlock } from "./show-together.ts";
import type { ShownTable } from "./shown-table.ts";
import { TERRITORY_COLUMNS, territoryCells } from "./territory-columns.ts";
import { type TextColumn, textTable } from "./text-table.ts";
import { wordLegend } from "./word-legend.ts";

/**
 * A gap table, in 80 columns when there are no more: title, rows, the words of its last column, k/n with the years, what is
 * missing and why, what its producers say of it, the sources of what is shown.
 */
export function showComparison(
  table: Comparison,
  workspace: Workspace,
  width: number,
  detailed = false,
): string {
  const indicator = workspace.indicators.get(table.indicator);
  if (!indicator) return "";
  const shown = { rows: rowsWithFigures(table), table, indicator, workspace, width };
  const blocks = [
    titleBlock(table, indicator, workspace),
    rowsBlock(shown),
    togetherBlock(table, indicator),
    isCount(indicator.unit) ? "" : otherBlock(table, indicator, workspace, width),
    footer(table, indicator, workspace),
    ...(detailed ? detailBlocks(table, indicator, workspace, width) : []),
    sourceBlock(table, workspace, detailed),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function rowsBlock(shown: ShownTable): string {
  const { rows, table, indicator } = shown;
  if (rows.length === 0) return "";
  if (isCount(indicator.unit)) return countRows(shown);
  if (!table.summary) return levelRows(shown);
  const legend = wordLegend(rows.map(({ change }) => readChange(change)));
  return [changeRows(shown), ...legend].join("\n");
}

const NUMBER = { align: "right" } as const;

function changeRows({ rows, table, indicator, workspace, width }: ShownTable): string {
  const { start, end } = table.summary ?? { start: "", end: "" };
  const { levels, changes } = shownRules(table);
  const other = table.rows.some((row) => isOtherSet(row, table)) ? OTHER_SET : "";
  const [ofLevels, ofChanges] = [levels.size > 0 ? MARK : "", `${changes.size > 0 ? MARK : ""}${other}`];
  const columns: TextColumn[] = [
    ...TERRITORY_COLUMNS,
    { header: shortPeriod(end), ...NUMBER },
    { header: `Écart\n${shortPeriod(start)}${ofLevels}`, ...NUMBER },
    { header: `Écart\n${shortPeriod(end)}${ofLevels}`, ...NUMBER },
    { header: `Évol.\nécart${ofChanges}`, ...NUMBER },
    { header: `Rap.\n${shortPeriod(start)}`, ...NUMBER },
    { header: `Rap.\n${shortPeriod(end)}`, ...NUMBER },
    { header: "Lecture", align: "left" },
  ];
  const lines = rows.map((row) => [
    ...territoryCells(row, workspace),
    ...changeCells(row, start, end, indicator),
  ]);
  return textTable(columns, lines, width);
}

function changeCells(row: ComparisonRow, start: string, end: string, { decimals }: Indicator): string[] {
  const at = (period: string): GapLevel | undefined => row.levels.find((level) => level.period === period);
  const { change } = row;
  const said = readChange(change);
  return [
    plain(at(end)?.value.value, decimals),
    signed(at(start)?.absolute, decimals),
    signed(at(end)?.absolute, decimals),
    signed(change?.absolute, decimals),
    plain(at(start)?.ratio, 2),
    plain(at(end)?.ratio, 2),
    said === undefined ? UNKNOWN : CHANGE_WORDS[said].short,
  ];
}

function levelRows({ rows, table, indicator, workspace, width }: ShownTable): string {
  const { decimals } = indicator;
  const mark = shownRules(table).levels.size > 0 ? MARK : "";
  const [ofValue, ofGap] = hasGap(table) ? ["", mark] : [mark, ""];
  const shown = shownPeriod(table);
  const at = ({ levels }: ComparisonRow) => levels.find(({ period }) => period === shown);
  const isMeasured = rows.some((row) => hasInterval(at(row)?.precision?.interval));
  const columns: TextColumn[] = [
    ...TERRITORY_COLUMNS,
    { header: `Valeur${ofValue}`, ...NUMBER },
    { header: "Réf.", ...NUMBER },
    { header: `Écart${ofGap}`, ...NUMBER },
    ...(isMeasured ? [{ header: "Intervalle\nà 95 %", align: "left" } as const] : []),
    { header: "Rapport", ...NUMBER },
  ];
  const lines = rows.map((row) => {
    const level = at(row);
    return [
      ...territoryCells(row, workspace),
      plain(level?.value.value, decimals),
      plain(level?.reference.value, decimals),
      signed(level?.absolute, decimals),
      ...(isMeasured ? [between(level?.precision?.interval, Math.max(1, decimals))] : []),
      plain(level?.ratio, 2),
    ];
  });
  return textTable(columns, lines, width);
}
