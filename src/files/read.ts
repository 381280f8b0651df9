import { type Diagnostic, hasErrors, sortDiagnostics } from "../diagnostics/diagnostic.ts";

/** What reading gives: a value, when there is enough of one, and every problem met on the way. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** No value, and the problems given one by one or in lists: a list of a million cannot be spread over a call. */
export function failed(...problems: readonly (Diagnostic | readonly Diagnostic[])[]): Read<never> {
  return { value: undefined, diagnostics: problems.flat() };
}

/** No value as soon as a problem blocks; problems in the order in which one corrects them. */
export function settle<T>(value: T | undefined, diagnostics: readonly Diagnostic[]): Read<T> {
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics: sortDiagnostics(diagnostics) };
}

/** The problems that block. */
export const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === "erreur");
