import {
  checkReference,
  checkScope,
  impossibleReference,
  scopeOf,
  windowProblems,
} from "../compare/asked-comparison.ts";
import { type ComparisonRequest, compareEpci } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import { REFERENCE_KINDS, REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { levelAbove } from "../compare/references.ts";
import { hasGap } from "../compare/table-facts.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import { publishedPeriods, qpvOf } from "../data/published-periods.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { cachedReview } from "../workspace/cache.ts";
import { withDistinctNames } from "../workspace/distinct-names.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { findIndicator } from "../workspace/find-indicator.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";
import { addressesOf, concernedWarnings, filesOf } from "./concerned-warnings.ts";

/** What to compare: an EPCI by its code, one indicator or all, two years written 2014..2019 or all those published. */
export interface CompareOptions {
  readonly epci: string;
  readonly indicator?: string | undefined;
  readonly window?: string | undefined;
  /** What its QPV are compared with: `epci` unless said otherwise, `commune`, `france`… or the code of a territory. */
  readonly reference?: string | undefined;
  /** Year to which the significant trends are prolonged. */
  readonly projection?: number | undefined;
}

/** The gap tables of an EPCI, with the workspace whose figures they hold. */
export interface ComparedEpci {
  /** The code of the EPCI that was meant. */
  readonly epci: string;
  readonly workspace: Workspace;
  readonly comparisons: readonly Comparison[];
  /** The periods in which something of what was asked is published for the QPV; only when there is no table. */
  readonly published?: readonly string[] | undefined;
  /** Every rule of comparability that was looked at. */
  readonly rules: readonly ComparabilityRule[];
}

/**
 * Compares each QPV of an EPCI with it, or with another reference: one table per indicator and zoning. With `parts`, of what
 * the cache keeps only the figures that are asked for are opened, now and later: see `inspect`.
 */
export async function compare(
  options: CompareOptions,
  world: World,
  opening: Opening = "whole",
): Promise<Read<ComparedEpci>> {
  return compareIn(await inspect(world, opening), options, world);
}

/** `compare`, in data that have been read. */
export async function compareIn(
  { value: workspace, diagnostics: all, key, comparability }: Inspected,
  options: CompareOptions,
  world: World,
): Promise<Read<ComparedEpci>> {
  const { value: rules = [], diagnostics: ruleProblems } = comparability;
  const diagnostics = [...errorsOf(all), ...ruleProblems];
  if (!workspace || hasErrors(diagnostics)) return settle<ComparedEpci>(undefined, diagnostics);
  const meant = await findAsked(options, workspace, world);
  const asked = meant.value;
  if (!asked) {
    const others = [...windowProblems(options.window), ...checkReference(options.reference, workspace)];
    return settle<ComparedEpci>(undefined, [...diagnostics, ...meant.diagnostics, ...others]);
  }
  const bridged = await withDistinctNames(withPassages(workspace, asked.epci), asked.epci, world);
  const problems = [...checkScope(asked, bridged), ...checkReference(asked.reference, bridged)];
  if (problems.length > 0)
    return settle<ComparedEpci>(undefined, [...diagnostics, ...meant.diagnostics, ...problems]);
  const compareTo = (reference: string | undefined) =>
    compareEpci(bridged, requestOf(asked, reference, bridged, rules));
  const comparisons = compareTo(asked.reference);
  const available = () => PROBED.filter((one) => compareTo(one).some(hasGap));
  const { reference, epci } = asked;
  const impossible = impossibleReference(reference, comparisons, available, workspace.indicators);
  const shown = addressesOf(comparisons);
  const review = await cachedReview(key, world, workspace, filesOf(shown));
  const said = [...meant.diagnostics, ...impossible, ...concernedWarnings([...all, ...review], shown)];
  const published = comparisons.length > 0 ? undefined : periodsOfAsked(asked, bridged);
  return settle({ epci, workspace: bridged, comparisons, rules, published }, [...diagnostics, ...said]);
}

/** The periods in which an indicator, or any, has a figure for a QPV of the EPCI. */
function periodsOfAsked(
  { epci, indicator }: CompareOptions,
  { territories, indicators, observations }: Workspace,
): readonly string[] {
  const asked = [...indicators.values()].filter(({ id }) => indicator === undefined || id === indicator);
  return publishedPeriods(asked, qpvOf({ epci }, territories), observations);
}

/** What was asked with the codes of what was meant; all that is not understood is said at once. */
async function findAsked(
  options: CompareOptions,
  workspace: Workspace,
  world: World,
): Promise<Read<CompareOptions>> {
  const epci = await findEpci(options.epci, workspace, world);
  const code = epci.value ?? options.epci;
  const bridged = withPassages(workspace, code);
  const indicator =
    options.indicator === undefined
      ? undefined
      : await findIndicator(options.indicator, epci.value, bridged, world);
  const diagnostics = [...epci.diagnostics, ...(indicator?.diagnostics ?? [])];
  const value = { ...options, epci: code, indicator: indicator?.value };
  return settle(value, diagnostics);
}

/** The references that a hint names when they would do: those that need no sum over the whole country. */
const PROBED = REFERENCE_KINDS.filter((kind) => kind !== "groupe" && kind !== "ensemble_qpv_france").map(
  (kind) => REFERENCE_WORDS[kind].option,
);

function requestOf(
  options: CompareOptions,
  reference: string | undefined,
  workspace: Workspace,
  rules: readonly ComparabilityRule[],
): ComparisonRequest {
  const scope = scopeOf({ ...options, reference }, workspace);
  return { ...scope, epci: options.epci, above: levelAbove(workspace), rules };
}
