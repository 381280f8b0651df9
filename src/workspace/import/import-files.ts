import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { failed, type Read } from "../../files/read.ts";
import { InputError } from "../../files/text.ts";
import { type ImportWorld, OutputError, UnfinishedError } from "../../files/world.ts";
import { measuresOf } from "../../formats/measure.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import { conceptProblems, readFormats } from "../../formats/read-formats.ts";
import { readIndicators } from "../indicators.ts";
import { unfinished } from "../inspect.ts";
import { unreadFiles } from "../read-workspace.ts";
import { compareHeld } from "./compare-held.ts";
import { HeldFiles } from "./held-files.ts";
import { commitStep } from "./history.ts";
import { importOne, type Setting } from "./import-one.ts";
import type { ImportedFile, ImportReport } from "./import-report.ts";
import { packageFiles } from "./package-files.ts";
import { refusedPages } from "./pages.ts";
import { type Trial, tryImport } from "./trial.ts";

/**
 * `ecarts importer`, from the files to the workspace:
 *
 *   file ── source ──▶ bytes ── readRaw ──▶ figures, territories, problems ── summarise ──▶ report
 *                                   └─ revision (figures held already) ──▶ what changes
 *   all files read ── trial ──▶ the workspace as it would be, read and checked: what would block it is refused now
 *   all files tried ── commit ──▶ the raw files and their datapackage.json, all at once
 */

/** What to import, and what the user says of it. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly settings: ImportSettings;
}

/** Imports files: each is recognised, read whole and checked before anything is written; one commit ends the command. */
export async function importFiles(options: ImportOptions, world: ImportWorld): Promise<Read<ImportReport>> {
  if (!(await world.isFolder("."))) return failed(await withoutFolder(options, world));
  if (options.dryRun) return importUnderLock(options, world);
  const lock = await lockOf(world);
  if ("problem" in lock) return failed(lock.problem);
  try {
    return await importUnderLock(options, world);
  } finally {
    await lock.release();
  }
}

/** The folder is missing: the files that are too are said in the same pass. */
async function withoutFolder({ files }: ImportOptions, world: ImportWorld): Promise<Diagnostic[]> {
  const sources = await Promise.all(files.map(async (path) => ({ path, source: await world.source(path) })));
  const missing = sources.filter(({ source }) => "missing" in source);
  return [
    problem("workspace/introuvable", { file: "." }, { path: world.root }),
    ...missing.map(({ path }) => problem("import/introuvable", { file: path }, { path })),
  ];
}

export async function lockOf(
  world: ImportWorld,
): Promise<{ release(): Promise<void> } | { problem: Diagnostic }> {
  try {
    const lock = await world.lock();
    if (!("heldBy" in lock)) return lock;
    return { problem: problem("import/deja-en-cours", { file: world.root }, { lock: lock.heldBy }) };
  } catch (error) {
    return { problem: refusal(error, world) };
  }
}

/** What the disk refused; anything else is a bug. */
export function refusal(error: unknown, { root }: ImportWorld): Diagnostic {
  if (error instanceof OutputError)
    return problem("import/ecriture-impossible", { file: root }, { detail: error.message });
  if (error instanceof UnfinishedError) return unfinished(error);
  if (error instanceof InputError) return error.toProblem(root);
  throw error;
}

/** Imports files for who holds the lock of the workspace, or writes nothing. */
export async function importUnderLock(
  options: ImportOptions,
  world: ImportWorld,
): Promise<Read<ImportReport>> {
  const formats = await readFormats(world);
  const listed = await world.list("datasets");
  const indicators = await readIndicators(listed, world, true);
  const held = await HeldFiles.read(world);
  const concepts = conceptProblems(formats.value?.values() ?? [], indicators.all);
  const diagnostics = [...unreadFiles(listed), ...formats.diagnostics, ...concepts, ...held.diagnostics];
  if (!formats.value || hasErrors(diagnostics)) return failed(diagnostics);
  const measureOf = measuresOf(indicators.all);
  const packages = await packageFiles(options.files, world);
  diagnostics.push(...packages.diagnostics);
  const { settings } = options;
  const setting: Setting = {
    world,
    formats: formats.value,
    measureOf,
    settings,
    held,
    within: packages.within,
  };
  const planned = await planImport(packages.files, setting, new Map());
  const files = [...packages.descriptors, ...planned.files];
  for (const one of planned.diagnostics) diagnostics.push(one);
  const refused = options.dryRun ? undefined : await commitAll(planned, world);
  if (refused) return failed(diagnostics, refused);
  return { value: { files, isDryRun: options.dryRun }, diagnostics };
}

/** What the disk refused; undefined when all is written. */
async function commitAll(
  { held, files: said }: Planned,
  world: ImportWorld,
): Promise<Diagnostic | undefined> {
  const files = held.toWrite();
  if (files.length === 0) return undefined;
  const words = said.flatMap(({ outcome, path }) =>
    outcome === "importe" && path !== undefined ? [`importé : ${path}`] : [],
  );
  try {
    await commitStep({ verb: "importer", words, files, removed: [] }, world);
    return undefined;
  } catch (error) {
    return refusal(error, world);
  }
}

/** What an import would write, and what is said of each of its files. */
interface Planned {
  readonly held: HeldFiles;
  readonly files: readonly ImportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files and tries the workspace that they would make. Files that would block it are refused, and the others are
 * tried again without them: what is stored can always be read.
 */
async function planImport(
  paths: readonly string[],
  setting: Setting,
  refused: ReadonlyMap<string, readonly Diagnostic[]>,
): Promise<Planned> {
  const { held } = setting;
  const files: ImportedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const { value, diagnostics: found } = await importOne(path, setting, refused.get(path));
    if (value) files.push(value);
    for (const one of found) diagnostics.push(one);
  }
  const given = new Map(
    files.flatMap(({ outcome, path, file }) =>
      outcome === "importe" && path !== undefined ? [[path, file]] : [],
    ),
  );
  if (given.size === 0) return { held, files, diagnostics };
  const partial = refusedPages(files);
  if (partial.size > 0) {
    const again = { ...setting, held: await HeldFiles.read(setting.world) };
    return planImport(paths, again, new Map([...refused, ...partial]));
  }
  const trial = await tryImport(held, given, setting.world);
  if (trial.refusals.size > 0) {
    // What was planned goes with its plan: the files that are left are planned on what is really held.
    const again = { ...setting, held: await HeldFiles.read(setting.world) };
    return planImport(paths, again, new Map([...refused, ...refusedFiles(trial, given)]));
  }
  const compared = files.map((file) => withComparison(file, trial));
  return { held, files: compared, diagnostics: [...diagnostics, ...compared.flatMap(mostDiffer)] };
}

/** What belongs to no file in particular refuses them all. */
function refusedFiles(
  { refusals }: Trial,
  given: ReadonlyMap<string, string>,
): Map<string, readonly Diagnostic[]> {
  const common = refusals.get("");
  if (!common) return new Map(refusals);
  const [first, ...others] = [...given.values()];
  return new Map([
    ...others.map((file) => [file, []] as const),
    [first ?? "", common] as const,
    ...[...refusals].filter(([file]) => file !== ""),
  ]);
}

function withComparison(file: ImportedFile, { before, after }: Trial): ImportedFile {
  if (file.outcome !== "importe" || file.path === undefined || !after) return file;
  const revised = new Set(file.revises?.files.map(({ path }) => path));
  return { ...file, compared: compareHeld(file.path, before, after, revised) };
}

/** Below this, too few figures are compared to suspect a wrong edition. */
const ENOUGH = 10;

function mostDiffer({ file, compared }: ImportedFile): Diagnostic[] {
  if (!compared) return [];
  const differ = compared.overrules + compared.givesWay;
  const all = differ + compared.agrees;
  const [first] = [...compared.examples.overrules, ...compared.examples.givesWay];
  if (!first || all < ENOUGH || differ * 2 <= all) return [];
  const example = `${first.indicator}, ${first.code}, ${first.period} : ${first.value} ici, ${first.held} en ${first.where}`;
  return [problem("import/majorite-differe", { file }, { differ, compared: all, example })];
}
