import { problem } from "../diagnostics/problem.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import { doApart } from "../files/apart.ts";
import { type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Template } from "../output/report/read-template.ts";
import type { RenderedReport } from "../output/report/render-report.ts";
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
  const page = await pageOf(evaluated.value, template.value, world);
  done();
  if (page.html === undefined) return settle<WrittenReport>(undefined, [...diagnostics, ...page.diagnostics]);
  const { writeReport } = await import("../output/write-report.ts");
  const written = await writeReport(evaluated.value, page.html, options.output ?? `reports/${id}`, world);
  return settle(written, [...diagnostics, ...page.diagnostics, ...written.diagnostics]);
}

/**
 * The page of a report. A template may come from someone else: it is filled apart, and stopped when it would not end.
 *
 * @diagnostic template/sans-fin
 */
async function pageOf(evaluation: Evaluation, template: Template, world: World): Promise<RenderedReport> {
  const here = async () =>
    (await import("../output/report/render-report.ts")).reportPage(evaluation, template);
  const page = await doApart<RenderedReport>("page", { evaluation, template }, world, here);
  if ("value" in page) return page.value;
  const place = { file: page.step || template.page.path };
  return { html: undefined, diagnostics: [problem("template/sans-fin", place, { detail: page.excess })] };
}
