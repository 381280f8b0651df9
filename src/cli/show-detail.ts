import type { Comparison, ComparisonRow, RowTrend } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { isOtherSet } from "../model/is-other-set.ts";
import type { Unknown } from "../model/quantity.ts";
import { CHANGE_WORDS, REASON_WORDS } from "../model/words.ts";
import type { Workspace } from "../model/workspace.ts";
import { periodWords } from "../render/period-words.ts";
import type { Interval } from "../statistics/shapes.ts";
import {
  between,
  isWithinChance,
  NOT_ESTABLISHED,
  nameOf,
  OTHER_SET,
  plain,
  shortPeriod,
  signed,
  UNKNOWN,
} from "./comparison-words.ts";
import { shownPeriod } from "./shown-period.ts";
import { textTable } from "./text-table.ts";
import { wrap } from "./wrap.ts";

/** What does not fit beside the gaps: intervals, decomposition, test and slope of each row; dispersion of the group. */
export function detailBlocks(table: Comparison, indicator: Indicator, workspace: Workspace): string[] {
  const rows = [...table.rows, ...(table.otherReferences ?? [])].filter(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
  if (rows.length === 0) return [];
  return [
    intervalRows(rows, table, indicator, workspace),
    ...(table.summary ? [changeRows(rows, table, indicator, workspace)] : []),
    ...(table.periods.length < 5 ? [] : [trendRows(rows, indicator, workspace)]),
    convergenceLines(table, indicator),
  ].filter((block) => block !== "");
}

const hasInterval = (interval: Interval | Unknown | undefined): boolean =>
  interval !== undefined && "lower" in interval;

const NAME = { header: "Territoire", align: "left", width: 22 } as const;

function intervalRows(
  rows: readonly ComparisonRow[],
  table: Comparison,
  { decimals }: Indicator,
  workspace: Workspace,
): string {
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
      NAME,
      { header: `Écart\n${shortPeriod(end)}`, align: "right" },
      { header: "Intervalle à 95 %", align: "left" },
      { header: "Arrondis seuls", align: "left" },
    ],
    rows.map((row) => [
      nameOf(row.territory, workspace),
      signed(at(row)?.absolute, decimals),
      between(at(row)?.precision?.interval, digits),
      at(row)?.precision?.rounding ? between(at(row)?.precision?.rounding ?? undefined, digits) : "",
    ]),
  );
}

function changeRows(
  rows: readonly ComparisonRow[],
  table: Comparison,
  { decimals }: Indicator,
  workspace: Workspace,
): string {
  const mark = rows.some((row) => isOtherSet(row, table)) ? OTHER_SET : "";
  const digits = Math.max(1, decimals);
  const tested = rows.some(({ change }) => hasInterval(change?.interval));
  return textTable(
    [
      NAME,
      { header: `Évol.\nécart${mark}`, align: "right" },
      { header: "dont\nQPV", align: "right" },
      { header: "dont\nréf.", align: "right" },
      ...(tested ? [{ header: "Intervalle à 95 %", align: "left" } as const] : []),
      { header: "Ce que cela fait", align: "left", width: tested ? 20 : 36 },
    ],
    rows.map(({ territory, change }) => {
      return [
        nameOf(territory, workspace),
        signed(change?.absolute, decimals),
        signed(change?.value, decimals),
        signed(change?.reference, decimals),
        ...(tested ? [between(change?.interval, digits)] : []),
        doneWords(change),
      ];
    }),
  );
}

function doneWords(change: ComparisonRow["change"]): string {
  if (isWithinChance(change)) return NOT_ESTABLISHED;
  const taken = change?.decomposition;
  return taken && "reading" in taken ? CHANGE_WORDS[taken.reading] : UNKNOWN;
}

function trendRows(rows: readonly ComparisonRow[], { decimals }: Indicator, workspace: Workspace): string {
  return textTable(
    [
      NAME,
      { header: "Test de l’écart sur cinq ans", align: "left", width: 45 },
      { header: "Theil-Sen\n(par an)", align: "right" },
    ],
    rows.map(({ territory, trend }) => [
      nameOf(territory, workspace),
      trend ? verdict(trend, decimals) : UNKNOWN,
      signed(trend?.theilSen, Math.max(1, decimals)),
    ]),
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
    `Entre QPV, ${available} sur ${total} (${periodWords(start)}, ${periodWords(end)}) : écart type ${plain(sigma[0], decimals)} puis ${plain(sigma[1], decimals)} ; somme des distances au mieux placé ${plain(delta[0], decimals)} puis ${plain(delta[1], decimals)} ; bêta ${signed(beta, 3)} ; concordance des rangs ${plain(ranks, 2)}${kind === "" ? "" : ` ; ${kind}`}.`,
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
