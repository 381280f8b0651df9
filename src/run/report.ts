import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import type { Printer } from "../files/printing.ts";
import { type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { AskedSubject } from "../output/report/subject.ts";
import type { Template } from "../output/report/template/template.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";
import { evaluate, shownBy } from "./evaluate.ts";
import { expectedTemplate, pagesOf, withPrinter } from "./report-pages.ts";

/** Which report: its template, what it is about, its folder (from the workspace), the day it bears. */
export interface ReportOptions {
  readonly template?: string | undefined;
  /** Where the template takes one subject at a time. */
  readonly subjects?: readonly AskedSubject[] | undefined;
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
export async function report(
  id: string,
  options: ReportOptions,
  world: World,
  open: Opening = "whole",
): Promise<Read<WrittenReport>> {
  return withPrinter(world, async (printer) => {
    const template = await expectedTemplate(options.template, world);
    return reportIn({ id, world, inspected: await inspect(world, open, false) }, template, options, printer);
  });
}

/** A référentiel, the world that holds it, and its data as they were read. */
export interface AskedReport {
  readonly id: string;
  readonly world: World;
  readonly inspected: Inspected;
}

/** `report` from a template that was read, printed by a printer that is open; undefined where there is no browser. */
export async function reportIn(
  { id, world, inspected }: AskedReport,
  { value: template, ...read }: Read<Template>,
  options: ReportOptions,
  printer: Printer | undefined,
): Promise<Read<WrittenReport>> {
  const asked = { ...options, ...(template && shownBy(template)) };
  const { value: evaluation, ...evaluated } = await evaluate(id, asked, world, inspected);
  const diagnostics = [...evaluated.diagnostics, ...read.diagnostics];
  if (!evaluation || !template) return settle<WrittenReport>(undefined, diagnostics);
  const { chooseSubject } = await import("../output/report/subject.ts");
  const chosen = chooseSubject(evaluation, template, options.subjects);
  if (chosen.value === undefined)
    return settle<WrittenReport>(undefined, [...diagnostics, ...chosen.diagnostics]);
  const done = world.progress("mise en page");
  const [page] = await pagesOf({ evaluation, template, subjects: [chosen.value] }, world);
  done();
  if (page?.html === undefined)
    return settle<WrittenReport>(undefined, [...diagnostics, ...(page?.diagnostics ?? [])]);
  const { writeReport } = await import("../output/write-report.ts");
  const { documentPlace } = await import("../output/report/document.ts");
  const place = documentPlace(id, template.id, chosen.value);
  const written = await writeReport(
    evaluation,
    page.html,
    { ...place, folder: options.output ?? place.folder, mostPages: template.mostPages },
    world,
    printer,
  );
  return settle(written, [...diagnostics, ...page.diagnostics, ...written.diagnostics]);
}
