import { compareText } from "../kernel/text.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** What keeps a file from being read at all: the problems that follow from it are only its consequences. */
const UNREADABLE = /^(file|csv|yaml|json)\//;

const rank = ({ code }: Diagnostic): number => (UNREADABLE.test(code) ? 0 : 1);

function compare(left: Diagnostic, right: Diagnostic): number {
  return (
    rank(left) - rank(right) ||
    compareText(left.place.file, right.place.file) ||
    compareText(left.place.sheet ?? "", right.place.sheet ?? "") ||
    (left.place.line ?? 0) - (right.place.line ?? 0) ||
    (left.place.column ?? 0) - (right.place.column ?? 0) ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message) ||
    compareText(left.hint, right.hint)
  );
}

/** The same problems in the order in which one mends them: unreadable files first, then by file, line and column. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(compare);
}
