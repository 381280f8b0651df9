import type { ComparabilityRule } from "../data/comparability.ts";
import { figurePeriods } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import type { Passage } from "../data/passage.ts";
import { comparableEnds, isInWindow, windowEnds } from "../data/period.ts";
import type { Territory } from "../data/territory.ts";
import { isCount } from "../data/unit.ts";
import { compareText } from "../kernel/text.ts";
import { appliedRules } from "./applied-rules.ts";
import { baseYears } from "./base-years.ts";
import type { Comparison } from "./comparison.ts";
import { groupConvergence } from "./convergence.ts";
import { declaredBreaks } from "./declared-breaks.ts";
import { euroFactors } from "./euro-factors.ts";
import { type MeasuredRow, measuredRows, TableRow } from "./measured-row.ts";
import { pooled } from "./pooled.ts";
import type { GapReference } from "./reference-kinds.ts";
import type { ReferenceSeries } from "./reference-series.ts";
import { type RowContext, type RowPair, rowContext } from "./row-context.ts";
import { summarise } from "./summarise.ts";

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
  /** The passages by which figures of a former code stand under the code of today. */
  readonly passages?: readonly Passage[] | undefined;
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
  const periods = tablePeriods(indicator, scope, observations);
  if (periods.length === 0) return undefined;
  const { rules = [], projection } = scope;
  const { family } = indicator;
  const concerned = rules.filter(({ families }) => !families || (family && families.includes(family)));
  const context = rowContext(indicator, observations, concerned, projection);
  const references = new Map<string, ReferenceSeries>();
  const measure = (pairs: readonly RowPair[]) => measuredRows(pairs, periods, context, references);
  const measured = measure(scope.pairs ?? scope.territories.map((one) => pairOf(one, scope.reference)));
  const others = measure(scope.others ?? []);
  const above = measure(scope.above ? [abovePair(scope.reference, scope.above)] : []);
  const ends = changeEnds(indicator, scope, measured.length > 0 ? measured : others, periods);
  const measuredTable = {
    indicator,
    scope,
    observations,
    periods,
    context,
    concerned,
    measured,
    others,
    above,
  };
  const table = tableOver(measuredTable, ends);
  MEASURED.set(table, measuredTable);
  return table;
}

/** The rows of a table, measured: what it is between any two of its dates. */
interface MeasuredIndicator {
  readonly indicator: Indicator;
  readonly scope: TableRequest;
  readonly observations: Observations;
  readonly periods: readonly string[];
  readonly context: RowContext;
  readonly concerned: readonly ComparabilityRule[];
  readonly measured: readonly MeasuredRow[];
  readonly others: readonly MeasuredRow[];
  readonly above: readonly MeasuredRow[];
}

/** What tables were made of: beside them, for a table is plain data. */
const MEASURED = new WeakMap<Comparison, MeasuredIndicator>();

/**
 * A table that was just compared, between two other of its periods, without measuring it again; undefined of one that was read, or copied.
 */
export function tableBetween(table: Comparison, start: string, end: string): Comparison | undefined {
  const measured = MEASURED.get(table);
  return measured && tableOver(measured, [start, end]);
}

function tableOver(all: MeasuredIndicator, ends: readonly [string, string] | undefined): Comparison {
  const { indicator, scope, observations, periods, context, concerned, measured, others } = all;
  const { rules = [], geography } = scope;
  const [rows, otherReferences, [secondOrder = null]] = [measured, others, all.above].map((list) =>
    list.map((row) => new TableRow(row, periods, ends)),
  ) as [TableRow[], TableRow[], TableRow[]];
  const every = [...rows, ...otherReferences, ...(secondOrder ? [secondOrder] : [])];
  return {
    indicator: indicator.id,
    geography,
    reference: scope.reference,
    referenceKind: scope.referenceKind ?? "epci",
    periods,
    summary: ends ? summarise(rows, ...ends) : null,
    rows,
    secondOrder,
    otherReferences,
    ...pooled({ ...context, members: measured.map(({ pair }) => pair.territory), geography }, periods, ends),
    ...membersOf([...measured, ...others]),
    convergence: ends ? groupConvergence(measured, rows, ends, indicator.polarity) : null,
    rules: appliedRules(every, rules),
    ...uncheckedOf(indicator, concerned, periods, measured),
    ...baseYears(measured, periods, ends?.[1], context),
    ...euroFactors(indicator, periods, ends?.[1], observations),
    ...breaksOf(indicator, [...measured, ...others], ends),
    ...periodsElsewhere(indicator, scope, observations, ends),
    ...passagesOf([...measured, ...others, ...all.above], scope.passages),
  };
}

/** The passages that the figures of a table went through: those of a former code stand there under another one. */
function passagesOf(
  rows: readonly MeasuredRow[],
  passages: readonly Passage[] | undefined,
): Pick<Comparison, "passages"> {
  if (!passages || passages.length === 0) return {};
  const formers = new Set<string>();
  for (const block of new Set(rows.map(({ table }) => table.block))) block.addFormerCodes(formers);
  const used = passages.filter(({ former }) => formers.has(former));
  return used.length > 0 ? { passages: used } : {};
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

/** The periods of a window in which a territory has a figure, or the reason why it has none, in order. */
export function tablePeriods(
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
  const all = tablePeriods(indicator, { ...scope, window: undefined }, observations);
  if (ends.every((end) => all.includes(end))) return {};
  const inside = new Set(tablePeriods(indicator, scope, observations));
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
    const { value, reference } = row.at(period);
    return typeof value === "number" && (isCount(unit) || typeof reference.figure.value === "number");
  };
  const common = periods.filter((period) => rows.some((row) => isKnown(row, period)));
  return comparableEnds(common);
}
