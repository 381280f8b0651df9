import type { Diagnostic } from "./diagnostic.ts";

/** Whether one of the problems blocks. Warnings do not. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "erreur");
}
