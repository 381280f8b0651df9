import { type Diagnostic, hasErrors, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Read } from "./read.ts";

/** No value as soon as a problem blocks; problems in the order in which one mends them. */
export function settle<T>(value: T | undefined, diagnostics: readonly Diagnostic[]): Read<T> {
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics: sortDiagnostics(diagnostics) };
}

/** The problems that block. */
export const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === "erreur");
