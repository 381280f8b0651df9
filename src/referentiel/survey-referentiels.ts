import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { World } from "../files/world.ts";
import { referentielIds } from "./referentiel-ids.ts";

/**
 * The référentiels of a workspace, and its folders that hold something and no tree: nothing of them would be read.
 *
 * @diagnostic referentiel/sans-arbre
 */
export async function surveyReferentiels(
  world: World,
): Promise<{ readonly ids: readonly string[]; readonly incomplete: readonly Diagnostic[] }> {
  const files = await world.list("referentiels");
  const ids = referentielIds(files);
  const folders = [...new Set(files.flatMap((file) => /^([^/]+)\/./.exec(file)?.[1] ?? []))];
  const incomplete = folders
    .filter((folder) => !ids.includes(folder))
    .map((folder) => {
      const path = `referentiels/${folder}/referentiel.yaml`;
      return problem("referentiel/sans-arbre", { file: `referentiels/${folder}` }, { folder, path });
    });
  return { ids, incomplete };
}
