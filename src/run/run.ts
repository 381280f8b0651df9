import {
  checkReference,
  checkScope,
  impossibleReference,
  parseReference,
  parseWindow,
} from "../compare/asked-comparison.ts";
import { compareEpci, type EpciScope } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import { REFERENCE_KINDS, REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { levelAbove } from "../compare/references.ts";
import { hasGap } from "../compare/table-facts.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors, sortDiagnostics, withoutConsequences } from "../diagnostics/diagnostic.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { type EarlierFile, readEvaluation } from "../evaluation/read-evaluation.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { VERSION } from "../kernel/version.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { openAdopted, openAll, openReferentiel } from "../referentiel/open.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { surveyReferentiels } from "../referentiel/survey.ts";
import { cachedReview } from "../workspace/cache.ts";
import { reviewWorkspace } from "../workspace/checks/checks.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import { concernedWarnings } from "./concerned-warnings.ts";

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
  readonly workspace: Workspace;
  readonly comparisons: readonly Comparison[];
  /** Every rule of comparability that was looked at. */
  readonly rules: readonly ComparabilityRule[];
}

/** Compares each QPV of an EPCI with it, or with another reference: one table per indicator and zoning. */
export async function compare(options: CompareOptions, world: World): Promise<Read<ComparedEpci>> {
  return compareIn(await inspect(world), options, world);
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
  const problems = [...checkScope(options, workspace), ...checkReference(options.reference, workspace)];
  if (problems.length > 0) return settle<ComparedEpci>(undefined, [...diagnostics, ...problems]);
  const compareTo = (reference: string | undefined) =>
    compareEpci(workspace, scopeOf(options, reference, workspace, rules));
  const comparisons = compareTo(options.reference);
  const available = () => PROBED.filter((one) => compareTo(one).some(hasGap));
  const { reference } = options;
  const impossible = impossibleReference(reference, comparisons, available, workspace.indicators);
  const review = await cachedReview(key, world, workspace, () => reviewWorkspace(workspace));
  const said = concernedWarnings([...all, ...review], comparisons);
  return settle({ workspace, comparisons, rules }, [...diagnostics, ...impossible, ...said]);
}

/** The references that a hint names when they would do: those that need no sum over the whole country. */
const PROBED = REFERENCE_KINDS.filter((kind) => kind !== "groupe" && kind !== "ensemble_qpv_france").map(
  (kind) => REFERENCE_WORDS[kind].option,
);

function scopeOf(
  { epci, indicator, window, projection }: CompareOptions,
  reference: string | undefined,
  workspace: Workspace,
  rules: readonly ComparabilityRule[],
): EpciScope {
  return {
    epci,
    above: levelAbove(workspace),
    indicators: indicator === undefined ? undefined : [indicator],
    window: window === undefined ? undefined : parseWindow(window),
    reference: reference === undefined ? undefined : parseReference(reference, workspace),
    rules,
    projection,
  };
}

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
  { value: workspace, diagnostics: all, key, comparability }: Inspected,
  id: string,
  date: string | undefined,
  world: World,
): Promise<Read<Evaluation>> {
  const { value: rules = [], diagnostics: unreadable } = comparability;
  const dataProblems = [...errorsOf(all), ...unreadable];
  if (!workspace) return settle<Evaluation>(undefined, dataProblems);
  const day = date ?? world.today();
  const opening = { workspace, world, day, comparability: rules };
  const { value: referentiel, diagnostics: ruleProblems } = await openReferentiel(id, opening);
  const diagnostics = withoutConsequences(dataProblems, ruleProblems);
  if (!referentiel || hasErrors(diagnostics)) return settle<Evaluation>(undefined, diagnostics);
  const adoption = await openAdopted(referentiel, opening);
  const { value: adopted } = adoption;
  if (!adopted) return settle<Evaluation>(undefined, [...diagnostics, ...adoption.diagnostics]);
  const epci = workspace.territories.get(referentiel.epci) ?? null;
  const comparisons = compareForReferentiel(workspace, referentiel, rules);
  const read = [...fingerprints(workspace, [referentiel, ...adopted]), JSON.stringify(rules)];
  const producedBy = { version: VERSION, inputs: world.sha256(read.join("\n")) };
  const review = await cachedReview(key, world, workspace, () => reviewWorkspace(workspace));
  const said = [...adoption.diagnostics, ...concernedWarnings([...all, ...review], comparisons)];
  const { assemble } = await import("../evaluation/assemble.ts");
  const evaluation = assemble({ workspace, referentiel, epci, adopted, comparisons, date: day, producedBy });
  return settle(evaluation, [...diagnostics, ...said]);
}

/** Which report: its template, its folder (from the workspace), the day it bears. */
export interface ReportOptions {
  readonly template?: string | undefined;
  readonly output?: string | undefined;
  readonly date?: string | undefined;
  readonly since?: EarlierFile | undefined;
}

/** Evaluates a référentiel and writes its report: PDF, HTML, tables, workbook and evaluation, all or none. */
export async function report(id: string, options: ReportOptions, world: World): Promise<Read<WrittenReport>> {
  const { readTemplate } = await import("../output/report/read-template.ts");
  const [evaluated, template] = await Promise.all([
    evaluate(id, options, world),
    readTemplate(options.template ?? "rapport-annuel", world),
  ]);
  const diagnostics = [...evaluated.diagnostics, ...template.diagnostics];
  if (!evaluated.value || !template.value) return settle<WrittenReport>(undefined, diagnostics);
  const done = world.progress("mise en page");
  const { renderReport } = await import("../output/report/render-report.ts");
  const page = renderReport(evaluated.value, template.value);
  done();
  if (page.html === undefined) return settle<WrittenReport>(undefined, [...diagnostics, ...page.diagnostics]);
  const { writeReport } = await import("../output/write-report.ts");
  const written = await writeReport(evaluated.value, page.html, options.output ?? `reports/${id}`, world);
  return settle(written, [...diagnostics, ...page.diagnostics, ...written.diagnostics]);
}

/** Reads everything and checks it, the référentiels with the examples of their rules included. */
export async function verify(
  world: World,
): Promise<Read<{ readonly workspace: Workspace; readonly referentiels: readonly string[] }>> {
  const { value: workspace, diagnostics: readProblems, key, comparability: read } = await inspect(world);
  if (!workspace) return failed(sortDiagnostics(readProblems));
  const review = hasErrors(readProblems)
    ? []
    : await cachedReview(key, world, workspace, () => reviewWorkspace(workspace));
  const { ids, incomplete } = await surveyReferentiels(world);
  const { value: comparability = [], diagnostics: unreadable } = read;
  const opening = { workspace, world, day: world.today(), comparability };
  const reads = await openAll(ids, opening);
  const ruleProblems = [...incomplete, ...reads.flatMap(({ diagnostics }) => diagnostics)];
  const problems = withoutConsequences([...readProblems, ...unreadable, ...review], ruleProblems);
  return settle({ workspace, referentiels: ids }, problems);
}

/**
 * On the contract's zoning, the contract's period; elsewhere, all that is published: it is shown, never judged. A shared
 * référentiel binds at another scale: it compares no QPV.
 */
function compareForReferentiel(
  workspace: Workspace,
  { scope, epci, above, geography, start, end }: Referentiel,
  rules: readonly ComparabilityRule[],
): Comparison[] {
  if (scope !== "contractuelle") return [];
  const contract = compareEpci(workspace, { epci, above, geography, window: { start, end }, rules });
  const others = compareEpci(workspace, { epci, above, rules }).filter(
    (table) => table.geography !== geography,
  );
  return [...contract, ...others];
}

function fingerprints(workspace: Workspace, referentiels: readonly Referentiel[]): string[] {
  const resources = workspace.datasets.flatMap((dataset) => dataset.resources);
  return [...resources, ...referentiels.flatMap(({ files }) => files)]
    .map(({ path, sha256 }) => `${sha256}  ${path}`)
    .sort();
}
