import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { foldText, nearest } from "../kernel/text.ts";
import { knownPeriods } from "./explain-row.ts";

/** What to write instead of an identifier that names nothing. `known` are all those that name something. */
export function explainHint(id: string, workspace: Workspace, known: readonly string[]): string {
  const several = territoriesNamed(id, workspace).map(
    ({ code, label, geography }) => `${code} (${label}, ${geography})`,
  );
  if (several.length > 0)
    return `plusieurs territoires portent ce nom, donner le code : ${several.join(", ")}`;
  const periods = knownPeriods(id, workspace);
  if (periods.length > 0) return `valeurs publiées pour : ${periods.join(", ")}`;
  return rowHint(id, workspace) ?? suggest(id, known);
}

/** The territories that bear a name, accents, case and hyphens apart: never a near one. */
export function territoriesNamed(name: string, { territories }: Workspace): Territory[] {
  const folded = foldText(name);
  return [...territories.values()].filter(({ label, aliases }) =>
    [label, ...aliases].some((one) => foldText(one) === folded),
  );
}

/** The nearest row of a gap table, for what begins as one: by its territory, then its indicator. */
function rowHint(id: string, { territories, indicators, observations }: Workspace): string | undefined {
  const [code = "", name, ...rest] = id.split("/");
  if (!territories.has(code) && !/^(?:Q[PN])?\d{3}/i.test(code)) return undefined;
  const codes = [...territories.keys()];
  const near = territories.has(code) ? code : nearest(code, codes);
  if (name === undefined || near === undefined) return suggest(code, codes);
  const all = [...indicators.keys()];
  const published = all.filter((one) => observations.periods(one, near).length > 0);
  const indicator = indicators.has(name) ? name : (nearest(name, published) ?? nearest(name, all));
  return indicator === undefined
    ? suggest(name, published)
    : `vouliez-vous écrire « ${[near, indicator, ...rest].join("/")} » ?`;
}
