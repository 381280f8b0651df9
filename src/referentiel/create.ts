import { checkScope, windowProblems } from "../compare/asked-comparison.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { OutputError, type World } from "../files/world.ts";
import { foldText } from "../kernel/text.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { openWorkspace } from "../workspace/inspect.ts";
import { type FilledIn, fillModel, type ModelOptions, readScaffold } from "./scaffold.ts";
import type { StartingWindow } from "./starting-window.ts";

/**
 * `ecarts creer`, from a model to a référentiel ready to be written in:
 *
 *   EPCI ── checkScope ──▶ fillModel (the zoning of its contract, the years that its figures allow) ──▶ the files ── write ──▶ all or none
 */

/** What to create, and from which model. */
export interface CreateOptions extends Omit<ModelOptions, "orOneYear" | "ofContract"> {
  readonly model?: string | undefined;
}

/** A référentiel just created: its folder and its files. */
export interface CreatedReferentiel {
  readonly folder: string;
  readonly files: readonly string[];
  /** Its zoning, its years, and what the other zoning would allow. */
  readonly start: StartingWindow;
  /** The years of the contract that it was made for. */
  readonly contract: string;
}

/**
 * Writes the folder of a new référentiel, ready to be filled in: all its files or none, never over what is already there.
 * The zoning is that of the dates of the contract wherever it has a gap; the years and the indicators of its first question are
 * those that the published figures of the EPCI allow in it.
 *
 * @example
 * const world = { ...nodeWorld("."), write: async () => undefined };
 * (await create("mon-contrat", { epci: "246200364" }, world)).value?.folder
 * // => "referentiels/mon-contrat"
 * @example
 * (await create("lens-lievin", { epci: "246200364" }, nodeWorld("."))).diagnostics.map(({ code }) => code)
 * // => ["create/existe"]
 * @diagnostic create/nom
 * @diagnostic create/existe
 */
export async function create(
  id: string,
  options: CreateOptions,
  world: World,
): Promise<Read<CreatedReferentiel>> {
  const folder = `referentiels/${id}`;
  const named = await nameProblems(id, folder, world);
  const [opened, scaffold] = await Promise.all([
    openWorkspace(world),
    readScaffold(options.model ?? "lens-lievin", world),
  ]);
  const asked = await findAsked(options, opened.value, world);
  const { value: scope } = asked;
  const diagnostics = [...named, ...opened.diagnostics, ...scaffold.diagnostics, ...asked.diagnostics];
  if (!scope || !scaffold.value || hasErrors(diagnostics)) return failed(diagnostics);
  const model = { id, model: scaffold.value, workspace: scope.workspace, day: world.today() };
  const filled = fillModel(model, { ...scope, ofContract: true });
  if (!filled.value) return failed(diagnostics, filled.diagnostics);
  const written = await writeNew(folder, filled.value, world);
  return { ...written, diagnostics: [...diagnostics, ...written.diagnostics] };
}

/** For which EPCI, in which data: that which was meant, with the figures of its former code. */
interface Scope extends CreateOptions {
  readonly workspace: Workspace;
}

async function findAsked(
  options: CreateOptions,
  workspace: Workspace | undefined,
  world: World,
): Promise<Read<Scope>> {
  if (!workspace) return failed(windowProblems(options.window));
  const { value: epci, diagnostics } = await findEpci(options.epci, workspace, world);
  if (epci === undefined) return failed(diagnostics, windowProblems(options.window));
  const bridged = withPassages(workspace, epci);
  const problems = checkScope({ epci, window: options.window }, bridged);
  return { value: { ...options, epci, workspace: bridged }, diagnostics: [...diagnostics, ...problems] };
}

async function nameProblems(id: string, folder: string, world: World): Promise<Diagnostic[]> {
  const place = { file: "creer" };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const folded = foldText(id).replace(/[^a-z0-9]+/g, "-");
    const example = folded.replace(/^-+|-+$/g, "") || "mon-contrat";
    return [problem("create/nom", place, { id, example })];
  }
  const isTaken = (await world.isFolder(folder)) || (await world.list(folder)).length > 0;
  return isTaken ? [problem("create/existe", place, { path: folder })] : [];
}

async function writeNew(
  folder: string,
  { files, ...said }: FilledIn,
  world: World,
): Promise<Read<CreatedReferentiel>> {
  try {
    await world.write(folder, files);
    return { value: { folder, files: files.map(({ path }) => path), ...said }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const values = { path: folder, detail: error.message };
    return failed(problem("output/ecriture-impossible", { file: folder }, values));
  }
}
