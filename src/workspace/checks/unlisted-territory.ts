import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { tableOf } from "./table-of.ts";

/**
 * A code that imported figures name and that no imported list of its kind knows: another vintage for communes and EPCI,
 * which merge and vanish; a mistake, perhaps, for the others. Kinds without a list are not read.
 */
export function unlistedTerritory(workspace: Workspace): Diagnostic[] {
  const territories = [...workspace.territories.values()];
  const listed = new Set(
    territories
      .filter(({ isListed }) => isListed === true)
      .map(({ kind, geography }) => `${kind}|${geography}`),
  );
  const missing = territories.filter(
    ({ isListed, kind, geography }) => isListed === false && listed.has(`${kind}|${geography}`),
  );
  if (missing.length === 0) return [];
  const geographies = geographiesOf(workspace, new Set(missing.map(({ code }) => code)));
  return missing.map(({ code, kind }) => {
    const place = { file: "datasets" };
    const names = geographies.get(code);
    return (kind === "commune" || kind === "epci") && names
      ? problem("territory/autre-millesime", place, { code, kind, periods: [...names].join(", ") })
      : problem("territory/hors-liste", place, { code, kind });
  });
}

function geographiesOf(workspace: Workspace, wanted: ReadonlySet<string>): Map<string, Set<string>> {
  const { columns } = tableOf(workspace);
  const found = new Map<string, Set<string>>();
  const isWanted = columns.codes.map((code) => wanted.has(code));
  for (let row = 0; row < columns.size; row += 1) {
    const number = columns.code[row] ?? 0;
    if (!isWanted[number]) continue;
    const code = columns.codes[number] ?? "";
    const names = found.get(code) ?? new Set();
    names.add(columns.series[columns.seriesOf[row] ?? 0]?.geography ?? "");
    found.set(code, names);
  }
  return found;
}
