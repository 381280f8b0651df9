import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { World } from "../files/world.ts";
import type { Located } from "../files/yaml.ts";
import { readYamlOnce } from "../files/yaml-once.ts";
import { membersOf } from "./parties.ts";
import type { TargetShape } from "./targets/target.ts";
import type { WrittenTargets } from "./targets/target-file.ts";
import { isJudgedAt } from "./tree.ts";
import type { WrittenReferentiel } from "./tree-file.ts";

/** A target of a shared référentiel that binds each contract, under the name that the contract's releves.csv gives it. */
export interface AdoptedTarget {
  readonly id: string;
  readonly forme: TargetShape;
  /** Identifiers of the parties of which each must reach it. */
  readonly membres: readonly string[];
}

/**
 * What a contract may record of the shared référentiels that it takes over: « etat-nord/C-N24-1 ». Undefined when one of
 * their files, or which they are, cannot be read: what they would name is not said unknown.
 */
export async function adoptedTargets(
  tree: Located<WrittenReferentiel> | undefined,
  files: readonly string[],
  world: World,
): Promise<readonly AdoptedTarget[] | undefined> {
  if (tree?.lacks?.has("reprend")) return undefined;
  const shared = (tree?.value.reprend ?? []).filter((id) => files.includes(`${id}/cibles.yaml`));
  const read = async (id: string): Promise<readonly AdoptedTarget[] | undefined> => {
    const path = `referentiels/${id}/cibles.yaml`;
    const { value } = await readYamlOnce<WrittenTargets>(path, "cibles", world);
    const head = await readYamlOnce<WrittenReferentiel>(
      `referentiels/${id}/referentiel.yaml`,
      "referentiel",
      world,
    );
    const groups = (head.value ?? head.partial)?.value.parties ?? [];
    return value?.value.cibles
      .filter(({ portee }) => isJudgedAt(portee, "contractuelle"))
      .map(({ id: own, forme, chaque }) => ({
        id: `${id}/${own}`,
        forme,
        membres: membersOf(chaque, groups),
      }));
  };
  const all = await Promise.all(shared.map(read));
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

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
    const place = () => tree?.placeOf(["reprend", index]) ?? { file: "referentiels" };
    if (!known.includes(id))
      return [problem("referentiel/reprise-inconnue", place(), { id, suggestion: suggest(id, known) })];
    const isContract = (await scaleOf(id, world)) === "contractuelle";
    return isContract ? [problem("referentiel/reprise-contractuelle", place(), { id })] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Undefined when the file cannot be read. */
async function scaleOf(id: string, world: World): Promise<string | undefined> {
  const path = `referentiels/${id}/referentiel.yaml`;
  const { value } = await readYamlOnce<WrittenReferentiel>(path, "referentiel", world);
  return value && (value.value.portee ?? "contractuelle");
}
