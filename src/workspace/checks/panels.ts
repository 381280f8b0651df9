import type { Address } from "../../data/observation.ts";
import { ObservationBlocks } from "../../data/observation-blocks.ts";
import type { Series } from "../../data/observation-columns.ts";
import { type ObservationSource, ObservationTable } from "../../data/observation-table.ts";
import type { TerritoryKind } from "../../data/territory.ts";
import type { Dataset, Workspace } from "../../data/workspace.ts";
import { ABSENCES, type Absence, type Quantity } from "../../kernel/unknown.ts";
import { rowsOf } from "./places.ts";

/**
 * The figures of a workspace in columns, whatever holds them: a check reads millions of rows without an object each. Every
 * row keeps the file that it comes from, and the reason of its absence.
 */
export function tableOf(workspace: Workspace): ObservationTable {
  const { observations } = workspace;
  if (observations instanceof ObservationTable) return observations;
  if (observations instanceof ObservationBlocks) return observations.whole();
  const rows = rowsOf(workspace);
  const files = [...new Map(rows.map(({ address }) => [address.file, address])).values()];
  const numbers = new Map(files.map(({ file }, index) => [file, index]));
  const inputs = rows.map((row) => ({
    ...row,
    value: typeof row.value === "number" ? row.value : undefined,
    absence: absenceOf(row.value),
    resource: numbers.get(row.address.file) ?? 0,
    line: row.address.line,
    isRange: row.printed?.statistic === "min" || row.printed?.statistic === "max",
  }));
  return new ObservationTable(
    inputs,
    files.map((file) => sourceOf(file, workspace.datasets)),
  );
}

function absenceOf(value: Quantity): Absence {
  const reason = typeof value === "number" ? "absent" : value.unknown;
  return ABSENCES.find((one) => one === reason) ?? "absent";
}

/** The file of an address in its set; one that no set lists is taken as the address describes it. */
function sourceOf({ file, sha256, dataset: id }: Address, datasets: readonly Dataset[]): ObservationSource {
  const listed = datasets.find(({ resources }) => resources.some(({ path }) => path === file));
  const dataset = listed ?? datasets.find((one) => one.id === id) ?? { ...NO_SET, id };
  const resource = listed?.resources.find(({ path }) => path === file);
  return { dataset, resource: resource ?? { path: file, sha256, role: "observations" } };
}

const NO_SET: Dataset = {
  id: "",
  title: "",
  description: "",
  producer: "",
  licence: "",
  sources: [],
  period: "",
  resources: [],
};

/** What a cell of a panel holds: no row at all, a row without a figure, a figure. */
export const [NOTHING, ABSENT, FIGURE] = [0, 1, 2] as const;

/** The figures of one indicator for all territories of one zoning: a row a territory, a column a year, in order. */
export interface Panel {
  readonly indicator: string;
  readonly kind: TerritoryKind;
  /** Number of the zoning: panels of one number are of the same territories. */
  readonly zoning: number;
  readonly periods: readonly string[];
  readonly codes: readonly string[];
  /** Row by row; NaN where there is no figure. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

interface Draft {
  readonly indicator: string;
  readonly kind: TerritoryKind;
  readonly zoning: number;
  readonly periods: Set<string>;
  /** Its rank among the drafts. */
  readonly rank: number;
}

/** The panels to be made, and the rows of each: `starts` gives where those of each panel begin in `order`, and end. */
interface Drafts {
  readonly drafts: readonly Draft[];
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

const PANELS = new WeakMap<Workspace, readonly Panel[]>();

/** The panels of a workspace; only years and days of a year make a series, editions do not. */
export function panelsOf(workspace: Workspace): readonly Panel[] {
  const known = PANELS.get(workspace);
  if (known) return known;
  const table = tableOf(workspace);
  const { drafts, order, starts } = draftsOf(workspace, table);
  const panels = drafts.map((draft, rank) =>
    toPanel(draft, order.subarray(starts[rank], starts[rank + 1]), table),
  );
  PANELS.set(workspace, panels);
  return panels;
}

/** The zoning of each code, numbered; -1 for a code that nothing describes. */
function zoningsOf({ territories }: Workspace, codes: readonly string[]) {
  const names = new Map<string, number>();
  const kinds: TerritoryKind[] = [];
  const zoneOf = Int32Array.from(codes, (code) => {
    const territory = territories.get(code);
    if (!territory) return -1;
    const name = `${territory.kind}|${territory.geography}`;
    const known = names.get(name) ?? kinds.push(territory.kind) - 1;
    names.set(name, known);
    return known;
  });
  return { zoneOf, kinds };
}

function draftsOf(workspace: Workspace, table: ObservationTable): Drafts {
  const { size, codes, code, series, seriesOf, ranges } = table.columns;
  const { zoneOf, kinds } = zoningsOf(workspace, codes);
  const isYear = series.map(({ period }) => /^\d{4}(-\d\d-\d\d)?$/.test(period));
  const drafts = new Map<string, Draft>();
  const bySeries = new Int32Array(series.length * kinds.length).fill(-1);
  const rankOf = new Int32Array(size).fill(-1);
  for (let row = 0; row < size; row += 1) {
    const number = seriesOf[row] ?? 0;
    const zone = zoneOf[code[row] ?? 0] ?? -1;
    if (zone === -1 || !isYear[number] || ranges.has(row)) continue;
    const at = number * kinds.length + zone;
    if (bySeries[at] === -1) bySeries[at] = draftFor(drafts, series[number], kinds[zone], zone).rank;
    rankOf[row] = bySeries[at] ?? -1;
  }
  return { drafts: [...drafts.values()], ...grouped(rankOf, drafts.size) };
}

/** Rows by their rank, in order; those of rank −1 are left out. Two passes, no list that grows. */
function grouped(rankOf: Int32Array, count: number): Pick<Drafts, "order" | "starts"> {
  const starts = new Int32Array(count + 1);
  for (const rank of rankOf) if (rank !== -1) starts[rank + 1] = item(starts, rank + 1) + 1;
  for (let rank = 0; rank < count; rank += 1) starts[rank + 1] = item(starts, rank + 1) + item(starts, rank);
  const order = new Int32Array(item(starts, count));
  const next = starts.slice();
  rankOf.forEach((rank, row) => {
    if (rank === -1) return;
    order[item(next, rank)] = row;
    next[rank] = item(next, rank) + 1;
  });
  return { order, starts };
}

function draftFor(
  drafts: Map<string, Draft>,
  { indicator, period }: Pick<Series, "indicator" | "period"> = { indicator: "", period: "" },
  kind: TerritoryKind = "ensemble",
  zone = -1,
): Draft {
  const key = `${indicator}|${zone}`;
  const draft = drafts.get(key) ?? {
    indicator,
    kind,
    zoning: zone,
    periods: new Set<string>(),
    rank: drafts.size,
  };
  drafts.set(key, draft);
  draft.periods.add(period);
  return draft;
}

function toPanel(
  { indicator, kind, zoning, periods }: Draft,
  rows: Int32Array,
  { columns }: ObservationTable,
): Panel {
  const years = [...periods].sort();
  const { code, seriesOf, value } = columns;
  const numbers = new Int32Array(columns.codes.length).fill(-1);
  const codes: string[] = [];
  for (const row of rows) {
    const at = code[row] ?? 0;
    if (numbers[at] === -1) numbers[at] = codes.push(columns.codes[at] ?? "") - 1;
  }
  const values = new Float64Array(codes.length * years.length).fill(Number.NaN);
  const states = new Uint8Array(values.length);
  const columnOf = Int32Array.from(columns.series, ({ period }) => years.indexOf(period));
  for (const row of rows) {
    const at = item(numbers, item(code, row)) * years.length + item(columnOf, item(seriesOf, row));
    if (states[at] === FIGURE) continue;
    values[at] = item(value, row);
    states[at] = Number.isNaN(values[at]) ? ABSENT : FIGURE;
  }
  return { indicator, kind, zoning, periods: years, codes, values, states };
}

function item(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
