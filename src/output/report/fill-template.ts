import Handlebars from "handlebars";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { parsedTemplate, syntaxProblem, type Tree } from "./parsed-template.ts";
import type { Source, Template } from "./template/template.ts";

/** What a template can call besides its variables. All return HTML of ours. */
export interface TemplateHelpers {
  readonly graphique: (name: unknown, table: unknown) => string;
  readonly texte: (section: unknown) => string;
  readonly contribution: (name: unknown) => string;
  readonly feuille_de_style: () => string;
}

/** A page, or the problem that stopped it. */
export interface FilledTemplate {
  readonly html: string | undefined;
  readonly problem: Diagnostic | undefined;
}

/** An error met while a partial was filled, with the partial's path. */
class PartialError extends Error {
  override readonly name = "PartialError";
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super("a partial failed", { cause });
    this.path = path;
  }
}

const OPTIONS = { strict: true, preventIndent: true } as const;

/** A template made ready: its page, and the helpers that it calls while it is filled. */
interface ReadyTemplate {
  readonly fill: Handlebars.TemplateDelegate;
  helpers: TemplateHelpers;
}

/** Templates that have been filled: the documents of a campaign fill the same one. */
const ready = new WeakMap<Template, ReadyTemplate>();

/** Fills a template: every value escaped, a missing one is a problem. Prototypes are out of reach. */
export function fillTemplate(template: Template, view: object, helpers: TemplateHelpers): FilledTemplate {
  const known = ready.get(template) ?? makeReady(template, helpers);
  ready.set(template, known);
  known.helpers = helpers;
  try {
    return { html: known.fill(view), problem: undefined };
  } catch (error) {
    return { html: undefined, problem: problemOf(error, template.page.path) };
  }
}

/** Filling is done in one go, and never within another: one set of helpers at a time is enough. */
function makeReady(template: Template, helpers: TemplateHelpers): ReadyTemplate {
  const { page, partials } = template;
  const { trees } = parsedTemplate(template);
  const engine = Handlebars.create();
  const parsed = ({ path, source }: Source): Tree | string => trees.get(path) ?? source;
  const made: ReadyTemplate = { fill: engine.compile(parsed(page), OPTIONS), helpers };
  const safe = (html: string) => new Handlebars.SafeString(html);
  engine.unregisterHelper("lookup");
  engine.unregisterHelper("log");
  engine.registerHelper("graphique", (name, table) => safe(made.helpers.graphique(name, table)));
  // « {{texte}} » alone is a value of that name, which many elements have; « {{texte "orientations"}} », what people wrote.
  engine.registerHelper("texte", function (this: { readonly texte?: unknown }, ...given: unknown[]) {
    return given.length === 1 ? this.texte : safe(made.helpers.texte(given[0]));
  });
  engine.registerHelper("contribution", (name) => safe(made.helpers.contribution(name)));
  engine.registerHelper("feuille_de_style", () => safe(made.helpers.feuille_de_style()));
  for (const [name, partial] of partials)
    engine.registerPartial(name, guarded(engine, partial.path, parsed(partial)));
  return made;
}

function guarded(
  engine: typeof Handlebars,
  path: string,
  parsed: Tree | string,
): Handlebars.TemplateDelegate {
  const compiled = engine.compile(parsed, OPTIONS);
  return (context, options) => {
    try {
      return compiled(context, options);
    } catch (error) {
      throw error instanceof PartialError ? error : new PartialError(path, error);
    }
  };
}

function problemOf(error: unknown, page: string): Diagnostic {
  if (error instanceof PartialError) return problemOf(error.cause, error.path);
  const { message = "", lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const [, name] = /^"(.+?)" not defined in/.exec(message) ?? [];
  if (name === undefined) return syntaxProblem(error, page);
  const place = { file: page, line: lineNumber, column: column === undefined ? undefined : column + 1 };
  return problem("template/variable-inconnue", place, { name });
}
