import type { World } from "../files/world.ts";
import type { Located } from "../files/yaml.ts";
import { readYamlOnce } from "../files/yaml-once.ts";
import { isJudgedAt } from "./is-judged-at.ts";
import type { WrittenReferentiel } from "./referentiel-files.ts";
import type { TargetShape } from "./targets/target.ts";
import type { WrittenTargets } from "./targets/written-files.ts";

/** A target of a shared référentiel that binds each contract, under the name that the contract's releves.csv gives it. */
export interface AdoptedTarget {
  readonly id: string;
  readonly forme: TargetShape;
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
    return value?.value.cibles
      .filter(({ portee }) => isJudgedAt(portee, "contractuelle"))
      .map((target) => ({ id: `${id}/${target.id}`, forme: target.forme }));
  };
  const all = await Promise.all(shared.map(read));
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}
