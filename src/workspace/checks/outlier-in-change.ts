import type { Workspace } from "../../data/workspace.ts";
import { type Clause, clause } from "../../diagnostics/clause.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";
import { figureAt } from "./changes.ts";
import { slipsOf } from "./slips.ts";
import { aboutOf, besideOf, nameOf, placeAt, printed, type Suspect, suspect } from "./suspect-figures.ts";

/** More far figures than this, and than this share of the changes, are no outliers: something happened to all of them. */
const [MOST, SHARE] = [20, 0.005] as const;

/**
 * Changes far from those of the territories of the same size, on a scale that fits what is measured (`changeScores`), that no
 * slip of the hand explains (`slipsOf`). A territory is said once from one period to the next, with the indicator that is
 * farthest; where a large share of the changes is far from the others, that is said once. The count of an EPCI or of a commune on
 * another geography is of another perimeter: communes move and merge. The farthest first.
 */
export function outlierInChange(workspace: Workspace): Diagnostic[] {
  const far = slipsOf(workspace).unexplained.map(suspect);
  const columns = groupsBy(far, columnKey);
  const common = columns.filter(isCommon);
  const others = columns.filter((column) => !isCommon(column)).flat();
  const byTerritory = groupsBy(others, territoryKey).map((group) => group.toSorted(byScore));
  byTerritory.sort(([left], [right]) => (left && right ? byScore(left, right) : 0));
  return [
    ...common.map((column) => irregular(column.toSorted(byScore), workspace)),
    ...byTerritory.map((group) => say(group, workspace)),
  ].flat();
}

const columnKey = ({ changes, indicator, from }: Suspect): string =>
  `${indicator}|${changes.panel.zoning}|${from}`;

const territoryKey = ({ code, period }: Suspect): string => `${code}|${period}`;

const byScore = (left: Suspect, right: Suspect): number => Math.abs(right.score) - Math.abs(left.score);

function isCommon(column: readonly Suspect[]): boolean {
  const [{ changes, from } = { changes: undefined, from: 0 }] = column;
  const count = changes?.laws[from]?.count ?? 0;
  return column.length > MOST && column.length > SHARE * count;
}

function irregular(column: readonly Suspect[], workspace: Workspace): Diagnostic[] {
  const [first] = column;
  if (!first) return [];
  const values = {
    ...pairOf(first, workspace),
    far: formatNumber(column.length, 0),
    count: formatNumber(first.changes.laws[first.from]?.count ?? 0, 0),
  };
  const about = { territories: column.map(({ code }) => code), indicator: first.indicator };
  return [problem("dataset/evolutions-irregulieres", placeAt(first, workspace), values, about)];
}

function say(group: readonly Suspect[], workspace: Workspace): Diagnostic[] {
  const [first, ...others] = group;
  if (!first) return [];
  const also = alsoOf(others, first);
  const place = placeAt(first, workspace);
  const pair = { ...pairOf(first, workspace), clause: also };
  const geographies = geographiesOf(first, workspace);
  if (geographies)
    return [problem("dataset/perimetre-change", place, { ...pair, geographies }, aboutOf(first))];
  if (isLone(first)) {
    const values = { ...pair, period: first.period, value: printed(first.value, first.indicator, workspace) };
    return [
      problem(
        "dataset/chiffre-isole",
        place,
        { ...values, beside: besideOf(first, workspace) },
        aboutOf(first),
      ),
    ];
  }
  const score = formatNumber(first.score, 0, true);
  return [problem("dataset/valeur-extreme", place, { ...pair, score }, aboutOf(first))];
}

/** Between a figure before and one after: it stands apart from both. */
function isLone({ changes: { panel }, row, column, shifts }: Suspect): boolean {
  return !shifts && [column - 1, column + 1].every((one) => !Number.isNaN(figureAt(panel, row, one)));
}

function alsoOf(others: readonly Suspect[], { indicator }: Suspect): Clause | "" {
  const count = new Set(others.map((one) => one.indicator).filter((id) => id !== indicator)).size;
  if (count === 0) return "";
  return count === 1 ? clause("un_autre_indicateur", {}) : clause("d_autres_indicateurs", { count });
}

function pairOf({ changes: { panel }, row, from, indicator, code }: Suspect, workspace: Workspace) {
  return {
    indicator,
    territory: nameOf(code, workspace),
    before: printed(figureAt(panel, row, from), indicator, workspace),
    after: printed(figureAt(panel, row, from + 1), indicator, workspace),
    from: panel.periods[from] ?? "",
    to: panel.periods[from + 1] ?? "",
  };
}

/** The two geographies of an EPCI or a commune whose count was published on each; undefined for all else. */
function geographiesOf(
  { changes: { panel, laws }, from, indicator, code }: Suspect,
  { observations }: Workspace,
): string | undefined {
  const merges = panel.kind === "epci" || panel.kind === "commune";
  if (!merges || laws[from]?.scale !== "effectif") return undefined;
  const [before, after] = [from, from + 1].map(
    (column) => observations.find(indicator, code, panel.periods[column] ?? "")?.geography,
  );
  return before !== undefined && after !== undefined && before !== after ? `${before}, ${after}` : undefined;
}
