import { type Diagnostic, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { chartDrawer } from "./charts/drawer.ts";
import { checkTemplate } from "./check-template.ts";
import { fillTemplate } from "./fill-template.ts";
import type { Template } from "./read-template.ts";
import { reportView } from "./view.ts";

/** A page, or every problem of the template that prevents it. */
export interface RenderedReport {
  readonly html: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The report of an evaluation as one page of HTML that holds all it needs. Same input, same bytes. */
export function renderReport(evaluation: Evaluation, template: Template): RenderedReport {
  const view = reportView(evaluation);
  const problems = checkTemplate(template, view);
  if (problems.length > 0) return { html: undefined, diagnostics: problems };
  const drawn = new Map<string, Diagnostic>();
  const filled = fillTemplate(template, view, {
    graphique: chartDrawer(evaluation, template, (name, detail) => {
      const file = template.charts.get(name)?.path ?? template.page.path;
      drawn.set(`${name} ${detail}`, problem("template/graphique", { file }, { name, detail }));
    }),
    feuille_de_style: () => styleOf(template),
  });
  const diagnostics = sortDiagnostics([...drawn.values(), ...(filled.problem ? [filled.problem] : [])]);
  return { html: diagnostics.length > 0 ? undefined : filled.html, diagnostics };
}

/** The fonts and the CSS; nothing in them can close the element that holds them. */
function styleOf({ fonts, style }: Template): string {
  return `${fonts}\n${style}`.replaceAll("</", "<\\/");
}
