import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, TimeLag } from "../../compare/comparison.ts";
import { isInterval } from "../../compare/established.ts";
import { changeDigits, tableDigits } from "../../compare/printed-digits.ts";
import {
  changeName,
  isCompared,
  rowsWithFigures,
  shownChange,
  shownPeriods,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Workspace } from "../../data/workspace.ts";
import { intervalDigits, intervalWords, signedWords, UNKNOWN } from "../../french/amounts.ts";
import { convergenceSentences } from "../../french/convergence.ts";
import { silentOthersSentence } from "../../french/missing.ts";
import { lagCell, sameLagWords } from "../../french/time-lag.ts";
import { hasTestedYears, trendWords } from "../../french/trends.ts";
import {
  gapCell,
  nameOf,
  referenceName,
  type ShownTable,
  shortPeriod,
  TERRITORY_COLUMNS,
  territoryCells,
  valueCell,
} from "./comparison-cells.ts";
import { textTable, wrap } from "./text.ts";

/** What does not fit beside the gaps: intervals, decomposition, test and slope of each row; dispersion of the group. */
export function detailBlocks(
  table: Comparison,
  indicator: Indicator,
  workspace: Workspace,
  width: number,
): string[] {
  const rows = [...rowsWithFigures(table), ...(table.otherReferences ?? []).filter(isCompared)];
  if (!rows.some(isCompared)) return [];
  const detailed = { rows, table, indicator, workspace, width };
  return [
    intervalRows(detailed),
    ...(shownChange(table) ? [changeRows(detailed)] : []),
    ...(hasTestedYears(table) ? [trendRows(detailed)] : []),
    lagRows(detailed),
    convergenceBlock(table, indicator),
  ].filter((block) => block !== "");
}

/** The code, then the name; of a row beside the counts, what it is compared with. */
function namesOf(row: ComparisonRow, { table, workspace }: ShownTable): string[] {
  const isBeside = table.otherReferences?.includes(row) ?? false;
  if (!isBeside) return territoryCells(row, workspace);
  return [row.territory, `/ ${referenceName(row.reference ?? "", table, workspace)}`];
}

function intervalRows(detailed: ShownTable): string {
  const { rows, table, width } = detailed;
  const { decimals } = detailed.indicator;
  const end = shownPeriods(table).at(-1) ?? "";
  const at = (row: ComparisonRow) => row.levels.find(({ period }) => period === end);
  const isPrecise = rows.some((row) => {
    const precision = at(row)?.precision;
    return isInterval(precision?.interval) || precision?.rounding;
  });
  if (!isPrecise) return "";
  return textTable(
    [
      ...TERRITORY_COLUMNS,
      { header: `Écart\n${shortPeriod(end)}`, align: "right" },
      { header: "Intervalle à 95 %", align: "left" },
      { header: "Arrondis seuls", align: "left" },
    ],
    rows.map((row) => [
      ...namesOf(row, detailed),
      gapCell(at(row), detailed.indicator),
      intervalWords(at(row)?.precision?.interval, decimals),
      at(row)?.precision?.rounding ? intervalWords(at(row)?.precision?.rounding ?? undefined, decimals) : "",
    ]),
    width,
  );
}

function changeRows(detailed: ShownTable): string {
  const { rows, width } = detailed;
  const { decimals } = detailed.indicator;
  const tested = rows.some(({ change }) => isInterval(change?.interval));
  return textTable(
    [
      ...TERRITORY_COLUMNS,
      { header: `Évol.\nécart`, align: "right" },
      { header: "dont\nQPV", align: "right" },
      { header: "dont\nréf.", align: "right" },
      ...(tested ? [{ header: "Intervalle à 95 %", align: "left" } as const] : []),
      { header: "Lecture", align: "left" },
    ],
    rows.map((row) => {
      const { change } = row;
      const digits = changeDigits(change, detailed.indicator);
      return [
        ...namesOf(row, detailed),
        signedWords(change?.absolute, digits.gap),
        signedWords(change?.value, digits.value),
        signedWords(change?.reference, digits.reference),
        ...(tested ? [intervalWords(change?.interval, decimals)] : []),
        doneWords(change),
      ];
    }),
    width,
  );
}

function doneWords(change: ComparisonRow["change"]): string {
  const said = changeName(change);
  return said === undefined ? UNKNOWN : CHANGE_WORDS[said].short;
}

/** Where no row could be tested, the footer says why: a column of « n.d. » would say no more. */
function trendRows(detailed: ShownTable): string {
  const { rows, width } = detailed;
  const { decimals } = detailed.indicator;
  if (rows.every(({ trend }) => !trend || "unknown" in trend.gap)) return "";
  return textTable(
    [
      ...TERRITORY_COLUMNS,
      { header: "Test de l’écart sur cinq ans", align: "left", width: 45 },
      { header: "Theil-Sen\n(par an)", align: "right" },
    ],
    rows.map((row) => [
      ...namesOf(row, detailed),
      row.trend ? trendWords(row.trend, decimals) : UNKNOWN,
      signedWords(row.trend?.theilSen, intervalDigits(decimals)),
    ]),
    width,
  );
}

/** When the reference had the level of each row; one line where it is the same for all, nothing where no row could be told. */
function lagRows(detailed: ShownTable): string {
  const { rows, width } = detailed;
  const lags = rows.flatMap(({ lag }) => lag ?? []);
  const [first] = lags;
  if (!first || lags.every(({ reached }) => "unknown" in reached)) return "";
  const isSame = (lag: TimeLag) => lag.period === first.period && lagCell(lag) === lagCell(first);
  if (lags.length > 1 && lags.every(isSame)) return wrap(sameLagWords(first, lags.length), width);
  return textTable(
    [
      ...TERRITORY_COLUMNS,
      { header: "Année", align: "right" },
      { header: "Retard sur la référence", align: "left" },
    ],
    rows.map((row) => [
      ...namesOf(row, detailed),
      row.lag?.period ?? "",
      row.lag ? lagCell(row.lag) : UNKNOWN,
    ]),
    width,
  );
}

function convergenceBlock(table: Comparison, indicator: Indicator): string {
  const { convergence } = table;
  if (!convergence) return "";
  const { value } = tableDigits(table, [convergence.start, convergence.end], indicator);
  return wrap(convergenceSentences(convergence, value).join(" "), 80);
}

/** The QPV that lie in another reference too: one row for each, then the names of those without a gap. */
export function otherBlock(
  table: Comparison,
  indicator: Indicator,
  workspace: Workspace,
  width: number,
): string {
  const all = table.otherReferences ?? [];
  const shown = all.filter(isCompared);
  const silent = all.filter((row) => !shown.includes(row));
  const named = ({ territory, reference = "" }: ComparisonRow) =>
    `${territory} ${nameOf(territory, workspace)} (${referenceName(reference, table, workspace)})`;
  const blocks = [
    ...(shown.length > 0
      ? ["Aussi dans une autre référence (une ligne pour chacune, hors des comptes)"]
      : []),
    ...(shown.length > 0 ? [rowsOf({ rows: shown, table, indicator, workspace, width })] : []),
    ...silentOthersSentence(silent, named).map((sentence) => wrap(sentence, 80)),
  ];
  return blocks.join("\n");
}

function rowsOf({ rows, table, indicator, workspace, width }: ShownTable): string {
  const start = shownChange(table)?.start;
  const end = shownPeriods(table).at(-1);
  const at = (row: ComparisonRow, period: string | undefined) =>
    row.levels.find((level) => level.period === period);
  const columns = [
    ...TERRITORY_COLUMNS,
    { header: "Référence", align: "left", width: 40, gives: true },
    { header: shortPeriod(end ?? ""), align: "right" },
    ...(start === undefined ? [] : [{ header: `Écart\n${shortPeriod(start)}`, align: "right" } as const]),
    { header: `Écart\n${shortPeriod(end ?? "")}`, align: "right" },
    ...(start === undefined ? [] : [{ header: `Évol.\nécart`, align: "right" } as const]),
  ] as const;
  return textTable(
    columns,
    rows.map((row) => [
      ...territoryCells(row, workspace),
      referenceName(row.reference ?? "", table, workspace),
      valueCell(at(row, end), indicator),
      ...(start === undefined ? [] : [gapCell(at(row, start), indicator)]),
      gapCell(at(row, end), indicator),
      ...(start === undefined
        ? []
        : [signedWords(row.change?.absolute, changeDigits(row.change, indicator).gap)]),
    ]),
    width,
  );
}
