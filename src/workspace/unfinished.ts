import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { UnfinishedError } from "../files/world.ts";

/**
 * The problem of a workspace in which an import stopped on its way and cannot be finished. It blocks: half of the files
 * are those of before, half those of after.
 *
 * @diagnostic workspace/import-inacheve
 */
export function unfinished({ message }: UnfinishedError): Diagnostic {
  return problem("workspace/import-inacheve", { file: ".ecarts/journal.json" }, { detail: message });
}
