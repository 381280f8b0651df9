import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { isOtherSet, shownPeriod } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Workspace } from "../../data/workspace.ts";
import { nameOf, OTHER_SET, plain, referenceName, shortPeriod, signed } from "./comparison-words.ts";
import type { ShownTable } from "./shown-table.ts";
import { TERRITORY_COLUMNS, territoryCells } from "./territory-columns.ts";
import { textTable } from "./text-table.ts";
import { wrap } from "./wrap.ts";

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
