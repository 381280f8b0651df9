import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { World } from "../files/world.ts";
import type { Located } from "../files/yaml.ts";
import { readYamlOnce } from "../files/yaml-once.ts";
import type { WrittenReferentiel } from "./referentiel-files.ts";

/**
 * Référentiels that a contract takes over and that do not exist, or that are contracts themselves. What is wrong inside
 * them is for their own reading to say.
 *
 * @diagnostic referentiel/reprise-inconnue
 * @diagnostic referentiel/reprise-contractuelle
 */
export async function adoptionProblems(
  tree: Located<WrittenReferentiel> | undefined,
  known: readonly string[],
  world: World,
): Promise<Diagnostic[]> {
  const adopted = tree?.value.reprend ?? [];
  const found = adopted.map(async (id, index) => {
    const place = tree?.placeOf(["reprend", index]) ?? { file: "referentiels" };
    if (!known.includes(id))
      return [problem("referentiel/reprise-inconnue", place, { id, suggestion: suggest(id, known) })];
    const isContract = (await scopeOf(id, world)) === "contractuelle";
    return isContract ? [problem("referentiel/reprise-contractuelle", place, { id })] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Undefined when the file cannot be read. */
async function scopeOf(id: string, world: World): Promise<string | undefined> {
  const path = `referentiels/${id}/referentiel.yaml`;
  const { value } = await readYamlOnce<WrittenReferentiel>(path, "referentiel", world);
  return value && (value.value.portee ?? "contractuelle");
}
