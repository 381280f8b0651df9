import { isRange } from "../../data/observation.ts";
import type { ObservationTable } from "../../data/observation-table.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { tableOf } from "./panels.ts";
import { figurePlace, placeOf } from "./places.ts";

/**
 * Two figures for the same indicator, territory and period: which one is true cannot be guessed. Two published files may
 * print the same figure; when they differ the first holds, and it is said.
 */
export function duplicateKey(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { columns, sorted } = table;
  const found: Diagnostic[] = [];
  let first = 0;
  for (let at = 1; at < columns.size; at += 1) {
    const [row, start] = [sorted.order[at] ?? 0, sorted.order[first] ?? 0];
    if (!sameKey(table, row, start)) {
      first = at;
      continue;
    }
    const twin = twinOf(workspace, table, first, at);
    if (twin !== undefined) found.push(...compare(workspace, table, twin, row));
  }
  return found;
}

function sameKey({ columns, sorted }: ObservationTable, left: number, right: number): boolean {
  return (
    columns.code[left] === columns.code[right] &&
    sorted.rankOf[columns.seriesOf[left] ?? 0] === sorted.rankOf[columns.seriesOf[right] ?? 0]
  );
}

/** The first row of the same key that is the same statistic: a printed minimum may stand beside the figure of a group. */
function twinOf(
  workspace: Workspace,
  table: ObservationTable,
  first: number,
  at: number,
): number | undefined {
  const { columns, sorted } = table;
  const row = sorted.order[at] ?? 0;
  for (let before = first; before < at; before += 1) {
    const other = sorted.order[before] ?? 0;
    if (statisticOf(workspace, columns, other) === statisticOf(workspace, columns, row)) return other;
  }
  return undefined;
}

function statisticOf(
  { territories }: Workspace,
  { printed, codes, code }: ObservationTable["columns"],
  row: number,
): string {
  const detail = printed.get(row);
  return isRange(detail, territories.get(codes[code[row] ?? -1] ?? "")?.kind)
    ? (detail?.statistic ?? "")
    : "";
}

function compare(workspace: Workspace, table: ObservationTable, first: number, row: number): Diagnostic[] {
  const { columns } = table;
  const isFromAnother = sourceOf(table, first) !== sourceOf(table, row);
  const [value, other] = [columns.value[row] ?? Number.NaN, columns.value[first] ?? Number.NaN];
  const arePublished = isFromAnother && [first, row].every((one) => roleOf(table, one) === "brut");
  if (arePublished && (Number.isNaN(value) || Number.isNaN(other) || Math.abs(value - other) < 1e-9))
    return [];
  const [observation, before] = [table.at(row), table.at(first)];
  const { indicator, period, code } = observation;
  const territory = workspace.territories.get(code)?.label ?? code;
  const where = `${before.address.file}:${before.address.line}`;
  if (!arePublished)
    return [
      problem("dataset/cle-dupliquee", placeOf(observation, "code"), {
        indicator,
        territory,
        period,
        first: where,
      }),
    ];
  const decimals = workspace.indicators.get(indicator)?.decimals ?? 0;
  const values = { value: formatNumber(value, decimals), other: formatNumber(other, decimals), first: where };
  return [
    problem("dataset/valeurs-divergentes", figurePlace(observation.address), {
      indicator,
      territory,
      period,
      ...values,
    }),
  ];
}

function sourceOf({ columns }: ObservationTable, row: number): number | undefined {
  return columns.series[columns.seriesOf[row] ?? 0]?.source;
}

function roleOf(table: ObservationTable, row: number): string | undefined {
  return table.sources[sourceOf(table, row) ?? -1]?.resource.role;
}
