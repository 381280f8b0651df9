import { ObservationTable } from "../data/observation-table.ts";
import { isOfBase, type Workspace } from "../data/workspace.ts";
import { tableOf } from "./checks/panels.ts";
import { onlyRows } from "./revised.ts";

/** The workspace as its own files make it, without the sets and figures of the national base; itself where there are none. */
export function withoutBase(workspace: Workspace): Workspace {
  if (!workspace.datasets.some(isBaseSet)) return workspace;
  const table = tableOf(workspace);
  const { columns, sources } = table;
  const isOwn = columns.series.map(({ source }) => !isOfBase(sources[source]?.resource.path ?? ""));
  const rows = new Int32Array(columns.size);
  let size = 0;
  for (let row = 0; row < columns.size; row += 1) {
    if (!isOwn[columns.seriesOf[row] ?? 0]) continue;
    rows[size] = row;
    size += 1;
  }
  const kept = onlyRows(columns, rows.subarray(0, size));
  const named = new Set([...kept.code].map((code) => kept.codes[code] ?? ""));
  return {
    ...workspace,
    datasets: workspace.datasets.filter((one) => !isBaseSet(one)),
    // What the lists of the base say stays: a code that they know is known.
    territories: new Map(
      [...workspace.territories].filter(([code, { isListed }]) => isListed !== false || named.has(code)),
    ),
    observations: new ObservationTable(kept, sources),
  };
}

/** Whether a set is one of the base. */
export const isBaseSet = ({ resources }: Workspace["datasets"][number]): boolean =>
  resources.length > 0 && resources.every(({ path }) => isOfBase(path));
