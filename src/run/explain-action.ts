import type { Explanation } from "../evaluation/explanation.ts";
import type { World } from "../files/world.ts";
import { openFollowed } from "./follow-up.ts";

type ExplainedAction = Extract<Explanation, { readonly kind: "action" }>;

/** The action of this name in each of these référentiels that have one: what was entered of it, year by year. */
export async function explainActions(
  id: string,
  referentiels: readonly string[],
  world: World,
): Promise<ExplainedAction[]> {
  const files = await world.list("referentiels");
  const followed = referentiels.filter((one) => files.some((file) => file.startsWith(`${one}/suivi/`)));
  const found: ExplainedAction[] = [];
  for (const referentiel of followed) {
    const { value } = await openFollowed(referentiel, undefined, world);
    if (!value?.follow) continue;
    const { enteredAction } = await import("../follow/actions/entered-action.ts");
    const years = enteredAction(id, value.follow);
    if (years.length > 0) found.push({ kind: "action", id, referentiel, years });
  }
  return found;
}
