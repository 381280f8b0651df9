import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { memberFigures } from "../compare/pooled.ts";
import type { Workspace } from "../data/workspace.ts";
import type { ExplainedRow } from "../evaluation/explanation.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Inspected } from "../workspace/inspect.ts";
import { compareIn } from "./compare.ts";

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
