import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { foldText } from "../kernel/fold-text.ts";
import type { Workspace } from "../model/workspace.ts";
import { type Panel, panelsOf } from "./panels.ts";

const COUNTS: ReadonlySet<string> = new Set(["hab", "foyers", "personnes", "logements"]);
const LEAST = 10;

/** A row that is a total and stands among territories: its label says so, or its headcount is that of all the others. */
export function aggregateRow(workspace: Workspace): Diagnostic[] {
  const byLabel = [...workspace.territories.values()].flatMap(({ code, label, kind }) =>
    kind !== "ensemble" && kind !== "france" && /^(ensemble|total|tous les|moyenne)\b/.test(foldText(label))
      ? [say(code, label, "son libellé le dit")]
      : [],
  );
  const said = new Set(byLabel.map(({ message }) => message));
  const bySize = panelsOf(workspace)
    .filter(({ indicator }) => COUNTS.has(workspace.indicators.get(indicator)?.unit ?? ""))
    .flatMap((panel) => totalsIn(workspace, panel));
  const unique = new Map(bySize.map((one) => [one.message, one]));
  return [...byLabel, ...[...unique.values()].filter(({ message }) => !said.has(message))];
}

function totalsIn(workspace: Workspace, { indicator, periods, codes, values }: Panel): Diagnostic[] {
  if (codes.length < LEAST) return [];
  return periods.flatMap((_, column) => {
    let sum = 0;
    let [most, at] = [0, -1];
    for (let row = 0; row < codes.length; row += 1) {
      const value = values[row * periods.length + column] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      if (value > most) [most, at] = [value, row];
    }
    const others = sum - most;
    if (at === -1 || others === 0 || Math.abs(most - others) > 0.02 * others) return [];
    const code = codes[at] ?? "";
    return [say(code, workspace.territories.get(code)?.label ?? code, `sa valeur de « ${indicator} » est la somme des autres`)];
  });
}

function say(code: string, label: string, reason: string): Diagnostic {
  return problem("dataset/agregat", { file: "datasets" }, { code, label, reason });
}
