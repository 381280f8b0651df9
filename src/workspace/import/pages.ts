import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { type AnswerPage, missingPages } from "../../formats/answer-page.ts";
import type { ImportedFile } from "./import-report.ts";

/**
 * The files that are pages of an answer of which others are missing, each with its problem: some of an answer would pass for
 * the whole. Pages of one request that are given together are one set. Given again, pages held already count; one that is
 * refused for what it holds is missing to the others.
 */
export function refusedPages(files: readonly ImportedFile[]): Map<string, readonly Diagnostic[]> {
  const held = files.flatMap((file) => (file.pages ?? []).map((page) => ({ file, page })));
  const requests = new Set(held.map(({ page }) => page.request));
  return new Map(
    [...requests].flatMap((request) => refusedOf(held.filter(({ page }) => page.request === request))),
  );
}

function refusedOf(
  held: readonly { readonly file: ImportedFile; readonly page: AnswerPage }[],
): [string, readonly Diagnostic[]][] {
  const kept = held.filter(({ file }) => file.outcome !== "explique");
  const missing = missingPages(kept.map(({ page }) => page));
  if (missing === undefined) return [];
  const fresh = kept.filter(({ file }) => file.outcome === "importe");
  return fresh.map(({ file: { file } }) => [file, [problem("import/page-manquante", { file }, { missing })]]);
}
