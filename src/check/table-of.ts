import { ObservationTable } from "../model/observation-table.ts";
import type { Workspace } from "../model/workspace.ts";
import { rowsOf } from "./rows-of.ts";

/** The figures of a workspace in columns, whatever holds them: a check reads millions of rows without an object each. */
export function tableOf(workspace: Workspace): ObservationTable {
  const { observations } = workspace;
  if (observations instanceof ObservationTable) return observations;
  const rows = rowsOf(workspace);
  const inputs = rows.map((row) => ({
    ...row,
    value: typeof row.value === "number" ? row.value : undefined,
    absence: "absent" as const,
    resource: 0,
    line: row.address.line,
    isRange: row.printed?.statistic === "min" || row.printed?.statistic === "max",
  }));
  const [dataset] = workspace.datasets;
  const resource = dataset?.resources[0];
  return new ObservationTable(inputs, dataset && resource ? [{ dataset, resource }] : []);
}
