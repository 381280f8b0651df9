import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { type MemberFigure, memberFigures } from "../compare/together.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Inspected } from "../workspace/inspect.ts";
import { compareIn } from "./run.ts";

/** A row of a gap table, with all that is needed to say where each of its numbers comes from. */
export interface ExplainedRow {
  readonly kind: "row";
  readonly territory: Territory;
  readonly indicator: Indicator;
  /** The one period asked for; all those of the table when undefined. */
  readonly period: string | undefined;
  /** One for each reference: a QPV in two EPCI has two. */
  readonly rows: readonly {
    readonly row: ComparisonRow;
    readonly table: Comparison;
    /** What its reference was made of, where several territories make it. */
    readonly members: readonly MemberFigure[];
  }[];
  readonly rules: readonly ComparabilityRule[];
  readonly workspace: Workspace;
}

/**
 * The rows that an identifier such as `QP062025/revenu_median_disponible/2019` names, in the tables of each EPCI of the
 * territory; undefined when it names none.
 */
export async function explainRow(
  id: string,
  reference: string | undefined,
  inspected: Inspected,
  world: World,
): Promise<Read<ExplainedRow> | undefined> {
  const [code = "", name = "", period] = id.split("/");
  const { value: workspace } = inspected;
  if (!workspace) return undefined;
  const territory = workspace.territories.get(code);
  const indicator = workspace.indicators.get(name);
  const [epci] = territory?.epci ?? [];
  if (!territory || !indicator || epci === undefined) return undefined;
  const read = await compareIn(inspected, { epci, indicator: name, reference }, world);
  const { comparisons = [], rules = [] } = read.value ?? {};
  const membersOf = (row: ComparisonRow, table: Comparison) =>
    memberFigures(table, indicator, workspace.observations, { reference: row.reference, period });
  const rows = comparisons.flatMap((table) =>
    [...table.rows, ...(table.otherReferences ?? [])].flatMap((row) =>
      row.territory === code ? [{ row, table, members: membersOf(row, table) }] : [],
    ),
  );
  const shown = rows.filter(({ table }) => period === undefined || table.periods.includes(period));
  if (read.value && shown.length === 0) return undefined;
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics };
  const value = { kind: "row", territory, indicator, period, rows: shown, rules, workspace } as const;
  return { value, diagnostics: read.diagnostics };
}

/** The periods in which the territory and the indicator of such an identifier have a figure; none when it names none. */
export function knownPeriods(id: string, { observations }: Workspace): readonly string[] {
  const [code = "", name = ""] = id.split("/");
  return observations.periods(name, code);
}
