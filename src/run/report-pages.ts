import { problem } from "../diagnostics/problem.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { doApart } from "../files/apart.ts";
import type { Printer } from "../files/printing.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { RenderedReport } from "../output/report/render-report.ts";
import type { Subject } from "../output/report/subject.ts";
import type { Template } from "../output/report/template/template.ts";

/** What pages are made from: one a subject, in their order; null is the whole contract. */
export interface AskedPages {
  readonly evaluation: Evaluation;
  readonly template: Template;
  readonly subjects: readonly (Subject | null)[];
}

/**
 * The pages of some documents of one template. A template may come from someone else: it is filled apart, and stopped when it would
 * not end. Of several pages, those that were to come with the one that was stopped are made again, each alone.
 *
 * @diagnostic template/sans-fin
 */
export async function pagesOf(asked: AskedPages, world: World): Promise<readonly RenderedReport[]> {
  const { evaluation, template, subjects } = asked;
  const here = async () =>
    (await import("../output/report/render-report.ts")).reportPages(evaluation, template, subjects);
  const made = await doApart<readonly RenderedReport[]>("pages", asked, world, here);
  if ("value" in made) return made.value;
  if (subjects.length > 1) {
    const alone: RenderedReport[] = [];
    for (const subject of subjects) alone.push(...(await pagesOf({ ...asked, subjects: [subject] }, world)));
    return alone;
  }
  const place = { file: made.step || template.page.path };
  return [{ html: undefined, diagnostics: [problem("template/sans-fin", place, { detail: made.excess })] }];
}

/** The template of a document, read first: the process that lays pages out makes it ready while data are read. */
export async function expectedTemplate(id: string | undefined, world: World): Promise<Read<Template>> {
  const { readTemplate } = await import("../output/report/template/read-template.ts");
  const { MAIN_TEMPLATE } = await import("../output/report/document.ts");
  const read = await readTemplate(id ?? MAIN_TEMPLATE, world);
  if (read.value) world.expect?.("pages", read.value);
  return read;
}

/**
 * Does what ends in printed pages. The browser and the process that lays pages out start meanwhile: both take longer to start than
 * a page to be made.
 */
export async function withPrinter<T>(
  world: World,
  work: (printer: Printer | undefined) => Promise<T>,
): Promise<T> {
  world.expect?.("pages");
  const printer = world.printer();
  printer?.expect();
  try {
    return await work(printer);
  } finally {
    await printer?.close();
  }
}
