import { type Diagnostic, hasErrors, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { tablesOf } from "./all-tables.ts";
import { compileSpec } from "./charts/compiled-spec.ts";
import { chartDrawer } from "./charts/drawer.ts";
import { checkPage } from "./check-page.ts";
import { checkTemplate } from "./check-template.ts";
import { documentView } from "./document-view.ts";
import { fillTemplate } from "./fill-template.ts";
import { parsedTemplate } from "./parsed-template.ts";
import type { Subject } from "./subject.ts";
import type { Template } from "./template/template.ts";
import { textPrinter } from "./texts.ts";

/** A page, or every problem of the template that prevents it. */
export interface RenderedReport {
  readonly html: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one document is about, and who is told each file of the template that is about to be used. */
export interface RenderOptions {
  readonly subject?: Subject | null;
  readonly tell?: (file: string) => void;
}

/**
 * A report of an evaluation as one page of HTML that holds all it needs. Same input, same bytes. `tell` is given each file
 * of the template that is about to be used: what a template does is not bounded here (see `doApart`).
 *
 * @diagnostic template/indicateur-absent
 */
export function renderReport(
  evaluation: Evaluation,
  template: Template,
  { subject = null, tell = () => undefined }: RenderOptions = {},
): RenderedReport {
  const view = documentView(evaluation, template, subject);
  tell(template.page.path);
  const problems = [...absentIndicators(evaluation, template), ...checkTemplate(template, view)];
  if (problems.length > 0) return { html: undefined, diagnostics: problems };
  const drawn = new Map<string, Diagnostic>();
  const fileOf = (name: string) => template.charts.get(name)?.path ?? template.page.path;
  const draw = chartDrawer(evaluation, template, (name, detail) => {
    const file = fileOf(name);
    drawn.set(`${name} ${detail}`, problem("template/graphique", { file }, { name, detail }));
  });
  const written = textPrinter(evaluation.referentiel, template, namedContributions(evaluation));
  const filled = fillTemplate(template, view, {
    ...written,
    graphique: (name, table) => {
      tell(fileOf(String(name)));
      const svg = draw(name, table);
      tell(template.page.path);
      return svg;
    },
    feuille_de_style: () => styleOf(template),
  });
  const stopped = filled.problem ? [filled.problem] : written.diagnostics(subject === null);
  const diagnostics = sortDiagnostics([...drawn.values(), ...stopped]);
  const html = filled.html === undefined ? undefined : promising(filled.html, template);
  return { html: hasErrors(diagnostics) ? undefined : html, diagnostics };
}

/** A page says how many sheets it may take: the same page under another promise is another document, and is printed again. */
const promising = (html: string, { mostPages }: Template): string =>
  mostPages === null
    ? html
    : html.replace("</head>", `<meta name="pages-au-plus" content="${mostPages}">\n</head>`);

/** Indicators that the template chooses, and of which there is no table. */
function absentIndicators(evaluation: Evaluation, { id, indicators }: Template): Diagnostic[] {
  const known = [...new Set(tablesOf(evaluation).map(({ indicator }) => indicator))];
  return (indicators ?? [])
    .filter((one) => !known.includes(one))
    .map((one) =>
      problem(
        "template/indicateur-absent",
        { file: `templates/${id}/modele.yaml` },
        { id: one, suggestion: suggest(one, known) },
      ),
    );
}
/** The files of what councils sent that a line of the follow-up names. */
const namedContributions = ({ annualReport }: Evaluation): string[] =>
  (annualReport?.opinions ?? []).flatMap(({ contribution }) => contribution ?? []);

/** Documents as pages that may be published, one a subject: filled, then read as a browser reads them. */
export function reportPages(
  evaluation: Evaluation,
  template: Template,
  subjects: readonly (Subject | null)[],
  tell?: (file: string) => void,
): readonly RenderedReport[] {
  return subjects.map((subject) => {
    const { html, diagnostics } = renderReport(evaluation, template, { subject, ...(tell && { tell }) });
    if (html === undefined) return { html, diagnostics };
    const problems = checkPage(html, template.page.path);
    return { html: problems.length > 0 ? undefined : html, diagnostics: [...diagnostics, ...problems] };
  });
}

/** Makes ready what the pages of a template need whatever they say, before any is asked for: nothing is said of it yet. */
export function prepareTemplate(template: Template): void {
  parsedTemplate(template);
  for (const { spec } of template.charts.values()) {
    try {
      compileSpec(spec);
    } catch {
      // It is said when the chart is drawn.
    }
  }
}

/** The fonts and the CSS; nothing in them can close the element that holds them. */
function styleOf({ fonts, style }: Template): string {
  return `${fonts}\n${style}`.replaceAll("</", "<\\/");
}
