import { isRange } from "../../data/observation.ts";
import type { ObservationTable } from "../../data/observation-table.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { ABSENCES } from "../../kernel/unknown.ts";
import { tableOf } from "./panels.ts";
import { figurePlace, placeOf } from "./places.ts";

/** Two rows that give the same figure: the first read, which holds, and another. */
export interface Twins {
  readonly first: number;
  readonly row: number;
}

/**
 * Two figures for the same indicator, territory and period. Of two files of which one at least was imported, the first read
 * holds (see `precedence.ts`), and it is said when they differ. In one file, identical rows are one; others are an error.
 */
export function duplicateKey(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  return twinsIn(workspace).flatMap((twins) => {
    const relation = relationOf(table, twins);
    if (relation === "agrees") return [];
    return [(relation === "contradicts" ? contradiction : divergence)(workspace, table, twins)];
  });
}

/** Every row whose figure an earlier one gives already, with that one. */
export function twinsIn(workspace: Workspace): Twins[] {
  const table = tableOf(workspace);
  const { columns, sorted } = table;
  const found: Twins[] = [];
  let start = 0;
  for (let at = 1; at < columns.size; at += 1) {
    const row = sorted.order[at] ?? 0;
    if (!sameKey(table, row, sorted.order[start] ?? 0)) {
      start = at;
      continue;
    }
    for (const first of twinsOf(workspace, table, start, at)) found.push({ first, row });
  }
  return found;
}

/**
 * `agrees`: one figure, said twice. `diverges`: two files differ and the first holds. `contradicts`: nothing says which
 * holds.
 */
export function relationOf(table: ObservationTable, twins: Twins): "agrees" | "diverges" | "contradicts" {
  const { first, row } = twins;
  const isImported = [first, row].some((each) => roleOf(table, each) === "brut");
  if (!isImported) return "contradicts";
  const isOneFile = sourceOf(table, first) === sourceOf(table, row);
  const { value } = table.columns;
  if (Number.isNaN(value[first]) || Number.isNaN(value[row]))
    return isOneFile && !isSameBlank(table, twins) ? "contradicts" : "agrees";
  if (agree(table, twins, isOneFile)) return "agrees";
  return isOneFile ? "contradicts" : "diverges";
}

/** An empty cell says nothing against a number; a suppressed one does. */
function isSameBlank({ columns }: ObservationTable, { first, row }: Twins): boolean {
  const reasonOf = (one: number) =>
    Number.isNaN(columns.value[one]) ? ABSENCES[columns.absence[one] ?? -1] : "absent";
  const reasons = [reasonOf(first), reasonOf(row)];
  const areBoth = [first, row].every((one) => Number.isNaN(columns.value[one]));
  return areBoth ? reasons[0] === reasons[1] : reasons.every((reason) => reason === "absent");
}

/** Below this two numbers differ by the noise of a computation. */
const NOISE = 1e-9;

/** Equal, or, of two files, one number is the other as its producer rounded it. */
function agree({ columns }: ObservationTable, { first, row }: Twins, isOneFile: boolean): boolean {
  const stepOf = (one: number) =>
    isOneFile ? 0 : (columns.series[columns.seriesOf[one] ?? 0]?.rounding ?? 0);
  const step = Math.max(stepOf(first), stepOf(row));
  const apart = Math.abs((columns.value[first] ?? Number.NaN) - (columns.value[row] ?? Number.NaN));
  return apart < step / 2 + NOISE;
}

function sameKey({ columns, sorted }: ObservationTable, left: number, right: number): boolean {
  return (
    columns.code[left] === columns.code[right] &&
    sorted.rankOf[columns.seriesOf[left] ?? 0] === sorted.rankOf[columns.seriesOf[right] ?? 0]
  );
}

/**
 * The first row of the same key that is the same statistic (a printed minimum may stand beside the figure of a group), and
 * the first of the same file.
 */
function twinsOf(workspace: Workspace, table: ObservationTable, first: number, at: number): number[] {
  const { columns, sorted } = table;
  const row = sorted.order[at] ?? 0;
  const found: number[] = [];
  for (let before = first; before < at; before += 1) {
    const other = sorted.order[before] ?? 0;
    if (statisticOf(workspace, columns, other) !== statisticOf(workspace, columns, row)) continue;
    const isOwn = sourceOf(table, other) === sourceOf(table, row);
    if (found.length === 0 || isOwn) found.push(other);
    if (isOwn) break;
  }
  return found;
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

function contradiction(workspace: Workspace, table: ObservationTable, twins: Twins): Diagnostic {
  const { observation, values } = wordsOf(workspace, table, twins);
  return problem("dataset/cle-dupliquee", placeOf(observation, "code"), values);
}

function divergence(workspace: Workspace, table: ObservationTable, twins: Twins): Diagnostic {
  const { observation, values } = wordsOf(workspace, table, twins);
  const decimals = workspace.indicators.get(values.indicator)?.decimals ?? 0;
  const words = (row: number) => formatNumber(table.columns.value[row] ?? Number.NaN, decimals);
  const said = { ...values, value: words(twins.row), other: words(twins.first) };
  const about = { territories: [observation.code], indicator: observation.indicator };
  return problem("dataset/valeurs-divergentes", figurePlace(observation.address), said, about);
}

function wordsOf({ territories }: Workspace, table: ObservationTable, { first, row }: Twins) {
  const observation = table.at(row);
  const { indicator, period, code } = observation;
  const { file, line } = table.at(first).address;
  const territory = territories.get(code)?.label ?? code;
  return { observation, values: { indicator, territory, period, first: `${file}:${line}` } };
}

function sourceOf({ columns }: ObservationTable, row: number): number | undefined {
  return columns.series[columns.seriesOf[row] ?? 0]?.source;
}

function roleOf(table: ObservationTable, row: number): string | undefined {
  return table.sources[sourceOf(table, row) ?? -1]?.resource.role;
}
