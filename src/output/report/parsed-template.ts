import Handlebars from "handlebars";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Template } from "./template/template.ts";

/** A file of a template as Handlebars understands it. */
export type Tree = hbs.AST.Program;

/** The files of a template, parsed, by their paths, and what kept one of them from being. */
export interface ParsedTemplate {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly found: ReadonlyMap<string, Diagnostic>;
}

/** Templates that have been parsed: it is checked, then filled, and the documents of a campaign are made with the same one. */
const parsed = new WeakMap<Template, ParsedTemplate>();

/** The files of a template, parsed once. */
export function parsedTemplate(template: Template): ParsedTemplate {
  const known = parsed.get(template) ?? parseAll(template);
  parsed.set(template, known);
  return known;
}

function parseAll(template: Template): ParsedTemplate {
  const trees = new Map<string, Tree>();
  const found = new Map<string, Diagnostic>();
  for (const { path, source } of [template.page, ...template.partials.values()]) {
    try {
      trees.set(path, Handlebars.parse(source));
    } catch (error) {
      found.set(path, syntaxProblem(error, path));
    }
  }
  return { trees, found };
}

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
