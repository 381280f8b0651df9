import { withPassages } from "../data/bridged-observations.ts";
import { printedLabel } from "../data/printed-name.ts";
import { isOfBase, type Workspace } from "../data/workspace.ts";
import {
  type Diagnostic,
  hasErrors,
  sortDiagnostics,
  withoutConsequences,
} from "../diagnostics/diagnostic.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { withEntered } from "../follow/open-contract.ts";
import { readFollowRules } from "../follow/rules/read-follow-rules.ts";
import { findReferentiel } from "../referentiel/find-referentiel.ts";
import { type Opening, openAll } from "../referentiel/open.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { surveyReferentiels } from "../referentiel/survey.ts";
import { cachedReview } from "../workspace/cache.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { inspect } from "../workspace/inspect.ts";
import { emptyPeriod } from "./empty-period.ts";
import { isWithin, scopeOf, type VerifiedScope } from "./verify-scope.ts";

/** What a verification is limited to: a contract, by its folder or its name, or an EPCI; the whole workspace without either. */
export interface VerifyOptions {
  readonly referentiel?: string | undefined;
  readonly epci?: string | undefined;
}

/** What was verified. `limits` says to which contract or EPCI that was limited. */
export interface Verified {
  readonly workspace: Workspace;
  readonly referentiels: readonly string[];
  readonly limits?: {
    readonly epci: string;
    readonly label: string;
    readonly referentiel?: string | undefined;
  };
}

/**
 * Reads everything and checks it, the référentiels with the examples of their rules included. Limited to a contract or an EPCI,
 * only the problems of what it touches are given, and all those that block.
 */
export async function verify(world: World, options: VerifyOptions = {}): Promise<Read<Verified>> {
  const { value: workspace, diagnostics: readProblems, key, comparability: read } = await inspect(world);
  if (!workspace) return failed(sortDiagnostics(readProblems));
  const review = hasErrors(readProblems) ? [] : await cachedReview(key, world, workspace);
  const { ids, incomplete } = await surveyReferentiels(world);
  const { value: comparability = [], diagnostics: unreadable } = read;
  const opening = { workspace, world, day: world.today(), comparability };
  const reads = await openAll(ids, opening);
  const opened = reads.flatMap(({ value }) => value ?? []);
  const asked = await Promise.all(ids.map((id) => enteredIn(id, opened, opening)));
  const own = reads.map(({ diagnostics }, index) =>
    diagnostics.filter((one) => !isOfAnother(one, ids, index)),
  );
  const ruleProblems = [...incomplete, ...own.flat(), ...asked.flatMap(({ diagnostics }) => diagnostics)];
  const told = readProblems.filter((one) => isError(one) || !isOfBase(one.place.file));
  const empty = opened.flatMap((one) => emptyPeriod(one, withPassages(workspace, one.epci)));
  const problems = [...withoutConsequences([...told, ...unreadable, ...review], ruleProblems), ...empty];
  if (options.referentiel === undefined && options.epci === undefined)
    return inOrder({ workspace, referentiels: ids }, problems);
  const limited = await limitsOf(options, { ids, opened, workspace }, world);
  if (!limited.value) return failed([...problems.filter(isError), ...limited.diagnostics]);
  const { scope, limits } = limited.value;
  const within = problems.filter((one) => isWithin(one, scope));
  const referentiels = ids.filter((id) => scope.referentiels.has(id));
  return inOrder({ workspace, referentiels, limits }, [...limited.diagnostics, ...within]);
}

/** A played year is read from the files of its contract: what is wrong there is said once, by the contract. */
function isOfAnother({ place }: Diagnostic, ids: readonly string[], index: number): boolean {
  const [, folder = ""] = /^referentiels\/([^/]+)\//.exec(place.file) ?? [];
  return folder !== ids[index] && ids.includes(folder);
}

/**
 * What suivi.yaml and the tables of a référentiel say wrongly; of one that could not be read, suivi.yaml alone. A played year reads
 * that of its contract too: what is wrong there is said once.
 */
async function enteredIn(
  id: string,
  opened: readonly Referentiel[],
  opening: Opening,
): Promise<Pick<Read<unknown>, "diagnostics">> {
  const referentiel = opened.find((one) => one.id === id);
  const adopted = opened.filter((one) => referentiel?.adopts.includes(one.id));
  const isWhole = referentiel && adopted.length === referentiel.adopts.length;
  const { diagnostics } = isWhole
    ? await withEntered(referentiel, adopted, opening)
    : await readFollowRules(id, referentiel, opening.world);
  return { diagnostics: diagnostics.filter(({ place }) => place.file.startsWith(`referentiels/${id}/`)) };
}

/** Errors in the order in which one corrects them; warnings as each check gives them, the most telling first. */
function inOrder(value: Verified, problems: readonly Diagnostic[]): Read<Verified> {
  const warnings = problems.filter((one) => !isError(one));
  const errors = sortDiagnostics(problems.filter(isError));
  return { value: errors.length > 0 ? undefined : value, diagnostics: [...errors, ...warnings] };
}

const isError = ({ severity }: Diagnostic): boolean => severity === "erreur";

interface Held {
  readonly ids: readonly string[];
  readonly opened: readonly Referentiel[];
  readonly workspace: Workspace;
}

interface Limited {
  readonly scope: VerifiedScope;
  readonly limits: NonNullable<Verified["limits"]>;
}

async function limitsOf(
  { referentiel: asked, epci: named }: VerifyOptions,
  { ids, opened, workspace }: Held,
  world: World,
): Promise<Read<Limited>> {
  const label = (code: string) => printedLabel(code, workspace.territories);
  if (named !== undefined) {
    const { value: epci, diagnostics } = await findEpci(named, workspace, world);
    if (epci === undefined) return failed(diagnostics);
    const binding = opened.filter((one) => one.epci === epci);
    const above = binding.map((one) => one.above);
    const scope = scopeOf(epci, above, binding, workspace);
    return { value: { scope, limits: { epci, label: label(epci) } }, diagnostics };
  }
  const titles = ids.map((id) => opened.find((one) => one.id === id) ?? { id });
  const { value: id, diagnostics } = findReferentiel(asked ?? "", titles);
  if (id === undefined) return failed(diagnostics);
  const own = opened.filter((one) => one.id === id);
  const [first] = own;
  const epci = first?.epci ?? "";
  const above = first?.territory ?? first?.above;
  const scope = scopeOf(epci, above ? [above] : [], own, workspace);
  const referentiels = new Set([id, ...scope.referentiels]);
  const limits = { epci, label: epci === "" ? "" : label(epci), referentiel: id };
  return { value: { scope: { ...scope, referentiels }, limits }, diagnostics };
}
