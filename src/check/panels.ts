import type { Series } from "../model/observation-columns.ts";
import type { ObservationTable } from "../model/observation-table.ts";
import type { TerritoryKind } from "../model/territory.ts";
import type { Workspace } from "../model/workspace.ts";
import { tableOf } from "./table-of.ts";

/** What a cell of a panel holds: no row at all, a row without a figure, a figure. */
export const [NOTHING, ABSENT, FIGURE] = [0, 1, 2] as const;

/** The figures of one indicator for all territories of one zoning: a row a territory, a column a year, in order. */
export interface Panel {
  readonly indicator: string;
  readonly kind: TerritoryKind;
  readonly periods: readonly string[];
  readonly codes: readonly string[];
  /** Row by row; NaN where there is no figure. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

interface Draft {
  readonly indicator: string;
  readonly kind: TerritoryKind;
  readonly periods: Set<string>;
  readonly rows: number[];
  readonly codes: Set<number>;
}

const PANELS = new WeakMap<Workspace, readonly Panel[]>();

/** The panels of a workspace; only years and days of a year make a series, editions do not. */
export function panelsOf(workspace: Workspace): readonly Panel[] {
  const known = PANELS.get(workspace);
  if (known) return known;
  const table = tableOf(workspace);
  const panels = [...draftsOf(workspace, table).values()].map((draft) => toPanel(draft, table));
  PANELS.set(workspace, panels);
  return panels;
}

function draftsOf(workspace: Workspace, table: ObservationTable): Map<string, Draft> {
  const { size, codes, code, series, seriesOf } = table.columns;
  const zonings = codes.map((one) => workspace.territories.get(one));
  const isYear = series.map(({ period }) => /^\d{4}(-\d\d-\d\d)?$/.test(period));
  const drafts = new Map<string, Draft>();
  const bySeries: Map<string, Draft>[] = series.map(() => new Map());
  for (let row = 0; row < size; row += 1) {
    const number = seriesOf[row] ?? 0;
    const territory = zonings[code[row] ?? -1];
    if (!territory || !isYear[number]) continue;
    const zoning = `${territory.kind}|${territory.geography}`;
    const known = bySeries[number]?.get(zoning);
    const draft = known ?? draftFor(drafts, series[number], territory.kind, zoning);
    if (!known) bySeries[number]?.set(zoning, draft);
    draft.rows.push(row);
    draft.codes.add(code[row] ?? 0);
  }
  return drafts;
}

function draftFor(
  drafts: Map<string, Draft>,
  { indicator, period }: Pick<Series, "indicator" | "period"> = { indicator: "", period: "" },
  kind: TerritoryKind,
  zoning: string,
): Draft {
  const key = `${indicator}|${zoning}`;
  const draft = drafts.get(key) ?? {
    indicator,
    kind,
    periods: new Set<string>(),
    rows: [],
    codes: new Set<number>(),
  };
  drafts.set(key, draft);
  draft.periods.add(period);
  return draft;
}

function toPanel({ indicator, kind, periods, rows, codes }: Draft, { columns }: ObservationTable): Panel {
  const years = [...periods].sort();
  const numbers = new Map([...codes].map((code, index) => [code, index]));
  const values = new Float64Array(codes.size * years.length).fill(Number.NaN);
  const states = new Uint8Array(values.length);
  const columnOf = columns.series.map(({ period }) => years.indexOf(period));
  for (const row of rows) {
    const at =
      (numbers.get(columns.code[row] ?? 0) ?? 0) * years.length + (columnOf[columns.seriesOf[row] ?? 0] ?? 0);
    if (states[at] === FIGURE) continue;
    const value = columns.value[row] ?? Number.NaN;
    values[at] = value;
    states[at] = Number.isNaN(value) ? ABSENT : FIGURE;
  }
  return {
    indicator,
    kind,
    periods: years,
    codes: [...codes].map((code) => columns.codes[code] ?? ""),
    values,
    states,
  };
}
