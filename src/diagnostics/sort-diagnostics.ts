import { compareText } from "../kernel/compare-text.ts";
import type { Diagnostic } from "./diagnostic.ts";

function compare(left: Diagnostic, right: Diagnostic): number {
  return (
    compareText(left.place.file, right.place.file) ||
    (left.place.line ?? 0) - (right.place.line ?? 0) ||
    (left.place.column ?? 0) - (right.place.column ?? 0) ||
    compareText(left.code, right.code)
  );
}

/** The same problems by file, line and column: the order in which one mends them, and the same on every run. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(compare);
}
