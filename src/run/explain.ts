import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import { CATALOGUE, type Code } from "../diagnostics/catalogue.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { Explanation } from "../evaluation/explanation.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { matchNames, namesOfLabel, nameWords } from "../kernel/names.ts";
import { foldText, nearest } from "../kernel/text.ts";
import { referentielsNaming, surveyReferentiels } from "../referentiel/survey.ts";
import { walkNodes } from "../referentiel/tree.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import { evaluateIn } from "./evaluate.ts";
import { explainActions } from "./explain-action.ts";
import { explainRow, knownPeriods } from "./explain-row.ts";
import { explainFigures, explainSum } from "./explain-sum.ts";

/** What to write instead of an identifier that names nothing. `known` are all those that name something. */
export function explainHint(id: string, workspace: Workspace, known: readonly string[]): Clause {
  const several = territoriesNamed(id, workspace).map(
    ({ code, label, geography }) => `${code} (${label}, ${geography})`,
  );
  if (several.length > 0) return clause("territoires_de_ce_nom", { codes: several.join(", ") });
  const periods = knownPeriods(id, workspace);
  if (periods.length > 0) return clause("periodes_publiees", { periods: periods.join(", ") });
  return rowHint(id, workspace) ?? nameHint(id, workspace) ?? suggest(id, known);
}

/** Indicators and territories whose names hold the words of what was written, each with its label. */
function nameHint(id: string, { indicators, territories }: Workspace): Clause | undefined {
  if (id.includes("/")) return undefined;
  const measures = matchNames(id, indicators.values(), ({ id: name, label, shortLabel }) =>
    [name.replace(/[._]/g, " "), label, shortLabel].map(nameWords),
  );
  const places = matchNames(id, territories.values(), ({ label, aliases }) =>
    [label, ...aliases].map(nameWords),
  );
  return proposal([
    ...[...measures.exact, ...measures.partial].map((one) => `${one.id} (${one.shortLabel})`),
    ...[...places.exact, ...places.partial].map(({ code, label }) => `${code} (${label})`),
  ]);
}

/** The territories that bear a name, accents, case and hyphens apart: never a near one. */
export function territoriesNamed(name: string, { territories }: Workspace): Territory[] {
  const folded = foldText(name);
  return [...territories.values()].filter(({ label, aliases }) =>
    [label, ...aliases].flatMap(namesOfLabel).some((one) => foldText(one) === folded),
  );
}

/** The nearest row of a gap table, for what begins as one: by its territory, then its indicator. */
function rowHint(id: string, { territories, indicators, observations }: Workspace): Clause | undefined {
  const [code = "", name, ...rest] = id.split("/");
  if (!territories.has(code) && !/^(?:Q[PN])?\d{3}/i.test(code)) return undefined;
  const codes = [...territories.keys()];
  const near = territories.has(code) ? code : nearest(code, codes);
  if (name === undefined || near === undefined) return suggest(code, codes);
  const all = [...indicators.keys()];
  const published = all.filter((one) => observations.periods(one, near).length > 0);
  const indicator = indicators.has(name) ? name : (nearest(name, published) ?? nearest(name, all));
  return indicator === undefined
    ? suggest(name, published)
    : clause("proche", { near: [near, indicator, ...rest].join("/") });
}

/** Where to look: one référentiel, and what a row is compared with. */
export interface ExplainOptions {
  readonly referentiel?: string | undefined;
  readonly reference?: string | undefined;
}

/**
 * Explains a message code, an indicator, a territory, a row of a gap table (QPV/indicateur, QPV/indicateur/année), a figure
 * that the communes of an EPCI add up to (EPCI/indicateur, EPCI/indicateur/année), any other published figure of a territory; or, in
 * any référentiel or the one named (« etat-nord/C-N24-1 »), the findings of a question, a target, a claim, a node, a
 * commitment.
 */
export async function explain(
  id: string,
  { referentiel, reference }: ExplainOptions,
  world: World,
): Promise<Read<Explanation>> {
  const code = (Object.keys(CATALOGUE) as Code[]).find((one) => one === id);
  if (code) return { value: { kind: "code", code }, diagnostics: [] };
  const inspected = await inspect(world);
  const { value: workspace, diagnostics } = settle(inspected.value, errorsOf(inspected.diagnostics));
  if (!workspace) return failed(diagnostics);
  const indicator = workspace.indicators.get(id);
  if (indicator) return { value: { kind: "indicator", indicator, workspace }, diagnostics };
  const territory = workspace.territories.get(id) ?? onlyOne(territoriesNamed(id, workspace));
  if (territory) return { value: { kind: "territory", territory, workspace }, diagnostics };
  const sum = explainSum(id, workspace);
  if (sum) return { value: sum, diagnostics };
  const known = await describedIndicator(id, world);
  if (known) return { value: { kind: "indicator", indicator: known, workspace }, diagnostics };
  const row = await explainRow(id, reference, inspected, world);
  if (row) return row;
  const figures = explainFigures(id, workspace);
  if (figures) return { value: figures, diagnostics };
  return explainElement(id, referentiel, { inspected, workspace }, world);
}

/** An indicator that the program describes, and of which the workspace has no figure: it exists all the same. */
async function describedIndicator(id: string, world: World): Promise<Indicator | undefined> {
  if (!/^[a-z][a-z0-9_]+$/.test(id)) return undefined;
  const { readIndicators } = await import("../workspace/indicators.ts");
  return (await readIndicators([], world, true)).all.get(id);
}

/** The data that everything is looked for in: read once. */
interface Data {
  readonly inspected: Inspected;
  readonly workspace: Workspace;
}

async function explainElement(
  id: string,
  referentiel: string | undefined,
  data: Data,
  world: World,
): Promise<Read<Explanation>> {
  const all = (await surveyReferentiels(world)).ids;
  const owner = all.find((one) => id.startsWith(`${one}/`));
  const asked = referentiel ?? owner;
  const name = owner !== undefined && owner === asked ? id.slice(owner.length + 1) : id;
  const ids = asked === undefined ? all : [asked];
  const likely = asked === undefined ? await referentielsNaming(id, ids, world) : ids;
  const evaluated = await evaluateAll(likely, data, world);
  const found = evaluated.flatMap(({ value }) => {
    const explanation = value && elementOf(name, value);
    return explanation ? [{ value: explanation, referentiel: value.referentiel.id }] : [];
  });
  const owners = found.map((one) => one.referentiel);
  if (found.length > 1) return failed(ambiguous(id, owners));
  if (found[0]) return { value: found[0].value, diagnostics: [] };
  const actions = await explainActions(name, ids, world);
  const [action, ...others] = actions;
  if (others.length > 0)
    return failed(
      ambiguous(
        id,
        actions.map((one) => one.referentiel),
      ),
    );
  if (action) return { value: action, diagnostics: [] };
  const isAll = likely.length === ids.length;
  return failed(unknown(id, isAll ? evaluated : await evaluateAll(ids, data, world), data.workspace));
}

async function evaluateAll(ids: readonly string[], { inspected }: Data, world: World) {
  return Promise.all(ids.map((id) => evaluateIn(inspected, id, {}, world)));
}

/**
 * What keeps the référentiels from being evaluated, and the nearest of all the names that they hold. Of the codes of
 * messages only a near one is named: counting hundreds of them among the names tells a reader nothing.
 */
function unknown(id: string, reads: readonly Read<Evaluation>[], workspace: Workspace): Diagnostic[] {
  const code = nearest(id, Object.keys(CATALOGUE));
  const names = new Set([
    ...reads.flatMap(({ value }) => (value ? namesIn(value, id.includes("/")) : [])),
    ...workspace.indicators.keys(),
    ...workspace.territories.keys(),
    ...(code === undefined ? [] : [code]),
  ]);
  const suggestion = explainHint(id, workspace, [...names]);
  const found = problem("explain/inconnu", { file: "expliquer" }, { id, suggestion });
  return sortDiagnostics([...reads.flatMap((read) => read.diagnostics), found]);
}

/** Most contracts have a question Q1: which one is meant is for the user to say. */
function ambiguous(id: string, referentiels: readonly string[]): Diagnostic {
  const values = { id, list: referentiels.join(", "), first: referentiels[0] ?? "" };
  return problem("explain/ambigu", { file: "expliquer" }, values);
}

/** What an identifier names in an evaluation; a question, a target… of another référentiel may bear the same. */
function elementOf(id: string, evaluation: Evaluation): Explanation | undefined {
  const { referentiel, findings } = evaluation;
  const named = findings.filter((finding) => finding.id === id || finding.question === id);
  if (named.length > 0) return { kind: "findings", findings: named, evaluation };
  const node = walkNodes(referentiel.nodes).find((one) => one.id === id);
  if (node) return { kind: "node", node, evaluation };
  const commitment = referentiel.commitments.find((one) => one.id === id);
  if (commitment) return { kind: "commitment", commitment, evaluation };
  return judgedOf(id, evaluation);
}

function judgedOf(id: string, evaluation: Evaluation): Explanation | undefined {
  const { referentiel, targets, claims } = evaluation;
  const target = referentiel.targets.find((one) => one.id === id);
  const finding = targets.find((one) => one.id === id);
  if (target && finding) return { kind: "target", target, finding, evaluation };
  const claim = referentiel.claims.find((one) => one.id === id);
  const check = claims.find((one) => one.id === id);
  if (claim && check) return { kind: "claim", claim, check, evaluation };
  return adoptedOf(id, evaluation) ?? followedOf(id, evaluation);
}

/** « etat-nord/C-N24-1 », asked of a contract that takes it over: what became of it there. */
function adoptedOf(id: string, evaluation: Evaluation): Explanation | undefined {
  const adopted = evaluation.shared.find((one) => id.startsWith(`${one.id}/`));
  const named = ({ id: own }: { readonly id: string }): boolean => `${adopted?.id}/${own}` === id;
  const target = adopted?.targets.find(named);
  const finding = adopted?.findings.find(named);
  return target && finding ? { kind: "target", target, finding, adopted, evaluation } : undefined;
}

/** A follow-up indicator or a name that only a rule reads; of one party, « C-053/sigh », the target that it is of. */
function followedOf(id: string, evaluation: Evaluation): Explanation | undefined {
  const followed = evaluation.followed.find((one) => one.id === id);
  if (followed) return { kind: "followed", followed, evaluation };
  const whole = evaluation.followed.find((one) => one.parties?.some((party) => party.id === id));
  return whole && judgedOf(whole.id, evaluation);
}

/** All that an evaluation has an explanation for; under the name of its référentiel too, for whoever writes one. */
function namesIn(
  { findings, targets, claims, referentiel, shared, followed }: Evaluation,
  isQualified: boolean,
): string[] {
  const elements = [
    ...findings,
    ...targets,
    ...claims,
    ...walkNodes(referentiel.nodes),
    ...referentiel.commitments,
    ...followed.filter(({ kind }) => kind === "suivi" || kind === "releve"),
  ];
  const names = elements.map(({ id }) => id);
  const adopted = shared.flatMap(({ id, targets: theirs }) => theirs.map((one) => `${id}/${one.id}`));
  return isQualified ? [...names, ...adopted, ...names.map((id) => `${referentiel.id}/${id}`)] : names;
}

/** Two QPV of one name are not chosen between: the user is. */
function onlyOne(found: readonly Territory[]): Territory | undefined {
  return found.length === 1 ? found[0] : undefined;
}
