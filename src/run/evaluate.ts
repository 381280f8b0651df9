import { mayHoldOwn, restsOnBase } from "../compare/base-tables.ts";
import { compareEpci } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Diagnostic, hasErrors, withoutConsequences } from "../diagnostics/diagnostic.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { type EarlierFile, readEvaluation } from "../evaluation/read-evaluation.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { yearOfFollowUp } from "../follow/follow-year.ts";
import { followOf, openContract } from "../follow/open-contract.ts";
import { VERSION } from "../kernel/version.ts";
import { drawsChart } from "../output/report/template/draws-chart.ts";
import type { Template } from "../output/report/template/template.ts";
import { readAnnualRule } from "../referentiel/annual-rule.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";
import { cachedReview } from "../workspace/cache.ts";
import type { ReadContours } from "../workspace/contours.ts";
import { withDescribed } from "../workspace/described.ts";
import { withDistinctNames } from "../workspace/distinct-names.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import { addressesOf, concernedWarnings, filesOf } from "./concerned-warnings.ts";
import { emptyPeriod, unshownOrder } from "./empty-period.ts";

/** What only some documents show, and is made for them alone. */
export interface ShownParts {
  /** Whether a document of one organisation is to be made of it. */
  readonly hasPartners?: boolean | undefined;
  /** Whether a document with maps is to be made of it. */
  readonly hasMaps?: boolean | undefined;
}

/** On which day (today unless said otherwise), and compared with which earlier evaluation. */
export interface EvaluateOptions extends ShownParts {
  readonly date?: string | undefined;
  readonly since?: EarlierFile | undefined;
}

/** What a template shows that is read only for it. */
export function shownBy(template: Pick<Template, "scope" | "page" | "partials">): ShownParts {
  return { hasPartners: template.scope === "signataire", hasMaps: drawsChart(template, MAP_CHART) };
}

/** The chart that a template calls when it draws maps. */
const MAP_CHART = "carte";

/**
 * Evaluates a référentiel: one document, ready to be rendered or stored, with what changed when that is asked. `held`: the data, where
 * they have been read.
 */
export async function evaluate(
  id: string,
  { since, ...options }: EvaluateOptions,
  world: World,
  held?: Inspected,
): Promise<Read<Evaluation>> {
  const evaluating = (async () => evaluateIn(held ?? (await inspect(world)), id, options, world))();
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
  { date, hasPartners, hasMaps }: Omit<EvaluateOptions, "since">,
  world: World,
): Promise<Read<Evaluation>> {
  const { value: rules = [], diagnostics: unreadable } = comparability;
  const dataProblems = [...errorsOf(all), ...unreadable];
  if (!held) return settle<Evaluation>(undefined, dataProblems);
  const day = date ?? world.today();
  const opening = { workspace: held, world, day, comparability: rules };
  const { value: contract, diagnostics: ruleProblems } = await openContract(id, opening);
  const diagnostics = withoutConsequences(dataProblems, ruleProblems);
  if (!contract || hasErrors(diagnostics)) return settle<Evaluation>(undefined, diagnostics);
  const { referentiel, adopted } = contract;
  const follow = followOf(contract, day);
  const { value: annualRule, diagnostics: unruled } = await readAnnualRule(day, world);
  const asked = [...namedIndicators(referentiel), ...besidePrinted(referentiel, held)];
  const workspace = await withDescribed(held, asked, world);
  const own = referentiel.epci;
  const bridged = await withDistinctNames(withPassages(workspace, own), own, world);
  const epci = bridged.territories.get(own) ?? null;
  const comparisons = compareForReferentiel(bridged, referentiel, rules);
  const laws = [JSON.stringify(rules), JSON.stringify(annualRule ?? null)];
  const read = [...fingerprints(workspace, [referentiel, ...adopted]), ...laws];
  const producedBy = { version: VERSION, inputs: world.sha256(read.join("\n")) };
  const addresses = addressesOf(comparisons);
  const review = await cachedReview(key, world, workspace, filesOf(addresses));
  const drawn = hasMaps && (await contoursOf(comparisons, bridged, world));
  const { assemble } = await import("../evaluation/assemble.ts");
  const evaluation = assemble({
    workspace: bridged,
    referentiel,
    epci,
    adopted,
    comparisons,
    date: day,
    followUp: follow && yearOfFollowUp(follow, { day }),
    follow,
    hasPartners,
    contours: drawn ? drawn.contours : undefined,
    annualRule,
    producedBy,
  });
  const told = [...diagnostics, ...unruled, ...periodWarnings(referentiel, bridged, comparisons)];
  const doubts = concernedWarnings([...all, ...review], addresses);
  return settle(evaluation, [...told, ...doubts, ...(drawn ? drawn.diagnostics : [])]);
}

/** The contours of the QPV that are compared, of their communes and of the EPCI. */
async function contoursOf(
  comparisons: readonly Comparison[],
  { territories, datasets }: Workspace,
  world: World,
): Promise<ReadContours> {
  const { readContours } = await import("../workspace/contours.ts");
  const compared = comparisons.flatMap(({ rows }) => rows.map(({ territory }) => territory));
  const around = compared.flatMap((code) => {
    const { communes = [], epci = [] } = territories.get(code) ?? {};
    return [...communes, ...epci];
  });
  return readContours(new Set([...compared, ...around]), datasets, world);
}

/** What a référentiel asks to see, and that no figure shows. */
const periodWarnings = (
  referentiel: Referentiel,
  workspace: Workspace,
  comparisons: readonly Comparison[],
): Diagnostic[] => [...emptyPeriod(referentiel, workspace), ...unshownOrder(referentiel, comparisons)];

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
  const named = namedIndicators(referentiel);
  const among = (one: Indicator) => named.has(one.id) || mayHoldOwn(one, workspace.observations);
  const window = { start, end };
  const contract = compareEpci(workspace, { epci, above, geography, window, windows, rules, among });
  const others = compareEpci(workspace, { epci, above, otherThan: geography, rules, among });
  return [...contract, ...others].filter((table) => named.has(table.indicator) || !restsOnBase(table));
}

/** All that a référentiel reads: what is of the national base and of none of its questions is not of its report. */
function namedIndicators(referentiel: Referentiel): ReadonlySet<string> {
  const { nodes, rules, targets, windows, indicatorOrder = [] } = referentiel;
  return new Set([
    ...[...allQuestions(referentiel), ...walkNodes(nodes)].flatMap(({ indicators }) => indicators),
    ...rules
      .flatMap(({ terms }) => Object.values(terms))
      .flatMap((term) => ("indicator" in term ? (term.indicator ?? []) : [])),
    ...targets.flatMap(({ indicator }) => indicator ?? []),
    ...Object.keys(windows),
    ...indicatorOrder,
  ]);
}

/** The published indicators beside which what a contract prints is read. */
function besidePrinted({ printedDatasets }: Referentiel, { indicators }: Workspace): string[] {
  return printedDatasets.length === 0
    ? []
    : [...indicators.values()].flatMap(({ publishedAs }) => publishedAs?.indicator ?? []);
}

function fingerprints(workspace: Workspace, referentiels: readonly Pick<Referentiel, "files">[]): string[] {
  const resources = workspace.datasets.flatMap((dataset) => dataset.resources);
  return [...resources, ...referentiels.flatMap(({ files }) => files)]
    .map(({ path, sha256 }) => `${sha256}  ${path}`)
    .sort();
}
