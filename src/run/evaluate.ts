import { restsOnBase } from "../compare/base-tables.ts";
import { compareEpci } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors, withoutConsequences } from "../diagnostics/diagnostic.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { type EarlierFile, readEvaluation } from "../evaluation/read-evaluation.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { VERSION } from "../kernel/version.ts";
import { openAdopted, openReferentiel } from "../referentiel/open.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";
import { cachedReview } from "../workspace/cache.ts";
import { withDescribed } from "../workspace/described.ts";
import { withDistinctNames } from "../workspace/distinct-names.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import { addressesOf, concernedWarnings, filesOf } from "./concerned-warnings.ts";
import { emptyPeriod } from "./empty-period.ts";

/** On which day (today unless said otherwise), and compared with which earlier evaluation. */
export interface EvaluateOptions {
  readonly date?: string | undefined;
  readonly since?: EarlierFile | undefined;
}

/** Evaluates a référentiel: one document, ready to be rendered or stored, with what changed when that is asked. */
export async function evaluate(
  id: string,
  { date, since }: EvaluateOptions,
  world: World,
): Promise<Read<Evaluation>> {
  const evaluating = inspect(world).then((inspected) => evaluateIn(inspected, id, date, world));
  const [evaluated, earlier] = await Promise.all([evaluating, readEvaluation(id, since)]);
  const diagnostics = [...evaluated.diagnostics, ...earlier.diagnostics];
  if (!evaluated.value || !earlier.value) return settle(evaluated.value, diagnostics);
  const { changesSince } = await import("../evaluation/changes.ts");
  return settle({ ...evaluated.value, changes: changesSince(earlier.value, evaluated.value) }, diagnostics);
}

/** `evaluate` without an earlier evaluation, in data that have been read. */
export async function evaluateIn(
  { value: held, diagnostics: all, key, comparability }: Inspected,
  id: string,
  date: string | undefined,
  world: World,
): Promise<Read<Evaluation>> {
  const { value: rules = [], diagnostics: unreadable } = comparability;
  const dataProblems = [...errorsOf(all), ...unreadable];
  if (!held) return settle<Evaluation>(undefined, dataProblems);
  const day = date ?? world.today();
  const opening = { workspace: held, world, day, comparability: rules };
  const { value: referentiel, diagnostics: ruleProblems } = await openReferentiel(id, opening);
  const diagnostics = withoutConsequences(dataProblems, ruleProblems);
  if (!referentiel || hasErrors(diagnostics)) return settle<Evaluation>(undefined, diagnostics);
  const adoption = await openAdopted(referentiel, opening);
  const { value: adopted } = adoption;
  if (!adopted) return settle<Evaluation>(undefined, [...diagnostics, ...adoption.diagnostics]);
  const asked = [...allQuestions(referentiel), ...walkNodes(referentiel.nodes)];
  const workspace = await withDescribed(
    held,
    asked.flatMap(({ indicators }) => indicators),
    world,
  );
  const own = referentiel.epci;
  const bridged = await withDistinctNames(withPassages(workspace, own), own, world);
  const epci = bridged.territories.get(own) ?? null;
  const comparisons = compareForReferentiel(bridged, referentiel, rules);
  const read = [...fingerprints(workspace, [referentiel, ...adopted]), JSON.stringify(rules)];
  const producedBy = { version: VERSION, inputs: world.sha256(read.join("\n")) };
  const addresses = addressesOf(comparisons);
  const review = await cachedReview(key, world, workspace, filesOf(addresses));
  const said = [
    ...adoption.diagnostics,
    ...emptyPeriod(referentiel, bridged),
    ...concernedWarnings([...all, ...review], addresses),
  ];
  const { assemble } = await import("../evaluation/assemble.ts");
  const evaluation = assemble({
    workspace: bridged,
    referentiel,
    epci,
    adopted,
    comparisons,
    date: day,
    producedBy,
  });
  return settle(evaluation, [...diagnostics, ...said]);
}

/**
 * On the contract's zoning, the contract's period; elsewhere, all that is published: it is shown, never judged. A shared
 * référentiel binds at another scale: it compares no QPV.
 */
function compareForReferentiel(
  workspace: Workspace,
  referentiel: Referentiel,
  rules: readonly ComparabilityRule[],
): Comparison[] {
  const { scale, epci, above, geography, start, end, windows } = referentiel;
  if (scale !== "contractuelle") return [];
  const contract = compareEpci(workspace, { epci, above, geography, window: { start, end }, windows, rules });
  const others = compareEpci(workspace, { epci, above, rules }).filter(
    (table) => table.geography !== geography,
  );
  const named = namedIndicators(referentiel);
  return [...contract, ...others].filter((table) => named.has(table.indicator) || !restsOnBase(table));
}

/** All that a référentiel reads: what is of the national base and of none of its questions is not of its report. */
function namedIndicators(referentiel: Referentiel): ReadonlySet<string> {
  const { nodes, rules, targets, windows } = referentiel;
  return new Set([
    ...[...allQuestions(referentiel), ...walkNodes(nodes)].flatMap(({ indicators }) => indicators),
    ...rules
      .flatMap(({ terms }) => Object.values(terms))
      .flatMap((term) => ("indicator" in term ? (term.indicator ?? []) : [])),
    ...targets.flatMap(({ indicator }) => indicator ?? []),
    ...Object.keys(windows),
  ]);
}

function fingerprints(workspace: Workspace, referentiels: readonly Referentiel[]): string[] {
  const resources = workspace.datasets.flatMap((dataset) => dataset.resources);
  return [...resources, ...referentiels.flatMap(({ files }) => files)]
    .map(({ path, sha256 }) => `${sha256}  ${path}`)
    .sort();
}
