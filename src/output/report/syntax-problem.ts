import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";

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
