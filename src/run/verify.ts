import type { Workspace } from "../data/workspace.ts";
import { hasErrors, sortDiagnostics, withoutConsequences } from "../diagnostics/diagnostic.ts";
import { failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { openAll } from "../referentiel/open.ts";
import { surveyReferentiels } from "../referentiel/survey.ts";
import { cachedReview } from "../workspace/cache.ts";
import { inspect } from "../workspace/inspect.ts";

/** Reads everything and checks it, the référentiels with the examples of their rules included. */
export async function verify(
  world: World,
): Promise<Read<{ readonly workspace: Workspace; readonly referentiels: readonly string[] }>> {
  const { value: workspace, diagnostics: readProblems, key, comparability: read } = await inspect(world);
  if (!workspace) return failed(sortDiagnostics(readProblems));
  const review = hasErrors(readProblems) ? [] : await cachedReview(key, world, workspace);
  const { ids, incomplete } = await surveyReferentiels(world);
  const { value: comparability = [], diagnostics: unreadable } = read;
  const opening = { workspace, world, day: world.today(), comparability };
  const reads = await openAll(ids, opening);
  const ruleProblems = [...incomplete, ...reads.flatMap(({ diagnostics }) => diagnostics)];
  const problems = withoutConsequences([...readProblems, ...unreadable, ...review], ruleProblems);
  return settle({ workspace, referentiels: ids }, problems);
}
