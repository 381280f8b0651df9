import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { adoptedTargets } from "./adopted-targets.ts";
import { adoptionProblems } from "./adoption-problems.ts";
import { partProblems } from "./part-problems.ts";
import { readParts } from "./read-parts.ts";
import type { Referentiel } from "./referentiel.ts";
import { referentielIds } from "./referentiel-ids.ts";
import { toReferentiel } from "./to-referentiel.ts";

/**
 * Reads a référentiel: its tree, and what is written beside it (rules, targets, commitments, claims, follow-up,
 * appreciations: each file may be absent), with all their problems at once. `day` (AAAA-MM-JJ) is the day on which dated
 * parameters are read; `comparability`, the rules that a rule comparing two indicators must obey.
 *
 * @diagnostic referentiel/inconnu
 */
export async function readReferentiel(
  id: string,
  workspace: Workspace,
  world: World,
  day: string,
  comparability: readonly ComparabilityRule[] = [],
): Promise<Read<Referentiel>> {
  const files = await world.list("referentiels");
  const known = referentielIds(files);
  if (!known.includes(id)) {
    return failed(
      problem("referentiel/inconnu", { file: "referentiels" }, { id, suggestion: suggest(id, known) }),
    );
  }
  const inside = files
    .filter((file) => file.startsWith(`${id}/`) && !file.slice(id.length + 1).includes("/"))
    .map((file) => file.slice(id.length + 1));
  const { parts, diagnostics } = await readParts(`referentiels/${id}`, inside, world);
  const adopted = await adoptedTargets(parts.tree, files, world);
  const problems = [
    ...diagnostics,
    ...partProblems(parts, { id, known, workspace, day, adopted, comparability }),
    ...(await adoptionProblems(parts.tree, known, world)),
  ];
  return { value: toReferentiel(parts), diagnostics: problems };
}
