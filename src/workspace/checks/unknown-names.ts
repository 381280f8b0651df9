import type { Territory } from "../../data/territory.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest, suggestOnce } from "../../diagnostics/suggest.ts";
import { formatNumber } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";
import { tableOf } from "./panels.ts";
import { placeOf } from "./places.ts";

/** A figure for an indicator that is described nowhere: without unit and polarity it cannot be read. */
export function unknownIndicator(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { series, seriesOf, size } = table.columns;
  const unknown = series.map(({ indicator }) => !workspace.indicators.has(indicator));
  if (!unknown.includes(true)) return [];
  const known = [...workspace.indicators.keys()];
  const strangers = series.map(({ indicator }) => indicator).filter((id) => !workspace.indicators.has(id));
  const suggestions = suggestOnce(strangers, known);
  const found: Diagnostic[] = [];
  for (let row = 0; row < size; row += 1) {
    if (!unknown[seriesOf[row] ?? 0]) continue;
    const observation = table.at(row);
    const { indicator } = observation;
    const values = { indicator, suggestion: suggestions.get(indicator) ?? suggest(indicator, known) };
    found.push(problem("dataset/indicateur-inconnu", placeOf(observation, "indicateur"), values));
  }
  return found;
}

/** A figure for a code that no territoires.csv describes. */
export function unknownTerritory(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { codes, code, size } = table.columns;
  const unknown = codes.map((one) => !workspace.territories.has(one));
  if (!unknown.includes(true)) return [];
  const known = [...workspace.territories.keys()];
  const suggestions = suggestOnce(
    codes.filter((one) => !workspace.territories.has(one)),
    known,
  );
  const found: Diagnostic[] = [];
  for (let row = 0; row < size; row += 1) {
    if (!unknown[code[row] ?? 0]) continue;
    const observation = table.at(row);
    const { code: named } = observation;
    const values = { code: named, suggestion: suggestions.get(named) ?? suggest(named, known) };
    found.push(problem("dataset/territoire-inconnu", placeOf(observation, "code"), values));
  }
  return found;
}

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
  const place = { file: "datasets" };
  const moved = missing.filter(
    ({ code, kind }) => (kind === "commune" || kind === "epci") && geographies.has(code),
  );
  const known = new Set(moved);
  const others = missing.filter((one) => !known.has(one));
  const periodsOf = ({ code }: Territory) => [...(geographies.get(code) ?? [])].join(", ");
  return [
    ...groupsBy(moved, (one) => `${one.kind}|${periodsOf(one)}`).flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const values = {
        count: formatNumber(group.length, 0),
        kind: first.kind,
        periods: periodsOf(first),
        example: first.code,
      };
      const about = { territories: group.map(({ code }) => code) };
      return [problem("territory/autre-millesime", place, values, about)];
    }),
    ...others.map(({ code, kind }) =>
      problem("territory/hors-liste", place, { code, kind }, { territories: [code] }),
    ),
  ];
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
