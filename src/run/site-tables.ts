import { scopeOf } from "../compare/asked-comparison.ts";
import { compareEpci, perimeterTables } from "../compare/compare-epci.ts";
import { tableBetween } from "../compare/compare-indicator.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { AskedPerimeter } from "../compare/perimeter.ts";
import { REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { levelAbove } from "../compare/references.ts";
import { everyRow, hasGap, knownIn } from "../compare/table-facts.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import { isSameSeason } from "../data/period.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import type { World } from "../files/world.ts";
import type { SiteTable } from "../output/site/table-part.ts";
import type { ReadContours } from "../workspace/contours.ts";
import { isSaid } from "./concerned-warnings.ts";

/** What the QPV of a site are compared with: the levels above them. Sets of QPV are of the view of one of them. */
const LEVELS = ["epci", "commune", "departement", "region", "france_metropolitaine"] as const;

/** The tables of an EPCI against each level that gives a gap, the EPCI itself whatever it gives. */
export function* epciTables(
  epci: string,
  workspace: Workspace,
  rules: readonly ComparabilityRule[],
): Generator<SiteTable> {
  const above = levelAbove(workspace);
  for (const kind of LEVELS) {
    const reference = REFERENCE_WORDS[kind].option;
    const request = { ...scopeOf({ reference }, workspace), epci, above, rules };
    for (const whole of compareEpci(workspace, request)) {
      if (kind !== "epci" && !hasGap(whole)) continue;
      const shown = kind === "epci" ? ofOwnEpci : same;
      yield { reference, whole: shown(whole), between: [...betweenDates(whole)].map(shown) };
    }
  }
}

const same = (table: Comparison): Comparison => table;

/** A contract compares a QPV that lies in another EPCI too with its own alone. */
const ofOwnEpci = (table: Comparison): Comparison => ({ ...table, otherReferences: undefined });

/** The tables of a perimeter, each QPV with its own EPCI, one at a time: those of a country would fill the memory. */
export function* wideTables(
  perimeter: AskedPerimeter,
  workspace: Workspace,
  rules: readonly ComparabilityRule[],
): Generator<SiteTable> {
  for (const whole of perimeterTables(workspace, { perimeter, rules }))
    yield { reference: "epci", whole, between: betweenDates(whole), isWide: true };
}

/** A table between each two of its dates, made as they are taken. */
function* betweenDates(whole: Comparison): Generator<Comparison> {
  for (const [start, end] of pairsOf(whole)) {
    const table = tableBetween(whole, start, end);
    if (table) yield table;
  }
}

/** Each two dates at which some territory has a figure: the widest that a table reads by itself first, then by their dates. */
function pairsOf(whole: Comparison): (readonly [start: string, end: string])[] {
  const all = { ...whole, rows: everyRow(whole) };
  const known = whole.periods.filter((period) => knownIn(all, period) > 0);
  const pairs = known.flatMap((start, rank) =>
    known.slice(rank + 1).flatMap((end) => (isSameSeason(start, end) ? [[start, end] as const] : [])),
  );
  const { summary } = whole;
  const isFirst = ([start, end]: readonly [string, string]): boolean =>
    start === summary?.start && end === summary.end;
  return [...pairs.filter(isFirst), ...pairs.filter((one) => !isFirst(one))];
}

/** The contours of some quarters, of their communes and of their EPCI. */
export async function contoursOf(
  quarters: readonly Territory[],
  { datasets }: Workspace,
  world: World,
): Promise<ReadContours> {
  const { readContours } = await import("../workspace/contours.ts");
  const codes = quarters.flatMap(({ code, communes, epci }) => [code, ...communes, ...epci]);
  const { contours, diagnostics } = await readContours(new Set(codes), datasets, world);
  // Of the national base nobody here can mend a contour: the page names the quarters that it lacks.
  return { contours, diagnostics: diagnostics.filter(isSaid) };
}
