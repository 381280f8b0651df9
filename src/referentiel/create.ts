import { checkScope, parseWindow, windowProblems } from "../compare/asked-comparison.ts";
import { type ComparableWindow, comparableWindow, compareEpci } from "../compare/compare-epci.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { Workspace } from "../data/workspace.ts";
import { clause } from "../diagnostics/clause.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { readText } from "../files/text.ts";
import { OutputError, type OutputFile, type World } from "../files/world.ts";
import { formatNumber } from "../kernel/french.ts";
import { foldText } from "../kernel/text.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { openWorkspace } from "../workspace/inspect.ts";

const FOLDER = "templates/referentiel";

/** The files that all the models share; a model may have its own of the same name. */
const SHARED = "commun";

/** What ends the name of a file to be filled in. */
const ENDING = ".gabarit";

/**
 * The files of a model of référentiel that comes with the program, still to be filled in, sorted by name.
 *
 * @diagnostic create/modele-inconnu
 */
export async function readScaffold(id: string, { own, ...world }: World): Promise<Read<OutputFile[]>> {
  const here: World = { ...world, ...own, own };
  const files = (await own.list(FOLDER)).filter((file) => file.endsWith(ENDING));
  const models = [...new Set(files.map((file) => file.split("/")[0] ?? ""))].filter((one) => one !== SHARED);
  if (!models.includes(id)) {
    const place = { file: "option --modele" };
    return failed(problem("create/modele-inconnu", place, { id, suggestion: suggest(id, models) }));
  }
  const names = [SHARED, id].flatMap((folder) =>
    files
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => [file.slice(folder.length + 1, -ENDING.length), `${FOLDER}/${file}`] as const),
  );
  const chosen = [...new Map(names)].sort(([left], [right]) => (left < right ? -1 : 1));
  const reads = await Promise.all(chosen.map(([, path]) => readText(path, here)));
  return {
    value: chosen.map(([path], index) => ({ path, content: reads[index]?.value ?? "" })),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * A text with its `{{nom}}` filled in. `{{yaml nom}}` writes the value between quotation marks, as YAML reads it back
 * whatever it holds.
 *
 * @example
 * fillScaffold("titre: {{yaml titre}}", { titre: "Ville « 2030 » : suite" })
 * // => "titre: \"Ville « 2030 » : suite\""
 */
export function fillScaffold(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(yaml )?(\w+)\}\}/g, (hole, quoted: string | undefined, name: string) => {
    const value = values[name] ?? hole;
    return quoted ? JSON.stringify(value) : value;
  });
}

/**
 * `ecarts creer`, from a model to a référentiel ready to be written in:
 *
 *   EPCI ── checkScope, compareEpci ──▶ the period that its figures allow ── fillScaffold ──▶ the files ── write ──▶ all or none
 */

/**
 * What to create: for which EPCI (its code), under which title, from which model, over which years (2014..2019) when the
 * figures do not say.
 */
export interface CreateOptions {
  readonly epci: string;
  readonly title?: string | undefined;
  readonly model?: string | undefined;
  readonly window?: string | undefined;
}

/** A référentiel just created: its folder and its files. */
export interface CreatedReferentiel {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Writes the folder of a new référentiel, ready to be filled in: all its files or none, never over what is already there.
 * The years and the indicators of its first question are those that the published figures of the EPCI allow.
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
 * @diagnostic create/sans-periode
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
  const window = windowOf(scope);
  if (!window) return failed(diagnostics, withoutWindow(scope));
  const values = valuesOf(id, scope, window, world.today());
  const files = scaffold.value.map(({ path, content }) => ({
    path,
    content: fillScaffold(String(content), values),
  }));
  const written = await writeNew(folder, files, world);
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

/** The years asked for, or those that the figures of the EPCI allow; the indicators that they rest on. */
function windowOf({ epci, window, workspace }: Scope): ComparableWindow | undefined {
  const polar = (id: string) => workspace.indicators.get(id)?.polarity !== "neutre";
  const tables = compareEpci(workspace, { epci }).filter(({ indicator }) => polar(indicator));
  const found = comparableWindow(tables);
  const asked = window === undefined ? undefined : parseWindow(window);
  if (!asked) return found;
  const table = tables.at(-1);
  const known = found ?? (table && { geography: table.geography, indicators: [table.indicator] });
  return known && { geography: known.geography, indicators: known.indicators, ...asked };
}

function withoutWindow({ epci, workspace }: Scope): Diagnostic {
  const { territories } = workspace;
  const label = territories.get(epci)?.label ?? epci;
  const loose = [...territories.values()].filter((one) => one.kind === "qpv" && one.epci.length === 0);
  const suggestion =
    loose.length > 0
      ? clause("qpv_sans_epci", { count: formatNumber(loose.length, 0) })
      : clause("importer_l_epci", {});
  return problem("create/sans-periode", { file: "option --epci" }, { label, suggestion });
}

/** What the model leaves open. */
function valuesOf(id: string, { epci, title, workspace }: Scope, window: ComparableWindow, day: string) {
  const { territories } = workspace;
  const label = territories.get(epci)?.label ?? epci;
  const france = [...territories.values()].filter(({ kind }) => kind === "france").map(({ code }) => code);
  return {
    id,
    epci,
    agglomeration: label,
    titre: title ?? `Contrat de ville, ${label}`,
    niveau_superieur: france.find((code) => code === "METRO") ?? france[0] ?? epci,
    geographie: window.geography,
    debut: window.start,
    fin: window.end,
    indicateurs: window.indicators.join(", "),
    jour: day,
  };
}

async function writeNew(
  folder: string,
  files: readonly OutputFile[],
  world: World,
): Promise<Read<CreatedReferentiel>> {
  try {
    await world.write(folder, files);
    return { value: { folder, files: files.map(({ path }) => path) }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const values = { path: folder, detail: error.message };
    return failed(problem("output/ecriture-impossible", { file: folder }, values));
  }
}
