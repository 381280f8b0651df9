import { checkReference, scopeOf, windowProblems } from "../compare/asked-comparison.ts";
import { perimeterTables } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { RowSelection } from "../compare/select-rows.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { cachedReview } from "../workspace/cache.ts";
import { findIndicator } from "../workspace/find-indicator.ts";
import { inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";
import { addressesOf, concernedWarnings, isSaid } from "./concerned-warnings.ts";
import { type AskedScope, type OpenedPerimeter, openPerimeter } from "./open-perimeter.ts";
import { RowSelector } from "./select-rows.ts";

/** Whose QPV to compare, and what of them. */
export interface PerimeterOptions extends AskedScope {
  readonly indicator?: string | undefined;
  readonly window?: string | undefined;
  readonly reference?: string | undefined;
  /** Year to which the significant trends are prolonged. */
  readonly projection?: number | undefined;
}

/** What was made of each gap table of a perimeter, with the workspace whose figures they hold. */
export interface ComparedPerimeter<T> extends OpenedPerimeter {
  readonly made: readonly T[];
}

/** What each table becomes at once, rows chosen and ordered, so that those of a whole country never stand together. */
export type MakeOfTable<T> = (table: Comparison, workspace: Workspace) => T;

/**
 * Compares the QPV of several EPCI, of a département, of a region or of the country, each with its own EPCI unless another
 * reference is asked for: one table for each indicator and zoning, of which `make` keeps what is shown.
 */
export async function compareWide<T>(
  options: PerimeterOptions,
  selection: RowSelection,
  make: MakeOfTable<T>,
  world: World,
  opening: Opening = "whole",
): Promise<Read<ComparedPerimeter<T>>> {
  const { value: workspace, diagnostics: reading, key, comparability } = await inspect(world, opening);
  const { value: rules = [], diagnostics: ruleProblems } = comparability;
  const read = [...errorsOf(reading), ...ruleProblems];
  if (!workspace || hasErrors(read)) return settle<ComparedPerimeter<T>>(undefined, read);
  const [opened, indicator] = await Promise.all([
    openPerimeter(options, workspace, world),
    indicatorAsked(options, workspace, world),
  ]);
  const said = [
    ...read,
    ...opened.diagnostics,
    ...indicator.diagnostics,
    ...windowProblems(options.window),
    ...checkReference(options.reference, workspace),
  ];
  if (!opened.value || hasErrors(said)) return settle<ComparedPerimeter<T>>(undefined, said);
  const { perimeter, workspace: bridged } = opened.value;
  const selector = await RowSelector.of(selection, bridged, world);
  const all = [...reading, ...(await cachedReview(key, world, workspace))];
  const addresses = new Set<string>();
  // Where nothing is to be said of any figure, hundreds of thousands of addresses serve nobody.
  const noteAddresses = all.some(isSaid) ? (table: Comparison) => addressesOf([table], addresses) : () => {};
  const made: T[] = [];
  const scope = scopeOf({ ...options, indicator: indicator.value }, bridged);
  for (const whole of perimeterTables(bridged, { ...scope, perimeter, rules })) {
    const table = selector.select(whole);
    if (!table) continue;
    noteAddresses(table);
    made.push(make(table, bridged));
  }
  const problems = [...selector.problems(), ...concernedWarnings(all, addresses)];
  return settle({ ...opened.value, made }, [...said, ...problems]);
}

async function indicatorAsked(
  { indicator }: PerimeterOptions,
  workspace: Workspace,
  world: World,
): Promise<Read<string>> {
  if (indicator === undefined) return { value: undefined, diagnostics: [] };
  return findIndicator(indicator, undefined, workspace, world);
}
