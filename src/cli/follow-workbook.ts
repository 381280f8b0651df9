import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Read } from "../files/read.ts";
import { OutputError, type OutputFile, type World } from "../files/world.ts";
import type { FollowWorkbook } from "../output/follow/follow-workbook.ts";
import { showFollowWorkbook } from "../output/terminal/follow-workbook.ts";
import { followWorkbook } from "../run/follow-workbook.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts suivi --classeur`, in the words of the command line. */
export interface FollowWorkbookOptions extends CommonOptions {
  readonly annee?: string | undefined;
  readonly date?: string | undefined;
  readonly detail?: boolean | undefined;
  /** The file to write; true: its usual name, in the current folder. */
  readonly classeur?: string | true | undefined;
  /** The folder to write the tables in; true: its usual name. */
  readonly csv?: string | true | undefined;
}

interface Written {
  readonly book: FollowWorkbook;
  readonly files: readonly string[];
}

/** `ecarts suivi REFERENTIEL --classeur`: writes the workbook of a year to fill, the tables as CSV, or both. */
export async function followWorkbookCommand(
  id: string,
  options: FollowWorkbookOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const year = Number(options.annee ?? (options.date ?? world.today()).slice(0, 4));
  const read = await written(await followWorkbook(id, year, world), options, world);
  const shown = {
    text: ({ book, files }: Written) =>
      showFollowWorkbook({ book, files, width: output.width, detail: options.detail === true }),
    json: ({ book, files }: Written) => ({
      referentiel: book.id,
      year: book.year,
      files,
      tables: book.tables.map(({ id: table, recorded, prepared }) => ({
        table,
        recorded: recorded.length,
        prepared: prepared.length,
      })),
    }),
  };
  return finish(read, shown, options, world, output);
}

/** The files of a folder that are written together. */
interface Batch {
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

async function written(
  { value: book, diagnostics }: Read<FollowWorkbook>,
  { classeur, csv }: FollowWorkbookOptions,
  world: World,
): Promise<Read<Written>> {
  if (!book) return { value: undefined, diagnostics };
  const batches: Batch[] = [];
  if (classeur !== undefined) {
    const { toFollowWorkbook } = await import("../output/follow/workbook.ts");
    const path = named(classeur, "suivi").replace(/(?:\.xlsx)?$/i, ".xlsx");
    const file = { path: basename(path), content: await toFollowWorkbook(book) };
    batches.push({ folder: dirname(path), files: [file] });
  }
  if (csv !== undefined) {
    const { followCsv } = await import("../output/follow/follow-csv.ts");
    batches.push({ folder: named(csv, `suivi-${book.year}`), files: followCsv(book) });
  }
  const failed = kept(batches) ?? (await write(batches, world));
  const files = batches.flatMap((batch) => batch.files.map(({ path }) => join(batch.folder, path)));
  return { value: failed.length > 0 ? undefined : { book, files }, diagnostics: [...diagnostics, ...failed] };
}

const named = (asked: string | true, usual: string): string => (asked === true ? usual : asked);

/**
 * What is there already and says something else: someone may have filled it, and it is not written over.
 *
 * @diagnostic output/deja-rempli
 */
function kept(batches: readonly Batch[]): Diagnostic[] | undefined {
  const other = batches.flatMap(({ folder, files }) =>
    files.flatMap(({ path: name, content }) => {
      const path = join(folder, name);
      const full = resolve(path);
      const isSame = !existsSync(full) || readFileSync(full).equals(Buffer.from(content as Uint8Array));
      return isSame ? [] : [problem("output/deja-rempli", { file: path }, { path })];
    }),
  );
  return other.length > 0 ? other : undefined;
}

/**
 * Writes the files where they are asked for.
 *
 * @diagnostic output/ecriture-impossible
 */
async function write(batches: readonly Batch[], world: Pick<World, "write">): Promise<Diagnostic[]> {
  for (const { folder, files } of batches) {
    try {
      await world.write(resolve(folder), files);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      const values = { path: folder, detail: error.message };
      return [problem("output/ecriture-impossible", { file: folder }, values)];
    }
  }
  return [];
}
