import { ObservationBuilder, type ObservationColumns } from "../../data/observation-columns.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { failed, type Read } from "../../files/read.ts";
import { readBytes } from "../../files/text.ts";
import type { ImportWorld } from "../../files/world.ts";
import type { AnswerPage } from "../../formats/answer-page.ts";
import type { Format } from "../../formats/format.ts";
import type { MeasureOf } from "../../formats/measure.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import { readRaw } from "../../formats/read-published.ts";
import { TerritoryRecorder } from "../../formats/territory-recorder.ts";
import type { FileReading } from "../observations.ts";
import { precedence, standingOf } from "../precedence.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../raw-file.ts";
import type { HeldFile, HeldFiles } from "./held-files.ts";
import { type ImportedFile, type Revision, summariseTable } from "./import-report.ts";
import { type HeldFigures, revision } from "./revision.ts";
import { isSameReading } from "./same-reading.ts";

/** What reading a file needs beside its bytes. */
export interface Setting {
  readonly world: ImportWorld;
  readonly formats: ReadonlyMap<string, Format>;
  readonly measureOf: MeasureOf;
  readonly settings: ImportSettings;
  readonly held: HeldFiles;
  /** Folders out of which no link leads. */
  readonly within: ReadonlyMap<string, string>;
}

/**
 * Recognises a file, reads it whole and plans its storing. `refused`: why the workspace as it would be refuses it.
 */
export async function importOne(
  path: string,
  setting: Setting,
  refused: readonly Diagnostic[] | undefined,
): Promise<Read<ImportedFile>> {
  const { world, held } = setting;
  const source = await world.source(path, setting.within.get(path));
  if ("missing" in source) return failed(problem("import/introuvable", { file: path }, { path }));
  if ("tooBig" in source) return failed(problem("import/trop-gros", { file: path }, source.tooBig));
  const sha256 = world.sha256(source.bytes);
  const already = held.bySha256(sha256);
  if (already !== undefined)
    return {
      value: await alreadyHeld(path, source.bytes, { sha256, path: already }, setting),
      diagnostics: [],
    };
  const read = await readFile(source.bytes, path, setting, setting.settings);
  const main = read.formats.find(({ layout }) => layout !== "note");
  const said = { file: path, ...pagesIn(read), sha256, tables: read.tables };
  if (hasErrors(read.diagnostics) || !main)
    return {
      value: { ...said, outcome: main ? "explique" : outcomeOf(read) },
      diagnostics: read.diagnostics,
    };
  if (refused)
    return { value: { ...said, outcome: "explique" }, diagnostics: [...read.diagnostics, ...refused] };
  const isEmpty = read.tables.every(({ observations, territories }) => observations + territories === 0);
  if (isEmpty) {
    const empty = problem("import/vide", { file: path }, { detail: "un en-tête sans ligne" });
    return { value: { ...said, outcome: "explique" }, diagnostics: [...read.diagnostics, empty] };
  }
  return store(path, { ...read, bytes: source.bytes, sha256, main }, setting);
}

/** A file whose bytes are held. Of a page of an answer, its number is of use: with those that come with it, it is whole. */
async function alreadyHeld(
  file: string,
  bytes: Uint8Array,
  held: Pick<ImportedFile, "path" | "sha256">,
  setting: Setting,
): Promise<ImportedFile> {
  const isAnswer = /\.json$/i.test(file);
  const pages = isAnswer ? pagesIn(await readFile(bytes, file, setting, {})) : {};
  return { file, outcome: "deja_importe", ...held, tables: [], ...pages };
}

function pagesIn({ pages }: ReadFile): Pick<ImportedFile, "pages"> {
  return pages.length > 0 ? { pages } : {};
}

function outcomeOf({ formats }: ReadFile): "note" | "explique" {
  return formats.length > 0 ? "note" : "explique";
}

interface ReadFile {
  readonly tables: ImportedFile["tables"];
  readonly formats: readonly Format[];
  readonly pages: readonly AnswerPage[];
  readonly columns: ObservationColumns;
  readonly territories: TerritoryRecorder;
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
  const territories = new TerritoryRecorder();
  const target = { builder, territories, source: 0, name, settings, thisYear };
  const { tables, diagnostics } = await readRaw(bytes, path, target, formats, measureOf, world);
  territories.finish();
  return {
    tables: tables.map((table) => summariseTable(table, builder)),
    formats: tables.map(({ context }) => context.format),
    pages: tables.flatMap(({ context }) => context.table.page ?? []),
    columns: builder.build(),
    territories,
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
  const alike = await heldAlike(file, setting);
  const same = alike.find(({ reading }) => isSameReading(file, reading))?.held;
  if (same) {
    const { sha256 } = file;
    const value = {
      file: path,
      outcome: "deja_importe",
      path: same.path,
      sha256,
      tables: [],
      isOther: true,
    } as const;
    return { value, diagnostics: file.diagnostics };
  }
  const revised = findRevised(path, file, setting, alike);
  if (revised?.rival !== undefined) {
    const values = { count: revised.revision.changes.length, path: revised.rival };
    const refused = problem("import/revision-partielle", { file: path }, values);
    const value = { file: path, sha256: file.sha256, tables: file.tables, outcome: "explique" } as const;
    return { value, diagnostics: [...file.diagnostics, refused] };
  }
  const stored = held.add({
    format: file.main,
    bytes: file.bytes,
    reading: file,
    sha256: file.sha256,
    name: path.replace(/^.*[/\\]/, ""),
    day: world.today(),
    settings: setting.settings,
    tables: file.tables,
    revises: revised?.revision.files ?? [],
  });
  const value: ImportedFile = {
    file: path,
    ...pagesIn(file),
    outcome: "importe",
    path: stored,
    sha256: file.sha256,
    tables: file.tables,
    revises: revised?.revision,
  };
  return { value, diagnostics: file.diagnostics };
}

/** A file of the same family and period, with what is read of it. */
interface HeldReading {
  readonly held: HeldFile;
  readonly reading: FileReading;
}

async function heldAlike(file: ToStore, setting: Setting): Promise<HeldReading[]> {
  const found: HeldReading[] = [];
  for (const held of setting.held.alike(file.main.dataset, file.tables)) {
    const reading = held.reading ?? (await readHeld(held, setting));
    if (reading) found.push({ held, reading });
  }
  return found;
}

/** What a file changes of the figures held; the files that this import brought itself, if one of them is revised in part. */
interface Revised {
  readonly revision: Revision;
  readonly rival: string | undefined;
}

/** The files already held that describe the same and say other numbers. */
function findRevised(
  path: string,
  file: ToStore,
  setting: Setting,
  alike: readonly HeldReading[],
): Revised | undefined {
  const figures: HeldFigures[] = alike
    .filter(({ held }) => !isLater(held, path, file, setting))
    .map(({ held: { path: at, revisedBy }, reading: { columns } }) => ({ path: at, revisedBy, columns }));
  const found = revision(figures, file.columns);
  const isRival = ({ path, isReplaced }: Revision["files"][number]) =>
    !isReplaced && alike.some(({ held }) => held.path === path && held.reading !== undefined);
  return found && { revision: found, rival: found.files.find(isRival)?.path };
}

/** A held file of a later edition is not revised by one of an earlier: it holds. */
function isLater(
  { name, settings }: HeldFile,
  path: string,
  file: ToStore,
  { formats, settings: own }: Setting,
) {
  const families = [file.main.id];
  const now = standingOf({ families, name: path, settings: own }, formats);
  return precedence(standingOf({ families, name, settings }, formats), now) < 0;
}

async function readHeld(
  { path, name, settings }: HeldFile,
  setting: Setting,
): Promise<FileReading | undefined> {
  const { value } = await readBytes(path, setting.world, LARGEST_RAW_IN_MEGABYTES);
  return value && readFile(value, name, setting, settings);
}
