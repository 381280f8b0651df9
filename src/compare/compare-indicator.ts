import type { ComparabilityRule } from "../data/comparability.ts";
import { figurePeriods } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { comparableEnds, isInWindow, windowEnds } from "../data/period.ts";
import type { Territory } from "../data/territory.ts";
import { isCount } from "../data/unit.ts";
import { compareText } from "../kernel/text.ts";
import { baseYears } from "./base-years.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";
import { groupConvergence } from "./convergence.ts";
import { declaredBreaks } from "./declared-breaks.ts";
import type { RowPair } from "./measured-level.ts";
import { MeasuredRow } from "./measured-row.ts";
import { pooled } from "./pooled.ts";
import type { GapReference } from "./reference-kinds.ts";
import type { ReferenceSeries } from "./reference-series.ts";
import { summarise } from "./summarise.ts";

/** The rules of comparability that a number of a table bears, whole, in the order of their names. */
export function appliedRules(
  { rows, secondOrder, otherReferences = [] }: Pick<Comparison, "rows" | "secondOrder" | "otherReferences">,
  rules: readonly ComparabilityRule[],
): ComparabilityRule[] {
  const all = [...rows, ...otherReferences, ...(secondOrder ? [secondOrder] : [])];
  const applied = new Set(all.flatMap(idsOf));
  return rules.filter(({ id }) => applied.has(id)).toSorted((one, other) => compareText(one.id, other.id));
}

function idsOf({ levels, change, trend }: ComparisonRow): string[] {
  return [...levels.flatMap(({ rules }) => rules ?? []), ...(change?.rules ?? []), ...(trend?.rules ?? [])];
}

/** What to compare: territories of one zoning with their references, and the reference with the level above it. */
export interface TableRequest {
  readonly territories: readonly Territory[];
  readonly geography: string;
  /** Code of the reference, or what the references are called when each territory has its own. */
  readonly reference: string;
  readonly referenceKind?: Comparison["referenceKind"];
  readonly above: string | undefined;
  /** First and last period to read, both included; all those published when absent. */
  readonly window?: { readonly start: string; readonly end: string } | undefined;
  /** The reference of each row; each territory with `reference` when absent. */
  readonly pairs?: readonly RowPair[] | undefined;
  /** Rows beside those that are counted: territories that lie in another reference too. */
  readonly others?: readonly RowPair[] | undefined;
  readonly rules?: readonly ComparabilityRule[] | undefined;
  readonly projection?: number | undefined;
}

/**
 * The gap table of one indicator. Its periods are those of the window in which a territory has a figure; the change is
 * read between the window's ends when one is given, else between the first and the last period in which a territory
 * and its reference both have one. Undefined when no territory has any figure.
 */
export function compareIndicator(
  indicator: Indicator,
  scope: TableRequest,
  observations: Observations,
): Comparison | undefined {
  const periods = periodsOf(indicator, scope, observations);
  if (periods.length === 0) return undefined;
  const { rules = [], projection, geography } = scope;
  const { family } = indicator;
  const concerned = rules.filter(({ families }) => !families || (family && families.includes(family)));
  const context = { indicator, observations, rules: concerned, projection };
  const references = new Map<string, ReferenceSeries>();
  const measure = (pair: RowPair) => new MeasuredRow(pair, context, references);
  const measured = (scope.pairs ?? scope.territories.map((one) => pairOf(one, scope.reference))).map(measure);
  const others = (scope.others ?? []).map(measure);
  const ends = changeEnds(indicator, scope, measured.length > 0 ? measured : others, periods);
  const read = (row: MeasuredRow): ComparisonRow => row.row(periods, ends);
  const rows = measured.map(read);
  const table = {
    rows,
    secondOrder: scope.above ? read(measure(abovePair(scope.reference, scope.above))) : null,
    otherReferences: others.map(read),
  };
  return {
    indicator: indicator.id,
    geography,
    reference: scope.reference,
    referenceKind: scope.referenceKind ?? "epci",
    periods,
    summary: ends ? summarise(rows, ...ends) : null,
    ...table,
    ...pooled({ ...context, members: measured.map(({ pair }) => pair.territory), geography }, periods, ends),
    ...membersOf([...measured, ...others]),
    convergence: ends ? groupConvergence(rows, ends, indicator.polarity) : null,
    rules: appliedRules(table, rules),
    ...uncheckedOf(indicator, concerned, periods, measured),
    ...baseYears(measured, periods, ends?.[1], context),
    ...breaksOf(indicator, [...measured, ...others], ends),
    ...periodsElsewhere(indicator, scope, observations, ends),
  };
}

/** Rules on small numbers of people, where a figure comes without any: what cannot be checked is said. A number of inhabitants is its own. */
function uncheckedOf(
  { unit }: Indicator,
  rules: readonly ComparabilityRule[],
  periods: readonly string[],
  rows: readonly MeasuredRow[],
): Pick<Comparison, "unchecked"> {
  const unchecked = rules.filter(({ condition }) => condition.kind === "petit_effectif");
  if (unchecked.length === 0 || unit === "hab") return {};
  const isUncounted = (row: MeasuredRow, period: string): boolean => {
    const { value, total } = row.at(period).own.figure;
    return typeof value === "number" && total === undefined;
  };
  return rows.some((row) => periods.some((period) => isUncounted(row, period))) ? { unchecked } : {};
}

function breaksOf(
  indicator: Indicator,
  rows: readonly MeasuredRow[],
  ends: readonly [string, string] | undefined,
): Pick<Comparison, "breaks"> {
  const breaks = ends ? declaredBreaks(indicator, rows, ends) : [];
  return breaks.length > 0 ? { breaks } : {};
}

/** The members of each reference that several territories make. */
function membersOf(rows: readonly MeasuredRow[]): Pick<Comparison, "members"> {
  const sets = rows.flatMap(({ pair: { reference } }) =>
    reference.members.length > 0 ? [[reference.code, reference.members] as const] : [],
  );
  return sets.length > 0 ? { members: Object.fromEntries(sets) } : {};
}

/** A territory in one EPCI lies wholly in it; in several, how far is not known. */
function pairOf({ code, geography, epci }: Territory, reference: string): RowPair {
  const nested = epci.length === 1 && epci[0] === reference ? true : null;
  return { territory: code, geography, reference: plain("epci", reference, nested) };
}

/** An EPCI lies in the country that it is compared with. */
function abovePair(territory: string, above: string): RowPair {
  return { territory, geography: "cog", reference: plain("france_metropolitaine", above, true) };
}

function plain(kind: GapReference["kind"], code: string, nested: boolean | null): GapReference {
  return { kind, code, members: [], without: [], nested };
}

function periodsOf(
  indicator: Indicator,
  { territories, window }: TableRequest,
  observations: Observations,
): string[] {
  const all = new Set(territories.flatMap(({ code }) => figurePeriods(indicator, code, observations)));
  const inside = (period: string) => !window || isInWindow(period, window);
  return [...all].filter(inside).sort(compareText);
}

/** The periods that a window leaves out, where one of its ends has no figure: which ones to ask for instead. */
function periodsElsewhere(
  indicator: Indicator,
  scope: TableRequest,
  observations: Observations,
  ends: readonly [string, string] | undefined,
): Pick<Comparison, "otherPeriods"> {
  if (!scope.window || !ends) return {};
  const all = periodsOf(indicator, { ...scope, window: undefined }, observations);
  if (ends.every((end) => all.includes(end))) return {};
  const inside = new Set(periodsOf(indicator, scope, observations));
  const otherPeriods = all.filter((period) => !inside.has(period));
  return otherPeriods.length > 0 ? { otherPeriods } : {};
}

/** Of a count, which has no gap, only the territories' own figures are looked at. */
function changeEnds(
  { unit }: Indicator,
  { window }: TableRequest,
  rows: readonly MeasuredRow[],
  periods: readonly string[],
): readonly [string, string] | undefined {
  if (window) return window.start < window.end ? windowEnds(window, periods) : undefined;
  const isKnown = (row: MeasuredRow, period: string): boolean => {
    const { value, reference } = row.level(period);
    return typeof value.value === "number" && (isCount(unit) || typeof reference.value === "number");
  };
  const common = periods.filter((period) => rows.some((row) => isKnown(row, period)));
  return comparableEnds(common);
}
