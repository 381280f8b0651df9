import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { foldText } from "../../kernel/text.ts";
import { type Panel, panelsOf } from "./panels.ts";

/** Below this many published figures, one equal to the sum of the others is a coincidence. */
const LEAST = 10;

/** A label whose first letter is that of none of these words: seen without folding tens of thousands of names. */
const OTHER = /^[-'\s]*[0-9A-DF-LN-SU-Z]/i;

/** A territory that looks like a total, and what is said of it. */
interface Suspect {
  readonly code: string;
  readonly problem: Diagnostic;
}

/** A row that is a total and stands among territories: its label says so, or its headcount is that of all the others. */
export function aggregateRow(workspace: Workspace): Diagnostic[] {
  const byLabel = [...workspace.territories.values()].flatMap(({ code, label, kind }) =>
    kind !== "ensemble" &&
    kind !== "france" &&
    !OTHER.test(label) &&
    /^(ensemble|total|tous les|moyenne)\b/.test(foldText(label))
      ? [say(code, label, "son libellé le dit")]
      : [],
  );
  const said = new Set(byLabel.map(({ code }) => code));
  const bySize = panelsOf(workspace)
    .filter(({ indicator }) => isCount(workspace.indicators.get(indicator)?.unit ?? ""))
    .flatMap((panel) => totalsIn(workspace, panel));
  const unique = new Map(
    bySize.filter(({ code }) => !said.has(code)).map((one) => [one.problem.message, one]),
  );
  return [...byLabel, ...unique.values()].map((one) => one.problem);
}

function totalsIn(workspace: Workspace, { indicator, periods, codes, values }: Panel): Suspect[] {
  return periods.flatMap((_, column) => {
    const figures = codes
      .map((code, row) => ({ code, value: values[row * periods.length + column] ?? Number.NaN }))
      .filter(({ value }) => !Number.isNaN(value));
    const code = figures.length < LEAST ? undefined : totalOf(figures);
    if (code === undefined) return [];
    return [
      say(
        code,
        workspace.territories.get(code)?.label ?? code,
        `sa valeur de « ${indicator} » est la somme des autres`,
      ),
    ];
  });
}

/** The territory whose figure is, within 2 %, the sum of all the others. */
function totalOf(figures: readonly { readonly code: string; readonly value: number }[]): string | undefined {
  const sum = figures.reduce((total, { value }) => total + value, 0);
  const largest = figures.reduce((most, one) => (one.value > most.value ? one : most), {
    code: "",
    value: 0,
  });
  const others = sum - largest.value;
  return others > 0 && Math.abs(largest.value - others) <= 0.02 * others ? largest.code : undefined;
}

function say(code: string, label: string, reason: string): Suspect {
  return { code, problem: problem("dataset/agregat", { file: "datasets" }, { code, label, reason }) };
}
