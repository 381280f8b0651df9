import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { OutputError, PrintError, type World } from "../files/world.ts";
import { dataFiles } from "./report-files.ts";

/** A report on disk: where, which files, and what was said on the way (no browser: a warning, and no PDF). */
export interface WrittenReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prints and writes a report: all its files or none. Nothing is written when the browser dies or the folder cannot be
 * written.
 *
 * @diagnostic pdf/navigateur-absent
 * @diagnostic pdf/navigateur-mort
 * @diagnostic output/ecriture-impossible
 */
export async function writeReport(
  evaluation: Evaluation,
  html: string,
  folder: string,
  world: World,
): Promise<WrittenReport> {
  const data = await dataFiles(evaluation, world);
  try {
    const pdf = await print(html, evaluation.date, world);
    const files = [
      ...(pdf ? [{ path: "rapport.pdf", content: pdf }] : []),
      { path: "rapport.html", content: html },
      ...data,
    ];
    // The PDF of an earlier day must not stay beside the pages of today.
    await world.write(folder, files, pdf ? [] : ["rapport.pdf"]);
    const missing = pdf ? [] : [problem("pdf/navigateur-absent", { file: folder }, {})];
    return { folder, files: files.map(({ path }) => path), diagnostics: missing };
  } catch (error) {
    return { folder, files: [], diagnostics: [toProblem(error, folder)] };
  }
}

async function print(html: string, day: string, world: World): Promise<Uint8Array | undefined> {
  const done = world.progress("impression du PDF");
  try {
    return await world.print(html, day);
  } finally {
    done();
  }
}

/** A bug is not a problem of the user's: it goes on. */
function toProblem(error: unknown, folder: string): Diagnostic {
  if (error instanceof PrintError) {
    return problem("pdf/navigateur-mort", { file: folder }, { detail: error.message });
  }
  if (error instanceof OutputError) {
    return problem("output/ecriture-impossible", { file: folder }, { path: folder, detail: error.message });
  }
  throw error;
}
