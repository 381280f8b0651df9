import { ObservationBuilder, type ObservationColumns } from "../../data/observation-columns.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { failed, type Read } from "../../files/read.ts";
import { readBytes } from "../../files/text.ts";
import { type ImportWorld, OutputError, UnfinishedError } from "../../files/world.ts";
import type { Format } from "../../formats/format.ts";
import { type MeasureOf, measuresOf } from "../../formats/measure.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import { conceptProblems, readFormats } from "../../formats/read-formats.ts";
import { readRaw } from "../../formats/read-published.ts";
import { TerritoryCollector } from "../../formats/territory-collector.ts";
import { readIndicators } from "../indicators.ts";
import { unfinished } from "../inspect.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../raw-file.ts";
import { unreadFiles } from "../read-workspace.ts";
import { type HeldFile, HeldFiles } from "./held-files.ts";
import { type ImportedFile, type ImportReport, type Revision, summariseTable } from "./import-report.ts";
import { packageFiles } from "./packages.ts";
import { type HeldFigures, revision } from "./revision.ts";

/** What to import, and what the user says of it. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly settings: ImportSettings;
}

interface Setting {
  readonly world: ImportWorld;
  readonly formats: ReadonlyMap<string, Format>;
  readonly measureOf: MeasureOf;
  readonly settings: ImportSettings;
  readonly held: HeldFiles;
}

/**
 * What `ecarts importer` did, or would do. Nothing is written before every file has been read and checked:
 *
 *   file ── source ──▶ bytes ── readRaw ──▶ figures, territories, problems ── summarise ──▶ report
 *                                   └─ revision (figures held already) ──▶ what changes
 *   all files done ── commit ──▶ the raw files and their datapackage.json, all at once
 */
export async function importFiles(options: ImportOptions, world: ImportWorld): Promise<Read<ImportReport>> {
  if (!(await world.isFolder("."))) return failed(await withoutFolder(options, world));
  if (options.dryRun) return importAll(options, world);
  const lock = await lockOf(world);
  if ("problem" in lock) return failed(lock.problem);
  try {
    return await importAll(options, world);
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

async function lockOf(world: ImportWorld): Promise<{ release(): Promise<void> } | { problem: Diagnostic }> {
  try {
    const lock = await world.lock();
    if (!("heldBy" in lock)) return lock;
    return { problem: problem("import/deja-en-cours", { file: world.root }, { pid: lock.heldBy }) };
  } catch (error) {
    return { problem: refusal(error, world) };
  }
}

/** What the disk refused; anything else is a bug. */
function refusal(error: unknown, { root }: ImportWorld): Diagnostic {
  if (error instanceof OutputError)
    return problem("import/ecriture-impossible", { file: root }, { detail: error.message });
  if (error instanceof UnfinishedError) return unfinished(error);
  throw error;
}

async function importAll(options: ImportOptions, world: ImportWorld): Promise<Read<ImportReport>> {
  const formats = await readFormats(world);
  const listed = await world.list("datasets");
  const indicators = await readIndicators(listed, world, true);
  const held = await HeldFiles.read(world);
  const concepts = conceptProblems(formats.value?.values() ?? [], indicators.all);
  const diagnostics = [...unreadFiles(listed), ...formats.diagnostics, ...concepts, ...held.diagnostics];
  if (!formats.value || hasErrors(diagnostics)) return failed(diagnostics);
  const measureOf = measuresOf(indicators.all);
  const setting: Setting = { world, formats: formats.value, measureOf, settings: options.settings, held };
  const packages = await packageFiles(options.files, world);
  diagnostics.push(...packages.diagnostics);
  const files: ImportedFile[] = [...packages.descriptors];
  for (const path of packages.files) {
    const { value, diagnostics: found } = await importOne(path, setting);
    if (value) files.push(value);
    for (const one of found) diagnostics.push(one);
  }
  const written = options.dryRun ? [] : await commitAll(held, world);
  return { value: { files, isDryRun: options.dryRun }, diagnostics: [...diagnostics, ...written] };
}

async function commitAll(held: HeldFiles, world: ImportWorld): Promise<Diagnostic[]> {
  const files = held.toWrite();
  if (files.length === 0) return [];
  try {
    await world.commit(files);
    return [];
  } catch (error) {
    return [refusal(error, world)];
  }
}

async function importOne(path: string, setting: Setting): Promise<Read<ImportedFile>> {
  const { world, held } = setting;
  const source = await world.source(path);
  if ("missing" in source) return failed(problem("import/introuvable", { file: path }, { path }));
  if ("tooBig" in source) return failed(problem("import/trop-gros", { file: path }, source.tooBig));
  const sha256 = world.sha256(source.bytes);
  const already = held.bySha256(sha256);
  if (already !== undefined) {
    const value = { file: path, outcome: "deja_importe", path: already, sha256, tables: [] } as const;
    return { value, diagnostics: [] };
  }
  const read = await readFile(source.bytes, path, setting, setting.settings);
  const main = read.formats.find(({ layout }) => layout !== "note");
  const said = { file: path, sha256, tables: read.tables };
  if (hasErrors(read.diagnostics) || !main)
    return {
      value: { ...said, outcome: main ? "explique" : outcomeOf(read) },
      diagnostics: read.diagnostics,
    };
  const isEmpty = read.tables.every(({ observations, territories }) => observations + territories === 0);
  if (isEmpty) {
    const empty = problem("import/vide", { file: path }, { detail: "un en-tête sans ligne" });
    return { value: { ...said, outcome: "explique" }, diagnostics: [...read.diagnostics, empty] };
  }
  return store(path, { ...read, bytes: source.bytes, sha256, main }, setting);
}

function outcomeOf({ formats }: ReadFile): "note" | "explique" {
  return formats.length > 0 ? "note" : "explique";
}

interface ReadFile {
  readonly tables: ImportedFile["tables"];
  readonly formats: readonly Format[];
  readonly columns: ObservationColumns;
  readonly diagnostics: readonly Diagnostic[];
}

async function readFile(
  bytes: Uint8Array,
  path: string,
  { formats, measureOf, world }: Setting,
  settings: ImportSettings,
): Promise<ReadFile> {
  const builder = new ObservationBuilder();
  const name = path.replace(/^.*[/\\]/, "");
  const thisYear = Number(world.today().slice(0, 4));
  const target = { builder, territories: new TerritoryCollector(false), source: 0, name, settings, thisYear };
  const { tables, diagnostics } = await readRaw(bytes, path, target, formats, measureOf);
  return {
    tables: tables.map((table) => summariseTable(table, builder)),
    formats: tables.map(({ context }) => context.format),
    columns: builder.build(),
    diagnostics,
  };
}

interface ToStore extends ReadFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly main: Format;
}

/** Plans the writing of a file: in its set, beside the file that it revises if it changes published numbers. */
async function store(path: string, file: ToStore, setting: Setting): Promise<Read<ImportedFile>> {
  const { held, world } = setting;
  const revised = await findRevised(file, setting);
  if (revised?.rival !== undefined) {
    const values = { count: revised.revision.changes.length, path: revised.rival };
    const refused = problem("import/revision-partielle", { file: path }, values);
    const value = { file: path, sha256: file.sha256, tables: file.tables, outcome: "explique" } as const;
    return { value, diagnostics: [...file.diagnostics, refused] };
  }
  const stored = held.add({
    format: file.main,
    bytes: file.bytes,
    columns: file.columns,
    sha256: file.sha256,
    name: path.replace(/^.*[/\\]/, ""),
    day: world.today(),
    settings: setting.settings,
    tables: file.tables,
    revises: revised?.revision.files ?? [],
  });
  const value: ImportedFile = {
    file: path,
    outcome: "importe",
    path: stored,
    sha256: file.sha256,
    tables: file.tables,
    revises: revised?.revision,
  };
  return { value, diagnostics: file.diagnostics };
}

/** What a file changes of the figures held; the files that this import brought itself, if one of them is revised in part. */
interface Revised {
  readonly revision: Revision;
  readonly rival: string | undefined;
}

/** The files already held that describe the same and say other numbers. */
async function findRevised(file: ToStore, setting: Setting): Promise<Revised | undefined> {
  const alike = setting.held.alike(file.main.dataset, file.tables);
  const figures: HeldFigures[] = [];
  for (const held of alike) {
    const columns = held.columns ?? (await readHeld(held, setting));
    if (columns) figures.push({ path: held.path, revisedBy: held.revisedBy, columns });
  }
  const found = revision(figures, file.columns);
  const isRival = ({ path, isReplaced }: Revision["files"][number]) =>
    !isReplaced && alike.some((one) => one.path === path && one.columns !== undefined);
  return found && { revision: found, rival: found.files.find(isRival)?.path };
}

async function readHeld(
  { path, name, settings }: HeldFile,
  setting: Setting,
): Promise<ObservationColumns | undefined> {
  const { value } = await readBytes(path, setting.world, LARGEST_RAW_IN_MEGABYTES);
  return value && (await readFile(value, name, setting, settings)).columns;
}
