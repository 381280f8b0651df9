import Handlebars from "handlebars";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Template } from "./read-template.ts";

/** An error of Handlebars in French, at its line when Handlebars gives one. */
export function syntaxProblem(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const { lineNumber, column } = error as { readonly lineNumber?: number; readonly column?: number };
  const line = lineNumber ?? lineIn(message);
  const place = { file, line, column: column === undefined ? undefined : column + 1 };
  return problem("template/syntaxe", place, { detail: french(message) });
}

function lineIn(message: string): number | undefined {
  const found = /on line (\d+)/.exec(message)?.[1];
  return found === undefined ? undefined : Number(found);
}

function french(message: string): string {
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (opened && closed) return `le bloc « {{#${opened}}} » est fermé par « {{/${closed}}} »`;
  if (/got 'EOF'/.test(message)) return "un bloc ou des accolades ne sont pas fermés avant la fin du fichier";
  const [first = "", excerpt] = message.split("\n");
  return excerpt && /^(Parse|Lexical) error/.test(first)
    ? `construction inattendue à la fin de « ${excerpt.trim()} »`
    : first.replace(/ - \d+:\d+$/, "");
}

/** What a template can call besides its variables. Both return HTML of ours. */
export interface TemplateHelpers {
  readonly graphique: (name: unknown, table: unknown) => string;
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

/** Fills a template: every value escaped, a missing one is a problem. Prototypes are out of reach. */
export function fillTemplate(template: Template, view: object, helpers: TemplateHelpers): FilledTemplate {
  const engine = Handlebars.create();
  engine.unregisterHelper("lookup");
  engine.unregisterHelper("log");
  engine.registerHelper(
    "graphique",
    (name, table) => new Handlebars.SafeString(helpers.graphique(name, table)),
  );
  engine.registerHelper("feuille_de_style", () => new Handlebars.SafeString(helpers.feuille_de_style()));
  for (const [name, partial] of template.partials) engine.registerPartial(name, guarded(engine, partial));
  try {
    const html = engine.compile(template.page.source, OPTIONS)(view);
    return { html, problem: undefined };
  } catch (error) {
    return { html: undefined, problem: problemOf(error, template.page.path) };
  }
}

function guarded(
  engine: typeof Handlebars,
  { path, source }: { readonly path: string; readonly source: string },
): Handlebars.TemplateDelegate {
  const compiled = engine.compile(source, OPTIONS);
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
