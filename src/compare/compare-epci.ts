import type { ComparabilityRule } from "../data/comparability.ts";
import { HOUSEHOLD_SIZES } from "../data/household-effect.ts";
import type { Workspace } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";
import { compareIndicator } from "./compare-indicator.ts";
import type { Comparison } from "./comparison.ts";
import { inLeadingOrder, leadingSubjects } from "./leading-indicators.ts";
import type { AskedReference } from "./reference-kinds.ts";
import { perimeter, referencePairs } from "./references.ts";
import { hasGap } from "./table-facts.ts";

/** What to compare for an EPCI: all indicators and zonings with the EPCI itself, unless said otherwise. */
export interface ComparisonRequest {
  readonly epci: string;
  readonly above?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly geography?: string | undefined;
  readonly window?: { readonly start: string; readonly end: string } | undefined;
  readonly reference?: AskedReference | undefined;
  readonly rules?: readonly ComparabilityRule[] | undefined;
  readonly projection?: number | undefined;
}

/**
 * The gap tables of an EPCI: one for each indicator and zoning of QPV that has at least one figure, in the order of
 * the indicators' names. Empty when nothing is published.
 */
export function compareEpci(workspace: Workspace, scope: ComparisonRequest): Comparison[] {
  const { epci, reference: asked = { kind: "epci" } } = scope;
  const { territories: known, observations } = workspace;
  const groups = perimeter(epci, known.values());
  const ids = scope.indicators ?? [...workspace.indicators.keys()].sort(compareText);
  const indicators = ids.flatMap((id) => workspace.indicators.get(id) ?? []);
  const isEpci = "kind" in asked && asked.kind === "epci";
  const scopes = [...groups]
    .filter(([geography]) => !scope.geography || scope.geography === geography)
    .map(([geography, territories]) => ({
      territories,
      geography,
      ...referencePairs(territories, asked, epci, known),
      referenceKind: "kind" in asked ? asked.kind : ("territoire" as const),
      above: isEpci ? scope.above : undefined,
      window: scope.window,
      rules: scope.rules,
      projection: scope.projection,
    }));
  const tables = indicators.flatMap((indicator) =>
    scopes.map((one) => withPassage(compareIndicator(indicator, one, observations), workspace)),
  );
  const found = tables.filter((table) => table !== undefined);
  return scope.indicators ? found : found.filter((table) => !isOnlyForIntervals(table, observations));
}

/** A table with the passages that its figures went through: those of a former code stand there under another one. */
function withPassage(table: Comparison | undefined, { passages = [] }: Workspace): Comparison | undefined {
  if (!table) return undefined;
  const all = [
    ...table.rows,
    ...(table.otherReferences ?? []),
    ...(table.secondOrder ? [table.secondOrder] : []),
  ];
  const formers = new Set(
    all.flatMap(({ levels }) => levels.flatMap(({ value, reference }) => [value.code, reference.code])),
  );
  const used = passages.filter(({ former }) => formers.has(former));
  return used.length === 0 ? table : { ...table, passages: used };
}

/**
 * Household sizes that are published in full serve the intervals of other tables; with nothing to be compared with, they
 * have a table of their own only when it is asked for.
 */
function isOnlyForIntervals(table: Comparison, { indicators }: Workspace["observations"]): boolean {
  const sizes = HOUSEHOLD_SIZES.map(([id]) => id);
  if (!sizes.includes(table.indicator) || hasGap(table)) return false;
  return sizes.every((id) => indicators.includes(id));
}

/** Two years of one zoning between which an EPCI and its QPV can be compared, and the indicators that allow it. */
export interface ComparableWindow {
  readonly geography: string;
  readonly start: string;
  readonly end: string;
  readonly indicators: readonly string[];
}

/**
 * The zoning and the two years that most subjects, then most indicators, have for an EPCI and one of its QPV at least, the
 * indicators in the order in which an evaluation opens (poverty, income, employment…); of equals, the longest period, then the newest zoning. Undefined when no table has two such years.
 *
 * @example
 * comparableWindow([])
 * // => undefined
 */
export function comparableWindow(tables: readonly Comparison[]): ComparableWindow | undefined {
  const dated = tables.map((table) => ({ table, years: comparableYears(table) }));
  const candidates = dated.flatMap(({ table: { geography }, years }) =>
    years.flatMap((start) =>
      years
        .filter((end) => end > start)
        .map((end) => ({ geography, start, end, indicators: having(dated, geography, [start, end]) })),
    ),
  );
  return candidates.sort(compareWindows)[0];
}

/** Years in which the reference and some territory both have a figure. Other periods than years are left out. */
function comparableYears({ rows }: Comparison): string[] {
  const levels = rows.flatMap((row) => row.levels);
  const known = levels.filter(
    ({ value, reference }) => typeof value.value === "number" && typeof reference.value === "number",
  );
  return [...new Set(known.map(({ period }) => period))].filter((period) => /^\d{4}$/.test(period)).sort();
}

function having(
  dated: readonly { readonly table: Comparison; readonly years: readonly string[] }[],
  geography: string,
  wanted: readonly string[],
): string[] {
  const found = dated
    .filter(
      ({ table, years }) => table.geography === geography && wanted.every((year) => years.includes(year)),
    )
    .map(({ table }) => table.indicator);
  return [...inLeadingOrder(found)];
}

function compareWindows(left: ComparableWindow, right: ComparableWindow): number {
  const span = ({ start, end }: ComparableWindow) => Number(end) - Number(start);
  return (
    leadingSubjects(right.indicators) - leadingSubjects(left.indicators) ||
    right.indicators.length - left.indicators.length ||
    span(right) - span(left) ||
    (right.geography > left.geography ? 1 : -1)
  );
}
