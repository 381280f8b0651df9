import { type Diagnostic, hasErrors, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { showDiagnostics } from "../output/terminal/diagnostics.ts";
import { visible } from "../output/terminal/text.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options that every command has. */
export interface CommonOptions {
  readonly espace: string;
  readonly json?: boolean | undefined;
}

/** A command's result for a person and for a machine. */
export interface Shown<T> {
  readonly text: (value: T) => string;
  readonly json: (value: T) => unknown;
  /** How problems are shown, in their order; as `showDiagnostics` does unless said otherwise. */
  readonly problems?: ((problems: readonly Diagnostic[], width: number) => string) | undefined;
}

/**
 * Ends a command: shows its result when there is one and every problem met; 1 as soon as one blocks. With --json, one
 * document holds both, and the problems are never capped.
 */
export async function finish<T>(
  read: Read<T>,
  shown: Shown<T>,
  { json }: CommonOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { problems: show = showDiagnostics } = shown;
  const located = await withSource(read.diagnostics, world);
  const problems = shown.problems && !json ? errorsFirst(located) : sortDiagnostics(located);
  if (json) output.result(JSON.stringify(asJson(read.value, shown, problems), undefined, 2));
  else {
    if (read.value !== undefined) output.result(visible(shown.text(read.value)));
    if (problems.length > 0) output.problem(visible(show(problems, output.width)));
  }
  return hasErrors(problems) ? 1 : 0;
}

/** Errors in the order in which one corrects them, then warnings in the order of who found them: the most telling first. */
function errorsFirst(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const isError = ({ severity }: Diagnostic) => severity === "erreur";
  return [...sortDiagnostics(problems.filter(isError)), ...problems.filter((one) => !isError(one))];
}

/** What shows the text of lines is loaded where a problem has one. */
async function withSource(problems: readonly Diagnostic[], world: World): Promise<readonly Diagnostic[]> {
  if (problems.every(({ place }) => place.line === undefined)) return problems;
  const { showSource } = await import("./show-source.ts");
  return showSource(problems, world);
}

function asJson<T>(value: T | undefined, { json }: Shown<T>, diagnostics: readonly Diagnostic[]): unknown {
  return { result: value === undefined ? null : json(value), diagnostics };
}
