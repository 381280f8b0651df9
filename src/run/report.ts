import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import { type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { evaluate } from "./evaluate.ts";

/** Which report: its template, its folder (from the workspace), the day it bears. */
export interface ReportOptions {
  readonly template?: string | undefined;
  readonly output?: string | undefined;
  readonly date?: string | undefined;
  readonly since?: EarlierFile | undefined;
}

/**
 * The report of a référentiel, written (PDF, HTML, tables, workbook and evaluation, all or none); the whole story is here:
 *
 *   files ── read ──▶ workspace ── check ──▶ problems? stop, and say all of them
 *                        ├─ compare ──▶ gap tables of each QPV to its EPCI
 *                        └─ evaluate (tables × référentiel) ──▶ one evaluation document ── render, write ──▶ the report
 *
 * Every step takes values and gives values and problems; nothing is written before everything has been computed.
 */
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
