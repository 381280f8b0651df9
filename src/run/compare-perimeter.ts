import { checkReference, scopeOf, windowProblems } from "../compare/asked-comparison.ts";
import { departementAsked, FRANCE, type NamedPerimeter, regionAsked } from "../compare/asked-perimeter.ts";
import { perimeterTables } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import { perimeterOf } from "../compare/perimeter.ts";
import type { RowSelection } from "../compare/select-rows.ts";
import { withAllPassages, withPassages } from "../data/bridged-observations.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { cachedReview } from "../workspace/cache.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { findIndicator } from "../workspace/find-indicator.ts";
import { inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";
import { addressesOf, concernedWarnings, isSaid } from "./concerned-warnings.ts";
import { RowSelector } from "./select-rows.ts";

/** Whose QPV to compare: several EPCI by their codes or names, a département, a region, or all. */
export interface PerimeterOptions {
  readonly epci?: readonly string[] | undefined;
  readonly departement?: string | undefined;
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  readonly window?: string | undefined;
  readonly reference?: string | undefined;
  /** Year to which the significant trends are prolonged. */
  readonly projection?: number | undefined;
}

/** What was made of each gap table of a perimeter, with the workspace whose figures they hold. */
export interface ComparedPerimeter<T> extends NamedPerimeter {
  readonly workspace: Workspace;
  readonly made: readonly T[];
}

/** What each table becomes at once, rows chosen and ordered, so that those of a whole country never stand together. */
export type MakeOfTable<T> = (table: Comparison, workspace: Workspace) => T;

/**
 * Compares the QPV of several EPCI, of a département, of a region or of the country, each with its own EPCI unless another
 * reference is asked for: one table for each indicator and zoning, of which `make` keeps what is shown.
 *
 * @diagnostic perimeter/inconnu
 * @diagnostic perimeter/sans-qpv
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
  const [asked, indicator] = await Promise.all([
    perimeterAsked(options, workspace, world),
    indicatorAsked(options, workspace, world),
  ]);
  const said = [
    ...read,
    ...asked.diagnostics,
    ...indicator.diagnostics,
    ...windowProblems(options.window),
    ...checkReference(options.reference, workspace),
  ];
  if (!asked.value || hasErrors(said)) return settle<ComparedPerimeter<T>>(undefined, said);
  const { perimeter, label } = asked.value;
  const bridged =
    perimeter.kind === "epci" ? withPassages(workspace, ...perimeter.codes) : withAllPassages(workspace);
  if (perimeterOf(perimeter, territoriesOf(bridged.territories, "qpv")).size === 0) {
    const place = { file: `option --${perimeter.kind}` };
    return settle<ComparedPerimeter<T>>(undefined, [
      ...said,
      problem("perimeter/sans-qpv", place, { label }),
    ]);
  }
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
  return settle({ ...asked.value, workspace: bridged, made }, [...said, ...problems]);
}

async function indicatorAsked(
  { indicator }: PerimeterOptions,
  workspace: Workspace,
  world: World,
): Promise<Read<string>> {
  if (indicator === undefined) return { value: undefined, diagnostics: [] };
  return findIndicator(indicator, undefined, workspace, world);
}

async function perimeterAsked(
  { epci, departement, region }: PerimeterOptions,
  workspace: Workspace,
  world: World,
): Promise<Read<NamedPerimeter>> {
  if (departement !== undefined) return departementAsked(departement);
  if (region !== undefined) return regionAsked(region);
  return epci === undefined ? { value: FRANCE, diagnostics: [] } : epciAsked(epci, workspace, world);
}

/** Several EPCI: each as `--epci` means it; one that is meant twice counts once. */
async function epciAsked(
  epci: readonly string[],
  workspace: Workspace,
  world: World,
): Promise<Read<NamedPerimeter>> {
  const found = await Promise.all(epci.map((one) => findEpci(one, workspace, world)));
  const diagnostics: readonly Diagnostic[] = found.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const codes = [...new Set(found.flatMap(({ value }) => value ?? []))];
  const label = codes
    .map((code) => withPassages(workspace, code).territories.get(code)?.label ?? code)
    .join(", ");
  return { value: { perimeter: { kind: "epci", codes }, name: codes.join("-"), label }, diagnostics };
}
