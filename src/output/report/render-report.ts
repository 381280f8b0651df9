import { type Diagnostic, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { chartDrawer } from "./charts/drawer.ts";
import { checkPage } from "./check-page.ts";
import { checkTemplate } from "./check-template.ts";
import { fillTemplate } from "./fill-template.ts";
import type { Template } from "./read-template.ts";
import { reportView } from "./view.ts";

/** A page, or every problem of the template that prevents it. */
export interface RenderedReport {
  readonly html: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The report of an evaluation as one page of HTML that holds all it needs. Same input, same bytes. `tell` is given each file
 * of the template that is about to be used: what a template does is not bounded here (see `doApart`).
 */
export function renderReport(
  evaluation: Evaluation,
  template: Template,
  tell: (file: string) => void = () => undefined,
): RenderedReport {
  const view = reportView(evaluation);
  tell(template.page.path);
  const problems = checkTemplate(template, view);
  if (problems.length > 0) return { html: undefined, diagnostics: problems };
  const drawn = new Map<string, Diagnostic>();
  const fileOf = (name: string) => template.charts.get(name)?.path ?? template.page.path;
  const draw = chartDrawer(evaluation, template, (name, detail) => {
    const file = fileOf(name);
    drawn.set(`${name} ${detail}`, problem("template/graphique", { file }, { name, detail }));
  });
  const filled = fillTemplate(template, view, {
    graphique: (name, table) => {
      tell(fileOf(String(name)));
      const svg = draw(name, table);
      tell(template.page.path);
      return svg;
    },
    feuille_de_style: () => styleOf(template),
  });
  const diagnostics = sortDiagnostics([...drawn.values(), ...(filled.problem ? [filled.problem] : [])]);
  return { html: diagnostics.length > 0 ? undefined : filled.html, diagnostics };
}

/** The report as a page that may be published: filled, then read as a browser reads it. */
export function reportPage(...given: Parameters<typeof renderReport>): RenderedReport {
  const { html, diagnostics } = renderReport(...given);
  if (html === undefined) return { html, diagnostics };
  const problems = checkPage(html, given[1].page.path);
  return { html: problems.length > 0 ? undefined : html, diagnostics: [...diagnostics, ...problems] };
}

/** The fonts and the CSS; nothing in them can close the element that holds them. */
function styleOf({ fonts, style }: Template): string {
  return `${fonts}\n${style}`.replaceAll("</", "<\\/");
}
