import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { isInterval } from "../../compare/established.ts";
import { changeDigits } from "../../compare/printed-digits.ts";
import {
  changeName,
  figuresShown,
  hasGap,
  levelAt,
  rowsWithFigures,
  shownChange,
  shownPeriods,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { printedName } from "../../data/printed-name.ts";
import { qpvIn } from "../../data/territory-parts.ts";
import { isCount, unitWords } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { intervalWords, quantityWords, signedWords, UNKNOWN } from "../../french/amounts.ts";
import { geographyWords } from "../../french/gaps.ts";
import { silentZoningSentence } from "../../french/missing.ts";
import { datedWords, deducedPeriods } from "../../french/periods.ts";
import { ordinaryMark } from "../../french/robustness.ts";
import { capital } from "../../kernel/french.ts";
import {
  gapCell,
  referenceCell,
  referenceName,
  type ShownTable,
  shortPeriod,
  TERRITORY_COLUMNS,
  territoryCells,
  valueCell,
  wordLegend,
} from "./comparison-cells.ts";
import { detailBlocks, otherBlock } from "./comparison-detail.ts";
import { footer, MARK, pooledBlock, shownRules, sourceBlock } from "./comparison-footer.ts";
import { type TextColumn, textTable, wrap } from "./text.ts";

/** The rows of a count, which has no gap: its figures, and what they changed by between the two dates. */
export function countRows({ rows, table, indicator, workspace, width }: ShownTable): string {
  const shown = shownPeriods(table);
  const isChange = shownChange(table) !== null;
  const columns: TextColumn[] = [
    ...TERRITORY_COLUMNS,
    ...shown.map((period): TextColumn => ({ header: shortPeriod(period), align: "right" })),
    ...(isChange ? [{ header: "Évol.", align: "right" } as const] : []),
  ];
  const lines = rows.map((row) => [
    ...territoryCells(row, workspace),
    ...shown.map((period) => valueCell(levelAt(row, period), indicator)),
    ...(isChange ? [signedWords(row.change?.value, changeDigits(row.change, indicator).value)] : []),
  ]);
  return lines.length === 0 ? "" : textTable(columns, lines, width);
}

/** What is measured, in which unit, when, of whom, against what; a date that nobody has published says so. */
export function titleBlock(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  const { geography, reference } = table;
  const { unit } = indicator;
  const deduced = deducedPeriods(figuresShown(table), workspace.datasets);
  const dates = datedWords(shownPeriods(table), deduced) || "aucun chiffre";
  const about = [
    `${unit === "%" ? "En %" : capital(unitWords(unit).inWords)}, ${dates}`,
    geographyWords(geography),
    ...(isCount(unit) ? [] : [`référence : ${referenceName(reference, table, workspace)}`]),
  ];
  return [wrap(indicator.label.toUpperCase(), 80), wrap(about.join(" ; "), 80), `[${indicator.id}]`].join(
    "\n",
  );
}

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
    pooledBlock(table, indicator),
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
  if (!shownChange(table)) return levelRows(shown);
  const legend = wordLegend(rows.map(({ change }) => changeName(change)));
  return [changeRows(shown), ...legend].join("\n");
}

const NUMBER = { align: "right" } as const;

function changeRows({ rows, table, indicator, workspace, width }: ShownTable): string {
  const [start = "", end = ""] = shownPeriods(table);
  const { levels, changes } = shownRules(table);
  const [ofLevels, ofChanges] = [levels, changes].map((rules) => (rules.size > 0 ? MARK : ""));
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

function changeCells(row: ComparisonRow, start: string, end: string, indicator: Indicator): string[] {
  const [first, last] = [start, end].map((period) => levelAt(row, period));
  const { change } = row;
  const said = changeName(change);
  return [
    valueCell(last, indicator),
    gapCell(first, indicator),
    gapCell(last, indicator),
    signedWords(change?.absolute, changeDigits(change, indicator).gap),
    quantityWords(first?.ratio, 2),
    quantityWords(last?.ratio, 2),
    said === undefined ? UNKNOWN : `${CHANGE_WORDS[said].short}${ordinaryMark(row)}`,
  ];
}

function levelRows({ rows, table, indicator, workspace, width }: ShownTable): string {
  const mark = shownRules(table).levels.size > 0 ? MARK : "";
  const [ofValue, ofGap] = hasGap(table) ? ["", mark] : [mark, ""];
  const [shown] = shownPeriods(table);
  const at = (row: ComparisonRow) => levelAt(row, shown ?? "");
  const isMeasured = rows.some((row) => isInterval(at(row)?.precision?.interval));
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
      valueCell(level, indicator),
      referenceCell(level, indicator),
      gapCell(level, indicator),
      ...(isMeasured ? [intervalWords(level?.precision?.interval, indicator.decimals)] : []),
      quantityWords(level?.ratio, 2),
    ];
  });
  return textTable(columns, lines, width);
}

/** The QPV of an EPCI whose zoning makes no table, for none of them has a figure: they are named all the same. */
export function silentZonings(
  epci: string,
  comparisons: readonly Comparison[],
  { territories }: Workspace,
): string[] {
  const shown = new Set(comparisons.map(({ geography }) => geography));
  const silent = new Map<string, string[]>();
  for (const { code, label, geography } of qpvIn(epci, territories)) {
    if (shown.has(geography)) continue;
    silent.set(geography, [...(silent.get(geography) ?? []), `${code} ${printedName(label)}`]);
  }
  return [...silent].map(([geography, names]) => silentZoningSentence(geography, names));
}
