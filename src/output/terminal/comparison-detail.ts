import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, RowTrend } from "../../compare/comparison.ts";
import {
  changeName,
  hasInterval,
  isOtherSet,
  rowsWithFigures,
  shownPeriod,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Workspace } from "../../data/workspace.ts";
import { spanWords } from "../../french/periods.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import {
  between,
  nameOf,
  OTHER_SET,
  plain,
  referenceName,
  type ShownTable,
  shortPeriod,
  signed,
  TERRITORY_COLUMNS,
  territoryCells,
  UNKNOWN,
} from "./comparison-cells.ts";
import { textTable, wrap } from "./text.ts";

/** What does not fit beside the gaps: intervals, decomposition, test and slope of each row; dispersion of the group. */
export function detailBlocks(
  table: Comparison,
  indicator: Indicator,
  workspace: Workspace,
  width: number,
): string[] {
  const hasGap = ({ levels }: ComparisonRow) => levels.some(({ absolute }) => typeof absolute === "number");
  const rows = [...rowsWithFigures(table), ...(table.otherReferences ?? []).filter(hasGap)];
  if (!rows.some(hasGap)) return [];
  const detailed = { rows, table, indicator, workspace, width };
  return [
    intervalRows(detailed),
    ...(table.summary ? [changeRows(detailed)] : []),
    ...(table.periods.length < 5 ? [] : [trendRows(detailed)]),
    convergenceLines(table, indicator),
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
  const end = table.summary?.end ?? shownPeriod(table) ?? "";
  const at = (row: ComparisonRow) => row.levels.find(({ period }) => period === end);
  const digits = Math.max(1, decimals);
  const isPrecise = rows.some((row) => {
    const precision = at(row)?.precision;
    return hasInterval(precision?.interval) || precision?.rounding;
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
      signed(at(row)?.absolute, decimals),
      between(at(row)?.precision?.interval, digits),
      at(row)?.precision?.rounding ? between(at(row)?.precision?.rounding ?? undefined, digits) : "",
    ]),
    width,
  );
}

function changeRows(detailed: ShownTable): string {
  const { rows, table, width } = detailed;
  const { decimals } = detailed.indicator;
  const mark = rows.some((row) => isOtherSet(row, table)) ? OTHER_SET : "";
  const digits = Math.max(1, decimals);
  const tested = rows.some(({ change }) => hasInterval(change?.interval));
  return textTable(
    [
      ...TERRITORY_COLUMNS,
      { header: `Évol.\nécart${mark}`, align: "right" },
      { header: "dont\nQPV", align: "right" },
      { header: "dont\nréf.", align: "right" },
      ...(tested ? [{ header: "Intervalle à 95 %", align: "left" } as const] : []),
      { header: "Lecture", align: "left" },
    ],
    rows.map((row) => {
      const { change } = row;
      return [
        ...namesOf(row, detailed),
        signed(change?.absolute, decimals),
        signed(change?.value, decimals),
        signed(change?.reference, decimals),
        ...(tested ? [between(change?.interval, digits)] : []),
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
      row.trend ? verdict(row.trend, decimals) : UNKNOWN,
      signed(row.trend?.theilSen, Math.max(1, decimals)),
    ]),
    width,
  );
}

function verdict({ gap, projection }: RowTrend, decimals: number): string {
  if ("unknown" in gap) return `n.d. : ${REASON_WORDS[gap.unknown]}`;
  if (gap.direction === "aucune") return gap.outlier ? "une année seule fait la pente" : "aucune direction";
  const later =
    projection && "value" in projection
      ? `, ${signed(projection.value, decimals)} en ${projection.year} (${between(projection, decimals)})`
      : "";
  return `en ${gap.direction}${later}`;
}

function convergenceLines({ convergence }: Comparison, { decimals }: Indicator): string {
  if (!convergence) return "";
  const { start, end, available, total, sigma, delta, beta, ranks, class: found } = convergence;
  const kind = "class" in found ? `${CLASS_WORDS[found.class]}${found.strict ? ", stricte" : ""}` : "";
  const lines = [
    `Entre QPV, ${available} sur ${total}, ${spanWords(start, end)} : écart type ${plain(sigma[0], decimals)} puis ${plain(sigma[1], decimals)} ; somme des distances au mieux placé ${plain(delta[0], decimals)} puis ${plain(delta[1], decimals)} ; bêta ${signed(beta, 3)} ; concordance des rangs ${plain(ranks, 2)}${kind === "" ? "" : ` ; ${kind}`}.`,
    "Description de valeurs publiées ; aucun test n’est fait.",
  ];
  return wrap(lines.join(" "), 80);
}

const CLASS_WORDS = {
  convergence_par_le_haut: "convergence par le haut",
  convergence_par_le_bas: "convergence par le bas",
  divergence_par_le_haut: "divergence par le haut",
  divergence_par_le_bas: "divergence par le bas",
  stabilite: "stabilité",
} as const;

/** The QPV that lie in another reference too: one row for each, then the names of those without a gap. */
export function otherBlock(
  table: Comparison,
  indicator: Indicator,
  workspace: Workspace,
  width: number,
): string {
  const all = table.otherReferences ?? [];
  const shown = all.filter(({ levels }) => levels.some(({ absolute }) => typeof absolute === "number"));
  const silent = all.filter((row) => !shown.includes(row));
  const blocks = [
    ...(shown.length > 0
      ? ["Aussi dans une autre référence (une ligne pour chacune, hors des comptes)"]
      : []),
    ...(shown.length > 0 ? [rowsOf({ rows: shown, table, indicator, workspace, width })] : []),
    ...(silent.length > 0 ? [silentLine(silent, table, workspace)] : []),
  ];
  return blocks.join("\n");
}

function rowsOf({ rows, table, indicator, workspace, width }: ShownTable): string {
  const { decimals } = indicator;
  const { summary } = table;
  const [start, end] = [summary?.start, summary?.end ?? shownPeriod(table)];
  const at = (row: ComparisonRow, period: string | undefined) =>
    row.levels.find((level) => level.period === period);
  const mark = rows.some((row) => isOtherSet(row, table)) ? OTHER_SET : "";
  const columns = [
    ...TERRITORY_COLUMNS,
    { header: "Référence", align: "left", width: 40, gives: true },
    { header: shortPeriod(end ?? ""), align: "right" },
    ...(start === undefined ? [] : [{ header: `Écart\n${shortPeriod(start)}`, align: "right" } as const]),
    { header: `Écart\n${shortPeriod(end ?? "")}`, align: "right" },
    ...(start === undefined ? [] : [{ header: `Évol.\nécart${mark}`, align: "right" } as const]),
  ] as const;
  return textTable(
    columns,
    rows.map((row) => [
      ...territoryCells(row, workspace),
      referenceName(row.reference ?? "", table, workspace),
      plain(at(row, end)?.value.value, decimals),
      ...(start === undefined ? [] : [signed(at(row, start)?.absolute, decimals)]),
      signed(at(row, end)?.absolute, decimals),
      ...(start === undefined ? [] : [signed(row.change?.absolute, decimals)]),
    ]),
    width,
  );
}

function silentLine(rows: readonly ComparisonRow[], table: Comparison, workspace: Workspace): string {
  const names = rows.map(
    (row) =>
      `${row.territory} ${nameOf(row.territory, workspace)} (${referenceName(row.reference ?? "", table, workspace)})`,
  );
  return wrap(`Aussi dans une autre référence, sans écart calculable : ${names.join(", ")}.`, 80);
}
